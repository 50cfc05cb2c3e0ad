import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird

/// A certificate as the public sees it.
struct PublicCertificateRoutes: Sendable {
    let registry: Registry

    func add(to router: Router<BasicRequestContext>) {
        router.get(.publicCertificate) { request, context in
            try NoParameters.check(RequestTarget(request).items())
            let view = try await view(context.segment("number"))
            let zone = registry.identity.office(view.record.authority)?.zone ?? .utc
            return .json(PublicCertificate(view: view, zone: zone).json, for: .anybody)
        }
    }

    /// Unknown and unpublished are one answer, byte for byte (promise 7).
    private func view(_ number: String) async throws(RegistryError) -> CertificateView {
        do throws(RegistryError) {
            return try await registry.view(number, publishedOnly: true, known: nil)
        } catch .notFound {
            throw .notFound("there is no published certificate of this number")
        }
    }
}
