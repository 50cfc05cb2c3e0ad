/// Since when, until when and with which breaks one side applies an arrangement; signed is not operative.
public struct Operation: Sendable, Hashable {
    /// The day of signature, as far as it is known.
    public let signed: DatedDay?
    /// The first day on which this side applies it; `nil` when that is not known.
    public let from: DatedDay?
    /// The last day; `nil` while nothing ends it.
    public let until: CivilDate?
    /// The breaks.
    public let suspensions: [DaySpan]
    /// Whether it is known not to be applied yet: signed, or negotiated, only.
    public let isPending: Bool

    /// Makes the terms of operation.
    public init(
        signed: DatedDay?,
        from: DatedDay?,
        until: CivilDate? = nil,
        suspensions: [DaySpan] = [],
        isPending: Bool = false
    ) {
        self.signed = signed
        self.from = from
        self.until = until
        self.suspensions = suspensions
        self.isPending = isPending
    }
}
