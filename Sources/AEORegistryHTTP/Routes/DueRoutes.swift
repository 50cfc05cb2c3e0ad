import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The work list: what falls due, as JSON or as a calendar.
struct DueRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.due) { request, _ in
            _ = try await desk.admit(request)
            let parameters = try DueParameters(RequestTarget(request).items())
            let asOf = registry.now()
            let all = registry.due(within: parameters.days)
            let items = all.prefix(parameters.limit)
            if request.prefers("text/calendar", to: "application/json") {
                let calendar = CalendarDocument(
                    stamp: asOf,
                    name: "AEO registry: what falls due",
                    events: items.map { $0.event(host: host) }
                )
                return .text(calendar.text, as: "text/calendar; charset=utf-8", for: .officer)
            }
            return .json(
                [
                    "as_of": .string(asOf.rfc3339),
                    "within_days": .integer(Int64(parameters.days)),
                    "overdue": .integer(Int64(all.count(where: \.isOverdue))),
                    "items": .array(items.map { .object($0.json) }),
                    "left_out": .integer(Int64(all.count - items.count)),
                ],
                for: .officer
            )
        }
    }

    /// The log's origin without its path: the host and port of the registry.
    private var host: String {
        registry.identity.logOrigin.split(separator: "/").first.map(String.init) ?? ""
    }
}
