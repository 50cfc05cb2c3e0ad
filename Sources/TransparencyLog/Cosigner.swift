/// A named key that cosigns the checkpoints of other logs, as a witness does (C2SP tlog-cosignature).
public struct Cosigner: Sendable {
    /// The key to publish, by which the cosignatures are verified.
    public let verifier: NoteVerifier
    private let key: any NoteSigning

    /// Gives a key a name; the key must serve no other purpose.
    public init(name: String, key: any NoteSigning) throws(LogError) {
        verifier = try NoteVerifier(name: name, publicKey: key.publicKey, kind: .cosignature)
        self.key = key
    }

    /// Cosigns a checkpoint, saying that at `timestamp` it was the newest one seen to be consistent.
    public func cosign(_ checkpoint: Checkpoint, at timestamp: UInt64) throws(LogError) -> NoteSignature {
        let message = try Cosignature.message(for: checkpoint.text, at: timestamp)
        let signature = try Cosignature.bigEndian(timestamp) + key.ed25519Signature(of: message)
        return try NoteSignature(name: verifier.name, keyID: verifier.keyID, signature: signature)
    }
}
