import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The question of every day, what status a number has.
///
/// No account is needed, and only published holders are shown; the office answers unknown and unpublished alike.
struct StatusRoutes: Sendable {
    let registry: Registry
    let roleCodes: [String: String]

    func add(to router: Router<BasicRequestContext>) {
        router.get(.status) { request, _ in
            let parameters = try StatusParameters(RequestTarget(request).items(), roleCodes: roleCodes)
            var results: [JSONValue] = []
            results.reserveCapacity(parameters.tins.count)
            for tin in parameters.tins {
                let query = StatusQuery(
                    tin: tin,
                    programme: parameters.programme,
                    role: parameters.role,
                    at: parameters.at,
                    knownAt: parameters.knownAt.map { KnownAt($0) }
                )
                results.append(.object(try await registry.status(query).json))
            }
            return .json(["results": .array(results)], for: .anybody)
        }
    }
}
