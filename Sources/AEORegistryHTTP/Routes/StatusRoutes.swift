import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The question of every day, what status a number has.
///
/// No account is needed, and only published holders are shown; the office answers unknown and unpublished alike.
/// Whoever signs the question is named in the journal of answers, and gets the same answer, unless the question is what
/// another office makes of the status (`relying`): then an officer is shown all, and an agency what is for its eyes.
struct StatusRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let roleCodes: [String: String]

    func add(to router: Router<BasicRequestContext>) {
        router.get(.status) { request, _ in
            let caller = try await desk.admitAny(request)
            try caller.require(.recognition)
            let items = try RequestTarget(request).items()
            let parameters = try StatusParameters(items, roleCodes: roleCodes)
            try check(parameters)
            var results: [JSONValue] = []
            let traders =
                parameters.tins.map { TraderKey.tin($0) } + parameters.declared.map { TraderKey.declared($0) }
            results.reserveCapacity(traders.count)
            let view = parameters.relying == nil ? RecognitionView.published : caller.view
            var known = parameters.knownAt.map { KnownAt($0) }
            let isPast = known != nil
            for trader in traders {
                var query = StatusQuery(
                    tin: trader.typed,
                    programme: parameters.programme,
                    role: parameters.relying == nil ? parameters.role : nil,
                    at: parameters.at,
                    knownAt: known,
                    asker: caller.asker
                )
                query.trader = trader
                query.relying = parameters.relying
                query.view = view
                let answer = try await registry.status(query)
                registry.metrics.answered(.status, answer.outcome)
                var json = answer.json
                var recognised: RecognitionAnswer?
                if case .declared(let code) = trader {
                    json["declared"] = .string(code)
                    json["tin"] = .string(answer.findings.first?.record.tin ?? code)
                }
                if let relying = parameters.relying {
                    var question = RecognitionQuery(
                        trader: trader,
                        programme: parameters.programme,
                        relying: relying,
                        role: parameters.role,
                        direction: parameters.direction,
                        at: parameters.at,
                        asker: caller.asker,
                        view: view
                    )
                    if isPast { question.knownAt = known }
                    let found = try await recognition(question, answer.knowledge)
                    json["recognition"] = .object(found.json)
                    recognised = found
                }
                if parameters.wantsReceipt {
                    json["receipt"] = .string(
                        try await registry.receipt(
                            question: items.question,
                            answer: json,
                            for: answer,
                            recognised,
                            // What stood where in the log, and what was before, is no business of the public's.
                            opening: caller.isSigned
                        )
                    )
                }
                results.append(.object(json))
                // One request is answered from one log: what is recorded meanwhile waits for the next.
                if known == nil { known = .size(answer.knowledge.logSize) }
            }
            return .json(["results": .array(results)], for: view == .published ? .anybody : .officer)
        }
    }

    /// What another office makes of the status, from the log that the status was told from.
    private func recognition(
        _ query: RecognitionQuery,
        _ knowledge: Knowledge
    ) async throws -> RecognitionAnswer {
        let desk = registry.desk(of: knowledge)
        try desk.checkKnown(query.relying)
        return try await registry.named(desk.answer(query, now: registry.now()), by: desk)
    }

    /// Refuses a programme that is not hosted and a role that nobody has: a mistyped one must not read as "unknown".
    private func check(_ parameters: StatusParameters) throws {
        if let programme = parameters.programme { _ = try registry.zone(of: programme) }
        guard let role = parameters.role, !roleCodes.values.contains(role) else { return }
        let known = Set(roleCodes.values).sorted().joined(separator: ", ")
        throw RegistryError.refused(
            Refusal(
                .roleUnknown,
                "there is no role \(role)",
                remedy: "use one of \(known), or its English word"
            )
        )
    }
}
