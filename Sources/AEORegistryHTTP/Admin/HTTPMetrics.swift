import AEOModel
import AEORegistry
import AEORegistryAPI

/// What the counter counts since its start: requests, refusals and problems.
package final class HTTPMetrics: Sendable {
    /// The requests of one route.
    final class Route: Sendable {
        let duration = Histogram(bounds: Histogram.latencies, unit: 0.000_001)
        fileprivate let statuses = HTTPMetrics.statuses.map { _ in Tally() }

        /// Counts an answer and the microseconds it took.
        func answered(_ status: Int, after microseconds: Int64) {
            let place = HTTPMetrics.statuses.firstIndex(of: status) ?? HTTPMetrics.statuses.count - 1
            statuses[place].add()
            duration.observe(microseconds)
        }
    }

    /// The statuses that are told apart; 0 stands for all others.
    fileprivate static let statuses = [
        200, 201, 204, 304, 400, 401, 403, 404, 405, 408, 409, 413, 414, 415, 422, 500, 503, 0,
    ]
    /// What requests of no route are counted under, so that callers cannot invent labels.
    private static let other = "other"

    private let routes: [String: Route]
    private let unrouted = Route()
    private let rules: [String: Tally]
    private let problems: [String: Tally]

    package init() {
        routes = Dictionary(
            RegistryPath.allCases.map { ($0.rawValue, Route()) },
            uniquingKeysWith: { first, _ in first }
        )
        rules = Self.tallies(RefusalRule.allCases.map(\.rawValue) + [Self.other])
        problems = Self.tallies(ProblemCode.allCases.map(\.rawValue))
    }

    /// The tallies of a route, by the template of its path.
    func route(_ template: String?) -> Route { template.flatMap { routes[$0] } ?? unrouted }

    /// Counts a problem, and the rule that refused where there is one.
    func problem(_ document: ProblemDocument) {
        problems[document.code.rawValue]?.add()
        guard let rule = document.rule else { return }
        (rules[rule] ?? rules[Self.other])?.add()
    }

    /// Writes everything that is counted here; routes and rules that never occurred are left out.
    func write(to page: inout MetricPage) {
        let named = routes.sorted { $0.key < $1.key } + [(key: Self.other, value: unrouted)]
        page.family("aeo_http_requests_total", .counter, "Requests answered, by route and status.")
        for (name, route) in named {
            for (status, tally) in zip(Self.statuses, route.statuses) where tally.count > 0 {
                let word = status == 0 ? Self.other : "\(status)"
                page.sample(tally.count, [("route", name), ("status", word)])
            }
        }
        page.family("aeo_http_request_seconds", .histogram, "Time until the head of the answer, by route.")
        for (name, route) in named where route.statuses.contains(where: { $0.count > 0 }) {
            page.samples(of: route.duration, [("route", name)])
        }
        page.family("aeo_refusals_total", .counter, "Requests refused by a rule, dry runs included.")
        for (rule, tally) in rules.sorted(by: { $0.key < $1.key }) where tally.count > 0 {
            page.sample(tally.count, [("rule", rule)])
        }
        page.family("aeo_problems_total", .counter, "Requests answered with a problem, by its code.")
        for (code, tally) in problems.sorted(by: { $0.key < $1.key }) {
            page.sample(tally.count, [("code", code)])
        }
    }

    private static func tallies(_ names: [String]) -> [String: Tally] {
        Dictionary(names.map { ($0, Tally()) }, uniquingKeysWith: { first, _ in first })
    }
}
