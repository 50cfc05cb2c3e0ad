import AEORegistry
import AEORegistryAPI
import Hummingbird

/// The answers that relied on a certificate, for the officer who annulled it.
struct AffectedRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.affected) { request, context in
            _ = try await desk.admit(request)
            let parameters = try AffectedParameters(RequestTarget(request).items())
            let answers = try await registry.affected(
                context.segment("number"),
                by: AffectedQuery(
                    from: parameters.from,
                    until: parameters.until,
                    after: parameters.after,
                    limit: parameters.limit
                )
            )
            return .json(answers.json, for: .officer)
        }
    }
}
