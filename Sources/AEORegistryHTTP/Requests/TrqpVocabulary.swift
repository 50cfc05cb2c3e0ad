import AEOModel
import AEORegistry
import AEORegistryAPI

/// Turns the identifiers of the protocol's questions into ours: authorities by code or URL, `PROGRAMME` or
/// `PROGRAMME:TIER` as a resource.
struct TrqpVocabulary: Sendable {
    let registry: Registry

    /// A programme and, where one is named, a tier.
    func resource(_ text: String) throws -> (programme: ProgrammeID, tier: String?) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init
        )
        guard let programme = ProgrammeID(parsing: parts[0]), parts.count == 1 || !parts[1].isEmpty else {
            throw RegistryError.invalid(
                field: "resource",
                detail: "a programme is wanted, or a programme and a tier, such as EU-AEO:AEOF"
            )
        }
        return (programme, parts.count == 2 ? parts[1] : nil)
    }

    /// An authority of this registry by its code or its URL, and any other one by its code.
    func authority(_ text: String, at field: String) throws -> PartyCode {
        if text == registry.identity.url { return PartyCode(registry.identity.operating) }
        let ours = registry.identity.authorities.map(\.authority)
        if let authority = ours.first(where: { registry.identity.issuer($0) == text }) {
            return PartyCode(authority)
        }
        guard !text.contains("/") else {
            throw RegistryError.notFound("no authority of this address is known here")
        }
        do {
            return try PartyCode(parsing: text)
        } catch {
            throw RegistryError.invalid(field: field, detail: error.description)
        }
    }

    /// Refuses another action than those named.
    func check(_ action: String, among actions: [String]) throws {
        guard !actions.contains(action) else { return }
        let list = actions.joined(separator: " or ")
        throw RegistryError.invalid(field: "action", detail: "the one action answered here is \(list)")
    }
}
