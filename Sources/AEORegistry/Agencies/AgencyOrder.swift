package import AEOModel
package import JOSE

/// An officer's order to let an agency's key ask questions.
package struct AgencyOrder: Sendable {
    package let party: PartyCode
    package let name: String?
    package let key: JWK
    package let purposes: [AgencyPurpose]
    /// The last day of its use, in the civil time of the operating authority; `nil` for no end.
    package let until: CivilDate?

    package init(
        party: PartyCode,
        name: String?,
        key: JWK,
        purposes: [AgencyPurpose],
        until: CivilDate?
    ) {
        self.party = party
        self.name = name
        self.key = key
        self.purposes = purposes
        self.until = until
    }
}
