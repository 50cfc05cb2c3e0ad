package import AEOModel

/// A public agency that takes part in arrangements under a code of its own, such as `EU-AVSEC`.
package struct PublicAgency: Sendable, Hashable {
    /// Its code.
    package let code: PartyCode
    /// The country or union that it belongs to.
    package let country: PartyCode
    /// Its name in words.
    package let name: String
    /// The programmes by which it grants a status of its own; their certificates are this party's, not the customs'.
    package let grants: [ProgrammeID]

    /// Makes an agency.
    package init(code: PartyCode, country: PartyCode, name: String, grants: [ProgrammeID]) {
        self.code = code
        self.country = country
        self.name = name
        self.grants = grants
    }
}
