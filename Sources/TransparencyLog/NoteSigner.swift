/// A named key that signs notes as their author (C2SP signed-note); for a log the name is its origin.
public struct NoteSigner: Sendable {
    /// The key to publish, by which the notes are verified.
    public let verifier: NoteVerifier
    private let key: any NoteSigning

    /// Gives a key a name.
    public init(name: String, key: any NoteSigning) throws(LogError) {
        verifier = try NoteVerifier(name: name, publicKey: key.publicKey)
        self.key = key
    }

    /// The name of the key.
    public var name: String { verifier.name }

    /// Signs a text, which must end in a newline.
    public func sign(_ text: String) throws(LogError) -> SignedNote {
        let signature = try key.ed25519Signature(of: Array(text.utf8))
        return try SignedNote(
            text: text,
            signatures: [NoteSignature(name: name, keyID: verifier.keyID, signature: signature)]
        )
    }
}

extension NoteSigning {
    /// A signature of the right length; what the key reports as an error is told in words.
    func ed25519Signature(of message: [UInt8]) throws(LogError) -> [UInt8] {
        let signature: [UInt8]
        do {
            signature = try sign(message)
        } catch {
            throw .signingFailed("\(error)")
        }
        guard signature.count == 64 else {
            throw .signingFailed("the signature has \(signature.count) bytes")
        }
        return signature
    }
}
