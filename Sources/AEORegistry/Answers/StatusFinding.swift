package import AEOModel

/// One certificate in the answer to a status query.
package struct StatusFinding: Sendable {
    package let record: CertificateRecord
    /// What the certificate says at the instant asked about.
    package let terms: CertificateTerms
    /// The legal instant asked about, by the authority's day.
    package let at: Instant
    package let status: CertificateStatus
    package let since: Instant
    package let until: Instant?
    /// The parts of a combined certificate with their own statuses.
    package let parts: [StatusInterval]
    /// Whether the status changed during the day asked about.
    package let changedOnDay: Bool
    /// The civil time of the authority, in which its instants are printed.
    package let zone: CivilZone
}
