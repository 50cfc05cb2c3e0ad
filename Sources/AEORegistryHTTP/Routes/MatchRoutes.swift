import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Looks for the trader that a code, a name or an address means; for officers and agencies, never for the public.
struct MatchRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.post(.match) { request, _ in
            try request.requireJSON()
            let caller = try await desk.admitAny(request)
            guard let bytes = caller.body else {
                throw RegistryError.unauthorised(
                    "to look for traders needs an officer's or an agency's token"
                )
            }
            try caller.require(.recognition)
            try NoParameters.check(RequestTarget(request).items())
            let body = try MatchBody.read(desk.collector.object(bytes))
            // An agency may look with its own codes only.
            var relying = body.relying
            if case .agency(let party, _) = caller { relying = party }
            let answer = try await registry.match(
                MatchQuery(
                    declared: body.declared,
                    name: body.name,
                    address: body.address,
                    country: body.country,
                    relying: relying,
                    at: body.at.map { registry.instant(of: $0) },
                    limit: body.limit,
                    view: caller.view
                )
            )
            return .json(answer.json, for: .officer)
        }
    }
}
