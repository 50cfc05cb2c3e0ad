public import AEOModel

/// The answer to "is this certificate good?", with its reason, its dates and the age of what it rests on.
public struct Verdict: Sendable, Equatable {
    /// Valid, not valid or unknown.
    public var outcome: VerdictOutcome
    /// The status of the certificate as a whole; nil when not known, or known only as "ended or replaced".
    public var status: CertificateStatus?
    /// The status of each part.
    public var parts: [PartStatus] = []
    /// The first instant of the status, where known.
    public var since: Instant?
    /// The first instant after it, where known.
    public var until: Instant?
    /// The instant asked about.
    public var at: Instant
    /// The instant of the data the status comes from.
    public var asOf: Instant?
    /// The record time up to which acts were considered.
    public var knownAt: Instant?
    /// The size of the registry's log then.
    public var logSize: UInt64?
    /// The age of the status data at the time of checking, in seconds.
    public var statusAgeSeconds: Int64?
    /// Whether the instant lies ahead, so that the answer rests on nothing more being recorded.
    public var projected = false
    /// Whether the status changed during the day asked about.
    public var changedOnDay = false
    /// Whether a later moment of knowledge was asked for than there is.
    public var knownAtCapped = false
    /// What the verdict rests on.
    public var evidence = VerdictEvidence()
    var source: VerdictCertificate?
    /// The explanation of another implementation, kept when an answer is read.
    var foreignExplanation: String?

    /// Gives an answer.
    public init(outcome: VerdictOutcome, status: CertificateStatus? = nil, at: Instant) {
        self.outcome = outcome
        self.status = status
        self.at = at
    }

    init(_ outcome: VerdictOutcome, of paper: SignedPaper, at: Instant) {
        self.init(outcome: outcome, at: at)
        source = .paper(paper)
        evidence = VerdictEvidence(paper)
    }

    /// What the paper discloses; nil when its signature was not accepted.
    public var certificate: CertificateSummary? {
        get { source?.summary }
        set { source = newValue.map { .summary($0) } }
    }

    /// The answer in plain words.
    public var explanation: String { foreignExplanation ?? Explanation(self).text }

    /// The exit code of the command line: 0 valid, 1 not valid, 2 unknown.
    public var exitCode: Int32 { outcome.exitCode }
}
