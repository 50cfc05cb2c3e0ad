package import TransparencyLog

/// A log that this registry closed for good; receipts and checkpoints that its key signed stay good.
package struct ClosedLog: Sendable {
    package let verifier: NoteVerifier
    /// How many of its entries the log continues from.
    package let size: UInt64

    package init(verifier: NoteVerifier, size: UInt64) {
        self.verifier = verifier
        self.size = size
    }
}
