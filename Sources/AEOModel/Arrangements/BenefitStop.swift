/// A relying office's decision to give one operator of the other side no benefits under an arrangement for a time.
///
/// The partner is told; the public never is.
public struct BenefitStop: Sendable, Hashable {
    /// Its record.
    public let id: RecordID
    /// The arrangement.
    public let arrangement: ArrangementID
    /// Who stops them; it holds in the whole of that party's customs territory and nowhere else.
    public let relying: PartyCode
    /// The operator's TIN.
    public let tin: String
    /// The first instant without benefits.
    public let from: Instant
    /// The first instant with benefits again; `nil` while nothing ends it.
    public let until: Instant?

    /// Makes a stop.
    public init(
        id: RecordID,
        arrangement: ArrangementID,
        relying: PartyCode,
        tin: String,
        from: Instant,
        until: Instant?
    ) {
        self.id = id
        self.arrangement = arrangement
        self.relying = relying
        self.tin = tin
        self.from = from
        self.until = until
    }
}
