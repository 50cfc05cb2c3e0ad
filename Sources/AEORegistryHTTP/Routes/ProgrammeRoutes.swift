import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The programmes that are granted here, with their rules of today.
struct ProgrammeRoutes: Sendable {
    let registry: Registry

    func add(to router: Router<BasicRequestContext>) {
        router.get(.programmes) { request, _ in
            try NoParameters.check(RequestTarget(request).items())
            let day = today()
            let programmes = registry.profiles.map { JSONValue.object($0.summary(on: day)) }
            return published(["programmes": .array(programmes)], to: request)
        }
        router.get(.programme) { request, context in
            let id = try context.segment("id")
            guard let hosted = registry.profiles.first(where: { $0.profile.id.text == id }) else {
                throw RegistryError.notFound(
                    "this registry does not host such a programme; /v1/programmes lists them"
                )
            }
            return published(hosted.json(on: today()), to: request)
        }
    }

    private func published(_ object: JSONObject, to request: Request) -> Response {
        let bytes = PublishedBytes(
            bytes: JSONText.encode(object),
            contentType: "application/json",
            maxAge: 300
        )
        return .published(bytes, to: request)
    }

    /// The operating authority's day.
    private func today() -> CivilDate {
        let zone = registry.identity.office(registry.identity.operating)?.zone ?? .utc
        return zone.date(of: registry.now())
    }
}
