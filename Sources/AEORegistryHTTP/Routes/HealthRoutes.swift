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
            let faults = registry.readinessFaults()
            let isReady = faults.isEmpty
            var answer: JSONObject = [
                "status": .string(registry.restored == nil ? (isReady ? "ok" : "not-ready") : "restored"),
                "writes": .bool(registry.restored == nil && !faults.contains(where: \.refusesWrites)),
                "reasons": .strings(faults.map(\.rawValue)),
            ]
            if let restored = registry.restored {
                answer["log_size"] = .integer(Int64(clamping: restored.mark.size))
            }
            return .json(answer, status: isReady ? .ok : .serviceUnavailable, for: .anybody)
        }
    }
}
