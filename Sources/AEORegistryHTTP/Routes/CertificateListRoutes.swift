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
            guard isOfficer || !parameters.isForOfficers else {
                throw RegistryError.unauthorised(
                    "to list by programme, tier or expiry needs an officer's token"
                )
            }
            let page = try await registry.list(
                ListFilter(
                    name: parameters.name,
                    tin: parameters.tin,
                    status: parameters.status,
                    programme: parameters.programme,
                    tier: parameters.tier,
                    expiresFrom: parameters.expiresFrom,
                    expiresUntil: parameters.expiresUntil,
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
