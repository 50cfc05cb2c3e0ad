import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The status lists of each authority (Token Status List, sections 8 and 9).
struct StatusListRoutes: Sendable {
    let registry: Registry

    func add(to router: Router<BasicRequestContext>) {
        router.get(.statusListAggregation) { _, _ in
            .json(["status_lists": .strings(registry.statusListURIs())], for: .anybody)
        }
        router.get(.statusList) { request, context in
            let code = try context.segment("authority")
            let text = try context.segment("list")
            let parameters = try StatusListParameters(RequestTarget(request).items())
            guard let authority = try? CountryCode(authority: code), authority.text == code,
                let number = Int(text), String(number) == text, number >= 0
            else { throw RegistryError.notFound("there is no such status list here") }
            let token = try await registry.statusListToken(
                authority: authority,
                number: number,
                time: parameters.time
            )
            return .published(token, to: request)
        }
    }
}
