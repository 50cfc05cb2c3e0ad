/// What the grant fixed for the timeline of a certificate.
public struct GrantTerms: Sendable, Hashable {
    /// The grant's act.
    public let act: RecordID
    /// The first instant of the day of the decision.
    public let decidedAt: Instant
    /// The first instant of legal effect.
    public let effectiveAt: Instant
    /// The end of validity (exclusive); `nil` for none.
    public let expiresAt: Instant?
    /// The parts of a combined tier, in the programme's order; empty otherwise.
    public let parts: [Part]
    /// When the grant was recorded.
    public let recordedAt: Instant

    /// Makes the terms.
    public init(
        act: RecordID,
        decidedAt: Instant,
        effectiveAt: Instant,
        expiresAt: Instant?,
        parts: [Part],
        recordedAt: Instant
    ) {
        self.act = act
        self.decidedAt = decidedAt
        self.effectiveAt = effectiveAt
        self.expiresAt = expiresAt
        self.parts = parts
        self.recordedAt = recordedAt
    }
}
