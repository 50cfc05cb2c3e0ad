/// A stretch of time, `[from, until)`, during which a status holds without a change.
public struct StatusInterval: Sendable, Hashable {
    /// The first instant.
    public let from: Instant
    /// The first instant after it; `nil` when nothing recorded ends it.
    public let until: Instant?
    /// The status that holds.
    public let status: CertificateStatus
    /// The part concerned; `nil` for the certificate as a whole.
    public let part: Part?
    /// The act that the status rests on.
    public let act: RecordID
    /// That act's kind.
    public let actKind: ActKind
    /// When that act was recorded.
    public let recordedAt: Instant

    /// Makes an interval.
    public init(
        from: Instant,
        until: Instant?,
        status: CertificateStatus,
        part: Part?,
        act: RecordID,
        actKind: ActKind,
        recordedAt: Instant
    ) {
        self.from = from
        self.until = until
        self.status = status
        self.part = part
        self.act = act
        self.actKind = actKind
        self.recordedAt = recordedAt
    }

    /// Whether the interval holds the instant.
    public func contains(_ instant: Instant) -> Bool {
        guard from <= instant else { return false }
        guard let until else { return true }
        return instant < until
    }
}
