package import AEOModel

/// What the feed tells of a certificate: what happened, and how it stands now.
///
/// Never a reason, never a name.
package struct FeedChange: Sendable, Equatable {
    /// The act, or `turn`.
    package let kind: String
    /// The certificate's record, which stays when its number is erased.
    package let certificate: RecordID
    package let number: String
    package let tin: String
    package let authority: CountryCode
    package let programme: ProgrammeID
    /// The tier now.
    package let tier: String
    /// Since when what happened counts.
    package let effectiveAt: Instant?
    /// The first instant at which it counts no more; `nil` without an end.
    package let until: Instant?
    /// What a turn turned the status into, as known then; `nil` for an act.
    package let turned: CertificateStatus?
    /// The status at the instant of the answer; `nil` before the certificate's beginning.
    package let status: CertificateStatus?
    /// The parts of a combined certificate at that instant.
    package let parts: [StatusInterval]
}
