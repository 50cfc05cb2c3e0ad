/// The status of a certificate and of its parts at one instant, as far as it is known.
public struct Standing: Sendable, Hashable {
    /// The status of the whole; `nil` when it is not known.
    public let whole: CertificateStatus?
    /// The status of each part of a combined certificate.
    public let parts: [Part: CertificateStatus]
    /// Whether the operator has vanished from the partner's list since.
    public let isUnlisted: Bool

    /// Makes a standing.
    public init(whole: CertificateStatus?, parts: [Part: CertificateStatus] = [:], isUnlisted: Bool = false) {
        self.whole = whole
        self.parts = parts
        self.isUnlisted = isUnlisted
    }

    /// The standing that a timeline gives at an instant.
    public init(_ timeline: Timeline, at instant: Instant) {
        whole = timeline.status(at: instant)
        var parts: [Part: CertificateStatus] = [:]
        for part in timeline.parts {
            parts[part.part] = Timeline.interval(in: part.intervals, at: instant)?.status
        }
        self.parts = parts
        isUnlisted = false
    }
}
