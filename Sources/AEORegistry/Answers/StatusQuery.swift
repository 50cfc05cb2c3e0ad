package import AEOModel

/// The question "what status does this number have?".
package struct StatusQuery: Sendable {
    /// The trader's number as typed.
    package var tin: String
    package var programme: ProgrammeID?
    package var role: String?
    /// The legal moment; `nil` for now.
    package var at: Moment?
    package var knownAt: KnownAt?
    package var asker: Asker

    package init(
        tin: String,
        programme: ProgrammeID? = nil,
        role: String? = nil,
        at: Moment? = nil,
        knownAt: KnownAt? = nil,
        asker: Asker = .anonymous
    ) {
        self.tin = tin
        self.programme = programme
        self.role = role
        self.at = at
        self.knownAt = knownAt
        self.asker = asker
    }
}
