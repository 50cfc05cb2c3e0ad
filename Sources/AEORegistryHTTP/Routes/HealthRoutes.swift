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
            let answer: JSONObject = [
                "status": faults.isEmpty ? "ok" : "not-ready",
                "writes": .bool(!faults.contains(where: \.refusesWrites)),
                "reasons": .strings(faults.map(\.rawValue)),
            ]
            return .json(answer, status: faults.isEmpty ? .ok : .serviceUnavailable, for: .anybody)
        }
    }
}
