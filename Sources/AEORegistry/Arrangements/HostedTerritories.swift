package import AEOModel
package import JOSE

/// The territories as the registry hosts them, with the document they were read from.
package struct HostedTerritories: Sendable {
    /// Who belongs to which union or region on which days.
    package let book: TerritoryBook
    /// The agencies that take part in arrangements, in the order of the document.
    package let agencies: [PublicAgency]
    /// Codes met for countries that are not theirs, in the order of the document.
    package let aliases: [TerritoryAlias]
    /// The document as received.
    package let document: JSONObject
    /// Its canonical form (RFC 8785).
    package let bytes: [UInt8]
    /// The SHA-256 of the canonical form.
    package let digest: [UInt8]

    /// Takes the territories with their document and computes its canonical form and digest.
    package init(
        book: TerritoryBook,
        agencies: [PublicAgency],
        aliases: [TerritoryAlias],
        document: JSONObject
    ) {
        self.book = book
        self.agencies = agencies
        self.aliases = aliases
        self.document = document
        bytes = CanonicalJSON.encode(document)
        digest = SHA256Digest.hash(bytes)
    }

    /// The agency with a code; `nil` for one that is none.
    package func agency(_ code: PartyCode) -> PublicAgency? { agencies.first { $0.code == code } }

    /// The agencies that grant a programme; none for a programme of customs.
    package func agencies(granting programme: ProgrammeID) -> [PublicAgency] {
        agencies.filter { $0.grants.contains(programme) }
    }

    /// The alias written like this; `nil` for a code that is none.
    package func alias(_ code: String) -> TerritoryAlias? { aliases.first { $0.code == code } }
}
