import AEORegistry
import AEORegistryAPI
import Hummingbird

/// The self-examination of the registry: replay, projections, hashes.
struct DoctorRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.doctor) { request, _ in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            return .json(try await registry.doctor().json, for: .officer)
        }
    }
}
