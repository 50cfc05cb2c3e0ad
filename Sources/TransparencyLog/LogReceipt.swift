/// The proof, to be kept with a document, that an entry is in a log (C2SP tlog-proof, version 1).
public struct LogReceipt: Sendable {
    /// The most bytes a receipt may have.
    public static let maxLength = 2 << 20

    /// What the application adds; no signature covers it.
    public let extra: [UInt8]?
    /// The path from the entry to the root of the checkpoint.
    public let proof: InclusionProof
    /// The checkpoint as signed.
    public let note: SignedNote
    /// The checkpoint in the note, not to be believed before `verify`.
    public let checkpoint: Checkpoint

    /// Puts a receipt together; the proof must be for the tree of the checkpoint in the note.
    ///
    /// Extra data of no bytes is the same as none.
    public init(extra: [UInt8]?, proof: InclusionProof, note: SignedNote) throws(LogError) {
        checkpoint = try Checkpoint(parsing: note.text)
        guard proof.treeSize == checkpoint.size else { throw .treeSizeMismatch }
        self.extra = extra?.isEmpty == true ? nil : extra
        self.proof = proof
        self.note = note
    }

    /// The index of the entry in the log.
    public var index: UInt64 { proof.leafIndex }

    /// Whether the leaf is in the log that one of the keys vouches for.
    ///
    /// The log's own signature is wanted, by a key that has the origin for its name; cosignatures of witnesses
    /// are reported with it but do not replace it. A wrong signature of any of the keys refuses the receipt.
    public func verify(leaf: MerkleHash, verifiers: [NoteVerifier]) -> ReceiptVerdict {
        let signers: [NoteVerifier]
        do {
            signers = try note.verified(by: verifiers)
        } catch {
            return .refused(.badSignature)
        }
        let signedByLog = signers.contains { signer in
            signer.kind == .note && signer.name.utf8.elementsEqual(checkpoint.origin.utf8)
        }
        guard signedByLog else { return .refused(.noTrustedSignature) }
        guard proof.verify(leaf: leaf, root: checkpoint.root) else { return .refused(.notIncluded) }
        return .proven(checkpoint, signers: signers)
    }
}
