/// Who asks whether a status is recognised, for which consignment.
public struct RecognitionQuestion: Sendable, Hashable {
    /// The relying office: a country, a union or an agency.
    public var relying: PartyCode
    /// The role of the party in the consignment.
    public var role: String?
    /// The direction of the goods as the relying office sees it.
    public var direction: GoodsDirection?
    /// The instant asked about.
    public var at: Instant
    /// The day of that instant where the relying office is; days of arrangements are compared with it.
    public var day: CivilDate
    /// The present, from which the age of data is counted.
    public var now: Instant

    /// Makes a question.
    public init(
        relying: PartyCode,
        role: String? = nil,
        direction: GoodsDirection? = nil,
        at: Instant,
        day: CivilDate,
        now: Instant
    ) {
        self.relying = relying
        self.role = role
        self.direction = direction
        self.at = at
        self.day = day
        self.now = now
    }
}
