/// Whether a relying office recognises a status.
public enum RecognitionOutcome: String, Sendable, Hashable, CaseIterable {
    /// It does.
    case recognised
    /// It does not: a rule refuses.
    case notRecognised = "not_recognised"
    /// It cannot be said: something the answer turns on is not known.
    case unknown
}
