package import AEOModel

/// The question whether a relying office recognises a trader's status.
package struct RecognitionQuery: Sendable {
    /// The trader.
    package var trader: TraderKey
    package var programme: ProgrammeID?
    /// The relying office: a country, a union or an agency.
    package var relying: PartyCode
    /// The role of the trader in the consignment.
    package var role: String?
    /// The direction of the goods as the relying office sees it.
    package var direction: GoodsDirection?
    /// The legal moment; `nil` for now.
    package var at: Moment?
    package var knownAt: KnownAt?
    package var asker: Asker
    package var view: RecognitionView

    package init(
        trader: TraderKey,
        programme: ProgrammeID? = nil,
        relying: PartyCode,
        role: String? = nil,
        direction: GoodsDirection? = nil,
        at: Moment? = nil,
        knownAt: KnownAt? = nil,
        asker: Asker = .anonymous,
        view: RecognitionView = .published
    ) {
        self.trader = trader
        self.programme = programme
        self.relying = relying
        self.role = role
        self.direction = direction
        self.at = at
        self.knownAt = knownAt
        self.asker = asker
        self.view = view
    }
}
