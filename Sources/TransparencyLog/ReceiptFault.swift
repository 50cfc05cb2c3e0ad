/// Why a receipt proves nothing.
public enum ReceiptFault: Sendable, Equatable {
    /// No key we know has signed the checkpoint for its log.
    case noTrustedSignature
    /// A key we know has signed, but the signature is wrong.
    case badSignature
    /// The path does not lead from the entry to the root of the checkpoint.
    case notIncluded
}
