/// A party that belongs to an arrangement or to a territory for some time.
public struct Membership: Sendable, Hashable {
    /// Who belongs to it.
    public let party: PartyCode
    /// From which day until which, both included.
    public let span: DaySpan

    /// Makes a membership.
    public init(party: PartyCode, span: DaySpan) {
        self.party = party
        self.span = span
    }
}
