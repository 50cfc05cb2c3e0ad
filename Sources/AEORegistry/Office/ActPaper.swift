import AEOModel

/// The credential that an act issues, prepared before the queue.
struct ActPaper: Sendable {
    let draft: PaperDraft
    /// How many acts the certificate had when it was prepared.
    let basis: Int
    /// What it says of the terms.
    let terms: CertificateTerms
}
