package import AEOModel

/// The answer whether a relying office recognises a trader's status, with what it was made from.
package struct RecognitionAnswer: Sendable {
    package let query: RecognitionQuery
    /// What is said of the status that decided.
    package var recognition: Recognition
    /// That status; `nil` when none may be told.
    package let subject: RecognitionSubject?
    /// Its certificate; `nil` for a partner's record, and when no status may be told.
    package let record: CertificateRecord?
    /// The number of the partner's certificate, where its list says.
    package let partnersNumber: String?
    /// The question as it was put to the engine.
    package let question: RecognitionQuestion
    package let knowledge: Knowledge

    /// The status in force; `nil` when it is not known.
    package var status: CertificateStatus? { subject?.standing.whole }

    /// The certificate's number; `nil` when none may be told.
    package var certificateNumber: String? { record?.number ?? partnersNumber }
}
