import AEOModel

/// A status that a question may be answered from, with what the engine says of it.
struct RecognitionCandidate: Sendable {
    let subject: RecognitionSubject
    let record: CertificateRecord?
    /// The number of a partner's certificate.
    let partnersNumber: String?
    let question: RecognitionQuestion
    let recognition: Recognition
}
