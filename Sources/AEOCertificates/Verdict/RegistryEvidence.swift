public import AEOModel

/// What a registry itself knows about a paper at the instant asked about; only the registry can make it.
public struct RegistryEvidence: Sendable, Hashable {
    /// Whether the registry knows this very paper.
    public enum Knowledge: Sendable, Hashable {
        /// It is the latest issue of its certificate.
        case current
        /// A later issue replaced it.
        case replaced
        /// It was never recorded.
        case notRecorded
    }

    /// Whether this paper is the latest issue.
    public var known: Knowledge
    /// The status of the certificate as a whole; nil before the decision.
    public var status: CertificateStatus?
    /// The status of each part.
    public var parts: [PartStatus]
    /// The first instant of the status.
    public var since: Instant?
    /// The first instant after it.
    public var until: Instant?
    /// The instant of the data.
    public var asOf: Instant
    /// The record time up to which acts were considered.
    public var knownAt: Instant
    /// The size of the log at that time.
    public var logSize: UInt64
    /// Whether the answer lies ahead and so rests on nothing more being recorded.
    public var projected: Bool
    /// Whether the status changed during the day asked about.
    public var changedOnDay: Bool
    /// Whether a later moment of knowledge was asked for than there is.
    public var knownAtCapped: Bool
    /// The index of the entry that recorded the paper; wanted only when its key was compromised later.
    public var entryIndex: UInt64?

    /// States what the registry knows.
    public init(
        known: Knowledge,
        status: CertificateStatus?,
        parts: [PartStatus] = [],
        since: Instant? = nil,
        until: Instant? = nil,
        asOf: Instant,
        knownAt: Instant,
        logSize: UInt64,
        projected: Bool = false,
        changedOnDay: Bool = false,
        knownAtCapped: Bool = false,
        entryIndex: UInt64? = nil
    ) {
        self.known = known
        self.status = status
        self.parts = parts
        self.since = since
        self.until = until
        self.asOf = asOf
        self.knownAt = knownAt
        self.logSize = logSize
        self.projected = projected
        self.changedOnDay = changedOnDay
        self.knownAtCapped = knownAtCapped
        self.entryIndex = entryIndex
    }
}
