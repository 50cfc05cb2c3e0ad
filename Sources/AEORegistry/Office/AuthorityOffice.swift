package import AEOModel

/// An authority that grants in this registry.
package struct AuthorityOffice: Sendable {
    package let authority: CountryCode
    package let zone: CivilZone
    /// The programmes it grants under.
    package let programmes: [ProgrammeID]

    package init(authority: CountryCode, zone: CivilZone, programmes: [ProgrammeID]) {
        self.authority = authority
        self.zone = zone
        self.programmes = programmes
    }
}
