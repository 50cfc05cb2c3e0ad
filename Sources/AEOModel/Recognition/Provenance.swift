/// Where a record comes from, and how old it is.
public struct Provenance: Sendable, Hashable {
    /// The partner whose list it stands on.
    public let partner: PartyCode
    /// The day the list was drawn up.
    public let listDate: CivilDate
    /// When it was applied here.
    public let receivedAt: Instant
    /// Whether the list says that it is complete.
    public let isComplete: Bool

    /// Makes a provenance.
    public init(partner: PartyCode, listDate: CivilDate, receivedAt: Instant, isComplete: Bool) {
        self.partner = partner
        self.listDate = listDate
        self.receivedAt = receivedAt
        self.isComplete = isComplete
    }
}
