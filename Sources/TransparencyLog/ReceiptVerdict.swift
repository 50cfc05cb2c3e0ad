/// What a receipt proves.
public enum ReceiptVerdict: Sendable, Equatable {
    /// The entry is in the log at the checkpoint, which these keys have signed.
    case proven(Checkpoint, signers: [NoteVerifier])
    /// Nothing.
    case refused(ReceiptFault)

    /// Whether the entry is proven to be in the log.
    public var isProven: Bool {
        switch self {
        case .proven: true
        case .refused: false
        }
    }
}
