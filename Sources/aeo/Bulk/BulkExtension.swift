import AEOModel
import AEORegistryAPI
import AEORegistryClient
import JOSE

/// One extension of many certificates: page by page, a few acts at once, each once only however often it is run.
struct BulkExtension: Sendable {
    let client: RegistryClient
    let selection: Selection
    let exceptions: ExceptionList
    /// The new last day.
    let until: CivilDate
    /// The body of every act.
    let body: JSONObject
    /// How many acts are under way at once.
    let parallel: Int
    let isDryRun: Bool

    /// Looks at all that fits and records nothing.
    func plan() async throws(CommandFailure) -> BulkPlan {
        var plan = BulkPlan(unmet: exceptions.numbers)
        var pages = CertificatePages(client, selection)
        while let page = try await pages.next() {
            for certificate in page {
                plan.matched += 1
                let number = try number(of: certificate)
                plan.unmet.remove(number)
                if leftOut(certificate, number) == nil { plan.wanted += 1 }
            }
        }
        return plan
    }

    /// Asks for the acts and tells each that is left out; ends early, with a failure, when nothing more can be done.
    func run(
        into tally: inout BulkTally,
        report: ReportFile?,
        progress: ProgressLine
    ) async throws(CommandFailure) {
        var pages = CertificatePages(client, selection)
        while let page = try await pages.next() {
            var numbers: [String] = []
            for certificate in page {
                tally.match()
                let number = try number(of: certificate)
                if let reason = leftOut(certificate, number) {
                    let line = Self.line(number, "skipped", code: reason.code, words: reason.words)
                    tally.skip(line, reason)
                    try report?.add(line)
                } else {
                    numbers.append(number)
                }
            }
            var stop: CommandFailure?
            for outcome in await extend(numbers, progress: progress) {
                switch outcome {
                case .extended: tally.extend()
                case .refused(let number, let rule, let detail):
                    let line = Self.line(number, "failed", code: rule ?? "refused", words: detail)
                    tally.fail(line)
                    try report?.add(line)
                case .stopped(let failure): stop = stop ?? failure
                }
            }
            if let stop { throw stop }
        }
    }

    /// Asks for the acts of one page, a few at once; after one that stops the run no other is begun.
    private func extend(_ numbers: [String], progress: ProgressLine) async -> [BulkOutcome] {
        await withTaskGroup(of: BulkOutcome.self) { group in
            var waiting = numbers.makeIterator()
            var outcomes: [BulkOutcome] = []
            var isStopped = false
            for number in (0..<parallel).compactMap({ _ in waiting.next() }) {
                group.addTask { await extend(number) }
            }
            while let outcome = await group.next() {
                outcomes.append(outcome)
                if case .stopped = outcome { isStopped = true } else { progress.advance() }
                if !isStopped, let number = waiting.next() { group.addTask { await extend(number) } }
            }
            return outcomes
        }
    }

    private func extend(_ number: String) async -> BulkOutcome {
        let key = isDryRun ? client.makeIdempotencyKey() : idempotencyKey(of: number)
        do throws(ClientError) {
            let path = RegistryPath.acts.path(number)
            _ = try await client.write(path, body: body, idempotencyKey: key)
            return .extended
        } catch {
            guard case .problem(let problem) = error, Self.concernsOneOnly(problem) else {
                return .stopped(CommandFailure(error, registry: client.baseURL))
            }
            return .refused(number: number, rule: problem.rule, detail: problem.detail)
        }
    }

    /// Whether a problem is that of one certificate, as opposed to one that every other would meet as well.
    private static func concernsOneOnly(_ problem: RegistryProblem) -> Bool {
        switch ProblemCode(rawValue: problem.code) {
        case .refused, .notFound, .idempotencyMismatch: true
        default: false
        }
    }

    /// The same for the same order and certificate, so that a repeated run records nothing twice.
    func idempotencyKey(of number: String) -> String {
        let reference = body["reference"] ?? .null
        let order: JSONValue = [
            "aeo extend", .string(selection.text), .string(until.description), reference, .string(number),
        ]
        return Base64URL.encode(SHA256Digest.hash(JSONText.encode(order)))
    }

    private func number(of certificate: JSONObject) throws(CommandFailure) -> String {
        guard let number = certificate["certificate_number"]?.stringValue else {
            throw CommandFailure(.unavailable, "the list of the registry has a certificate without a number")
        }
        return number
    }

    /// Why a certificate of the list is not asked for; `nil` when it is.
    private func leftOut(_ certificate: JSONObject, _ number: String) -> LeftOut? {
        if exceptions.numbers.contains(number.uppercased()) { return .excepted }
        if let status = certificate["status"]?.stringValue.flatMap(CertificateStatus.init(rawValue:)),
            status.isEnded, status != .expired
        {
            return .ended(status)
        }
        guard let text = certificate["expiry_date"]?.stringValue, let day = try? CivilDate(parsing: text) else {
            return .endless
        }
        return day >= until ? .lasting(until: day) : nil
    }

    private static func line(_ number: String, _ outcome: String, code: String, words: String) -> JSONObject {
        [
            "number": .string(number), "outcome": .string(outcome), "code": .string(code),
            "reason": .string(words),
        ]
    }
}
