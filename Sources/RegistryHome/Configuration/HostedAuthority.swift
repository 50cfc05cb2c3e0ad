package import AEOModel

/// An authority that grants in this registry, as the configuration names it.
package struct HostedAuthority: Sendable, Hashable {
    package let authority: CountryCode
    /// The name of its civil time zone in the IANA database.
    package let timeZone: String
    package let programmes: [ProgrammeID]

    package init(authority: CountryCode, timeZone: String, programmes: [ProgrammeID]) {
        self.authority = authority
        self.timeZone = timeZone
        self.programmes = programmes
    }
}
