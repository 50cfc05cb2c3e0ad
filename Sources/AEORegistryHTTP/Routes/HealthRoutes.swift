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
            var answer: JSONObject = [
                "status": registry.restored == nil ? (isReady ? "ok" : "starting") : "restored",
                "writes": .bool(registry.writability == nil),
            ]
            if let restored = registry.restored {
                answer["log_size"] = .integer(Int64(clamping: restored.mark.size))
            }
            return .json(answer, status: isReady ? .ok : .serviceUnavailable, for: .anybody)
        }
    }
}
