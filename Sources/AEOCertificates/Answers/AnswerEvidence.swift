/// What the check of an answer's receipt established.
public struct AnswerEvidence: Sendable, Hashable {
    /// The status key that signed it.
    public let keyID: String
    /// The log that holds the entries.
    public let origin: String
    /// The size of the log at the receipt's checkpoint.
    public let size: UInt64
}
