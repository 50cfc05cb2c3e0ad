package import AEOModel

/// A bar that an officer sets because it is known from elsewhere.
package struct BarOrder: Sendable {
    package let programme: ProgrammeID
    /// Whom it is on: at least the programme's main number.
    package let identifiers: [TraderIdentifier]
    package let name: String?
    /// The first day, and the last; `nil` while no end is set.
    package let from: CivilDate
    package let until: CivilDate?
    /// Where it is known from.
    package let source: String
    package let acceptedWarnings: [String]

    package init(
        programme: ProgrammeID,
        identifiers: [TraderIdentifier],
        name: String?,
        from: CivilDate,
        until: CivilDate?,
        source: String,
        acceptedWarnings: [String] = []
    ) {
        self.programme = programme
        self.identifiers = identifiers
        self.name = name
        self.from = from
        self.until = until
        self.source = source
        self.acceptedWarnings = acceptedWarnings
    }
}
