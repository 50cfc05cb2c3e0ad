import Crypto

/// A public key that is trusted to sign notes (C2SP signed-note, "Verifier keys").
public struct NoteVerifier: Sendable {
    /// The name of the key.
    public let name: String
    /// What the key signs.
    public let kind: NoteKeyKind
    /// The short number of the key.
    public let keyID: KeyID
    // Parsed once, so that a check costs no more than the signature itself.
    private let key: Curve25519.Signing.PublicKey

    /// Takes an Ed25519 public key of 32 bytes.
    public init(name: String, publicKey: [UInt8], kind: NoteKeyKind = .note) throws(LogError) {
        guard NoteSignature.isValidName(name) else { throw .invalidKeyName }
        do {
            key = try Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        } catch {
            throw .malformedVerifierKey
        }
        self.name = name
        self.kind = kind
        keyID = KeyID(name: name, kind: kind, publicKey: publicKey)
    }

    /// Parses `name+hash+base64`, where the base64 holds the kind and the key.
    public init(vkey: String) throws(LogError) {
        let fields = vkey.utf8.split(
            separator: UInt8(ascii: "+"),
            maxSplits: 2,
            omittingEmptySubsequences: false
        )
        guard fields.count == 3, let keyID = KeyID(hex: fields[1]),
            let material = StandardBase64.decode(fields[2]), let type = material.first
        else { throw .malformedVerifierKey }
        guard let kind = NoteKeyKind(rawValue: type) else { throw .unsupportedKeyType(type) }
        try self.init(
            name: String(Substring(fields[0])),
            publicKey: Array(material.dropFirst()),
            kind: kind
        )
        guard self.keyID == keyID else { throw .keyIDMismatch }
    }

    /// The Ed25519 public key, 32 bytes.
    public var publicKey: [UInt8] { Array(key.rawRepresentation) }

    /// The key in the form in which it is published.
    public var vkey: String { "\(name)+\(keyID.hex)+\(StandardBase64.encode([kind.rawValue] + publicKey))" }

    /// Whether name and key number are those of a signature.
    public func isNamed(by signature: NoteSignature) -> Bool {
        keyID == signature.keyID && name.utf8.elementsEqual(signature.name.utf8)
    }

    /// Whether a signature that carries this key's name and number is right for the text of a note.
    public func isValid(_ signature: NoteSignature, for text: String) -> Bool {
        guard isNamed(by: signature) else { return false }
        switch kind {
        case .note:
            return isValid(signature.signature, for: Array(text.utf8))
        case .cosignature:
            guard let cosignature = try? Cosignature(parsing: signature) else { return false }
            return isValid(cosignature.signature, for: cosignature.message(for: text))
        }
    }

    private func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: message)
    }
}

extension NoteVerifier: Hashable {
    /// Two keys are equal if name, kind and key bytes are.
    public static func == (left: NoteVerifier, right: NoteVerifier) -> Bool {
        left.keyID == right.keyID && left.kind == right.kind && left.publicKey == right.publicKey
            && left.name.utf8.elementsEqual(right.name.utf8)
    }

    /// Mixes in the key number, which is derived from all the rest.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(keyID)
    }
}
