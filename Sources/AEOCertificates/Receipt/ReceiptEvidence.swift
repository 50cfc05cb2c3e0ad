/// What a receipt proved: the credential is an entry of a log.
public struct ReceiptEvidence: Sendable, Hashable {
    /// The log.
    public let origin: String
    /// The entry's index.
    public let index: UInt64
    /// The size of the log at the checkpoint.
    public let size: UInt64

    /// States a proof.
    public init(origin: String, index: UInt64, size: UInt64) {
        self.origin = origin
        self.index = index
        self.size = size
    }
}
