import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Whether the registry lives, and whether it is ready for questions and for writes.
struct HealthRoutes: Sendable {
    let registry: Registry

    func add(to router: Router<BasicRequestContext>) {
        router.get(.live) { _, _ in .json(["status": "ok"], for: .anybody) }
        router.get(.ready) { _, _ in
            let isReady = registry.isReady()
            let answer: JSONObject = [
                "status": isReady ? "ok" : "starting",
                "writes": .bool(registry.writability == nil),
            ]
            return .json(answer, status: isReady ? .ok : .serviceUnavailable, for: .anybody)
        }
    }
}
