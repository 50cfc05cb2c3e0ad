import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// What the registry publishes about itself: keys, types, metadata, the description of this interface.
struct MetadataRoutes: Sendable {
    let registry: Registry
    let openAPI: PublishedBytes
    let schemas: [String: PublishedBytes]

    func add(to router: Router<BasicRequestContext>) {
        router.get(.root) { _, _ in .text(greeting, for: .anybody) }
        router.get(.openAPI) { request, _ in .published(openAPI, to: request) }
        router.get(.schema) { request, context in
            guard let schema = schemas[try context.segment("name")] else {
                throw RegistryError.notFound("there is no such schema")
            }
            return .published(schema, to: request)
        }
        router.get(.trustFile) { request, _ in .published(try registry.trustDocument(), to: request) }
        router.get(.metadata) { request, _ in .published(registry.metadata(), to: request) }
        router.get(.typeMetadata) { request, _ in .published(registry.typeMetadata(), to: request) }
        router.get(.issuerMetadata) { request, context in
            let code = try context.segment("authority")
            guard let authority = try? CountryCode(authority: code), authority.text == code else {
                throw RegistryError.notFound("there is no such authority here")
            }
            return .published(try registry.issuerMetadata(authority), to: request)
        }
        router.get(.keys) { _, _ in try .json(keys(), for: .anybody) }
    }

    /// The keys of the trust file, and the log's.
    private func keys() throws(RegistryError) -> JSONObject {
        let trust = try registry.trustDocument()
        do throws(JSONError) {
            var keys = try StrictJSON.parseObject(trust.bytes)
            let metadata = try StrictJSON.parseObject(registry.metadata().bytes)
            for name in ["log_vkey", "log_vkeys"] { keys[name] = metadata[name] }
            return keys
        } catch {
            throw .fault("the registry's own metadata cannot be read: \(error)")
        }
    }

    private var greeting: String {
        """
        A registry of authorised economic operators (AEO).

        GET  \(registry.identity.url)/v1/status?tin=NUMBER       what status a trader has
        POST \(registry.identity.url)/v1/verify                  whether a certificate is good
        GET  \(registry.identity.url)/v1/programmes              the programmes granted here
        GET  \(registry.identity.url)/.well-known/aeo-registry   keys, log and addresses
        GET  \(registry.identity.url)/openapi.yaml               everything else

        """
    }
}
