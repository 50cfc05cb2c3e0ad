package import AEOModel

/// An answer that the registry gave about a certificate that it found.
package struct GivenAnswer: Sendable, Equatable {
    /// The certificate's record, never the number that was asked for.
    package let certificate: RecordID
    package let answeredAt: Instant
    package let asker: Asker
    package let channel: AnswerChannel
    /// The legal instant that was asked about.
    package let at: Instant
    /// The stamp of the last entry that the answer was made from, and how many entries there were.
    package let knownAt: Instant
    package let logSize: UInt64
    /// How many entries the registry had when it answered; more than `logSize` when the asker wanted the past.
    package let newestSize: UInt64
    /// The certificate's status at the instant; `nil` when it had none yet.
    package let status: CertificateStatus?
    /// The answer to the whole question.
    package let verdict: StatusOutcome

    package init(
        certificate: RecordID,
        answeredAt: Instant,
        asker: Asker,
        channel: AnswerChannel,
        at: Instant,
        knownAt: Instant,
        logSize: UInt64,
        newestSize: UInt64,
        status: CertificateStatus?,
        verdict: StatusOutcome
    ) {
        self.certificate = certificate
        self.answeredAt = answeredAt
        self.asker = asker
        self.channel = channel
        self.at = at
        self.knownAt = knownAt
        self.logSize = logSize
        self.newestSize = newestSize
        self.status = status
        self.verdict = verdict
    }

    /// Whether somebody may have relied on it: the certificate counted as in force, and the verdict was good.
    package var isPositive: Bool { status == .active && verdict == .valid }
}
