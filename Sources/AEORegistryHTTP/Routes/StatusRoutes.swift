import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The question of every day, what status a number has.
///
/// No account is needed, and only published holders are shown; the office answers unknown and unpublished alike.
/// An officer or an agency that signs the question gets the same answer, and is named in the journal of answers.
struct StatusRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let roleCodes: [String: String]

    func add(to router: Router<BasicRequestContext>) {
        router.get(.status) { request, _ in
            let caller = try await desk.admitAny(request)
            try caller.require(.recognition)
            let parameters = try StatusParameters(RequestTarget(request).items(), roleCodes: roleCodes)
            try check(parameters)
            var results: [JSONValue] = []
            results.reserveCapacity(parameters.tins.count)
            var known = parameters.knownAt.map { KnownAt($0) }
            for tin in parameters.tins {
                let query = StatusQuery(
                    tin: tin,
                    programme: parameters.programme,
                    role: parameters.role,
                    at: parameters.at,
                    knownAt: known,
                    asker: caller.asker
                )
                let answer = try await registry.status(query)
                registry.metrics.answered(.status, answer.outcome)
                results.append(.object(answer.json))
                // One request is answered from one log: what is recorded meanwhile waits for the next.
                if known == nil { known = .size(answer.knowledge.logSize) }
            }
            return .json(["results": .array(results)], for: .anybody)
        }
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
