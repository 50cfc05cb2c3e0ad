public import TransparencyLog

/// A checkpoint whose signature was checked.
public struct SignedCheckpoint: Sendable {
    /// Origin, size and root.
    public let checkpoint: Checkpoint
    /// The note as received.
    public let note: SignedNote

    /// Reads a note and demands the signature of the key under the checkpoint's own name.
    init(_ bytes: [UInt8], verifier: NoteVerifier) throws(LogReadError) {
        do {
            note = try SignedNote(parsing: bytes)
            checkpoint = try Checkpoint(parsing: note.text)
        } catch {
            throw .mismatch(.malformedCheckpoint("\(error)"))
        }
        guard checkpoint.origin.utf8.elementsEqual(verifier.name.utf8) else {
            throw .mismatch(.otherOrigin(expected: verifier.name, found: checkpoint.origin))
        }
        guard let signers = try? note.verified(by: [verifier]), signers == [verifier] else {
            throw .mismatch(.badSignature)
        }
    }

    /// Whether another key has signed it too, under the same name: the log's own word that this is its next key.
    func isSigned(by successor: NoteVerifier) -> Bool {
        guard successor.name.utf8.elementsEqual(checkpoint.origin.utf8),
            let signers = try? note.verified(by: [successor])
        else { return false }
        return signers == [successor]
    }
}
