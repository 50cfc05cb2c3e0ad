import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The two questions of the Trust Registry Query Protocol 2.0: authorization is a trader's status, recognition an
/// arrangement between authorities.
///
/// The protocol knows yes and no only. What is not known is no, and the message begins with "unknown".
struct TrqpRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let collector: BodyCollector

    private var vocabulary: TrqpVocabulary { TrqpVocabulary(registry: registry) }

    func add(to router: Router<BasicRequestContext>) {
        router.post(.trqpAuthorization) { request, _ in
            let (caller, question) = try await read(request)
            let (answer, message) = try await authorization(question, caller)
            return respond(question, "authorized", answer, message, to: caller)
        }
        router.post(.trqpRecognition) { request, _ in
            let (caller, question) = try await read(request)
            let (answer, message) = try await recognition(question)
            return respond(question, "recognized", answer, message, to: caller)
        }
    }

    private func read(_ request: Request) async throws -> (Caller, TrqpBody) {
        try request.requireJSON()
        let caller = try await desk.admitAny(request)
        try caller.require(.recognition)
        try NoParameters.check(RequestTarget(request).items())
        let bytes: [UInt8]
        if let body = caller.body { bytes = body } else { bytes = try await collector.collect(request) }
        return (caller, try TrqpBody.read(collector.object(bytes)))
    }

    /// Whether a trader holds a status of an authority of this registry.
    private func authorization(_ question: TrqpBody, _ caller: Caller) async throws -> (Bool, String) {
        try vocabulary.check(question.action, among: ["hold"])
        let (programme, tier) = try vocabulary.resource(question.resource)
        let authority = try vocabulary.authority(question.authority, at: "authority_id")
        let office = registry.identity.authorities.first { PartyCode($0.authority) == authority }
        guard let office, office.programmes.contains(programme) else {
            throw RegistryError.notFound(
                "no authority \(authority) grants under \(programme) in this registry"
            )
        }
        var query = StatusQuery(
            tin: question.entity,
            programme: programme,
            at: question.time.map { .instant($0) },
            asker: caller.asker
        )
        query.view = caller.view
        let answer = try await registry.status(query)
        registry.metrics.answered(.status, answer.outcome)
        let findings = answer.findings.filter { $0.record.authority == office.authority }
        guard let first = findings.first else {
            return (false, "unknown: no status that may be told is known here for this number")
        }
        if let holding = findings.first(where: { $0.holds(tier) }) {
            return (true, "active: certificate \(holding.record.number), tier \(holding.terms.tier)")
        }
        return (false, "not held: the certificate is \(first.status.rawValue), tier \(first.terms.tier)")
    }

    /// Whether one authority recognises the statuses of another.
    private func recognition(_ question: TrqpBody) async throws -> (Bool, String) {
        try vocabulary.check(question.action, among: ["recognise", "recognize"])
        let (programme, tier) = try vocabulary.resource(question.resource)
        let relying = try vocabulary.authority(question.authority, at: "authority_id")
        let issuing = try vocabulary.authority(question.entity, at: "entity_id")
        let desk = try await registry.desk(known: nil)
        try desk.checkKnown(relying)
        try desk.checkKnown(issuing)
        let answer = desk.recognition(
            by: relying,
            of: issuing,
            programme: programme,
            tier: tier,
            at: question.time ?? registry.now(),
            now: registry.now()
        )
        return switch answer.outcome {
        case .recognised: (true, answer.explanation)
        case .notRecognised: (false, answer.explanation)
        case .unknown: (false, "unknown: " + answer.explanation)
        }
    }

    private func respond(
        _ question: TrqpBody,
        _ member: String,
        _ answer: Bool,
        _ message: String,
        to caller: Caller
    ) -> Response {
        var json: JSONObject = [
            "entity_id": .string(question.entity), "authority_id": .string(question.authority),
            "action": .string(question.action), "resource": .string(question.resource),
            "time_evaluated": .string(registry.now().rfc3339), "message": .string(message),
        ]
        json[member] = .bool(answer)
        if let time = question.time { json["time_requested"] = .string(time.rfc3339) }
        if let context = question.context { json["context"] = .object(context) }
        return .json(json, for: caller.view == .published ? .anybody : .officer)
    }
}
