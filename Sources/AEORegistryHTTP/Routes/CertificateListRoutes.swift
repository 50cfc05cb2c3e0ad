import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Lists certificates and finds them by name: all of them for officers, the published ones for anybody else.
struct CertificateListRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.certificates) { request, _ in
            let isOfficer = desk.isClaimed(request)
            if isOfficer { _ = try await desk.admit(request) }
            let parameters = try ListParameters(RequestTarget(request).items())
            let page = try await registry.list(
                ListFilter(
                    name: parameters.name,
                    tin: parameters.tin,
                    status: parameters.status,
                    after: parameters.after,
                    limit: parameters.limit,
                    publishedOnly: !isOfficer
                )
            )
            var answer: JSONObject = [
                "certificates": .array(page.items.map { .object($0.listed) }),
                "next": .optional(page.next?.description),
            ]
            answer.add(page.knowledge)
            return .json(answer, for: isOfficer ? .officer : .anybody)
        }
    }
}
