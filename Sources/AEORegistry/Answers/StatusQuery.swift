package import AEOModel

/// The question "what status does this number have?".
package struct StatusQuery: Sendable {
    /// The trader's number, or the code on a declaration, as typed.
    package var trader: TraderKey
    package var programme: ProgrammeID?
    package var role: String?
    /// The legal moment; `nil` for now.
    package var at: Moment?
    package var knownAt: KnownAt?
    package var asker: Asker
    /// The office whose recognition is asked for beside it.
    package var relying: PartyCode?
    /// Whose eyes the answer is for.
    package var view: RecognitionView

    /// The text as typed.
    package var tin: String { trader.typed }

    package init(
        tin: String,
        programme: ProgrammeID? = nil,
        role: String? = nil,
        at: Moment? = nil,
        knownAt: KnownAt? = nil,
        asker: Asker = .anonymous
    ) {
        trader = .tin(tin)
        relying = nil
        view = .published
        self.programme = programme
        self.role = role
        self.at = at
        self.knownAt = knownAt
        self.asker = asker
    }
}
