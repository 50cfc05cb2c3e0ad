package import AEOModel

/// A page of the answers in which a certificate counted as in force; they are told, never rewritten.
package struct AffectedAnswers: Sendable {
    package let record: CertificateRecord
    /// The answers told of were given from here on.
    package let from: Instant
    /// The answers told of were given before this instant.
    package let until: Instant
    /// The annulment; `nil` for a certificate that is not annulled.
    package let annulment: StatusInterval?
    package let page: JournalPage
    /// The position to go on after; `nil` at the end.
    package let next: Int64?
    package let knowledge: Knowledge
    /// The civil time of the authority, in which its instants are printed.
    package let zone: CivilZone

    /// Whether the journal has every answer of that time.
    package var isComplete: Bool {
        let first = max(from, record.terms.recordedAt)
        return page.losses.isEmpty && page.keptSince <= first
            && page.forgottenAt.map { $0 <= first } ?? true
    }
}
