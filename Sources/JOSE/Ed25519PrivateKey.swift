import Crypto

/// A private key for Ed25519, held in memory; its description tells nothing.
public struct Ed25519PrivateKey: Signer {
    /// The public key.
    public let publicKey: PublicKey
    /// The thumbprint of the public key.
    public let keyID: String

    private let key: Curve25519.Signing.PrivateKey

    /// Draws a new key.
    public init() {
        self.init(Curve25519.Signing.PrivateKey())
    }

    /// Takes the 32 bytes of the seed.
    ///
    /// - Throws: `JOSEError.key` when there are not 32 of them.
    public init(rawRepresentation: [UInt8]) throws(JOSEError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: rawRepresentation) else {
            throw .key(.unreadablePrivateKey)
        }
        self.init(key)
    }

    /// Reads an unencrypted PKCS#8 document in its short form without public key (RFC 8410 §7).
    ///
    /// - Throws: `JOSEError.key` when it is anything else.
    public init(pkcs8DER: [UInt8]) throws(JOSEError) {
        guard pkcs8DER.starts(with: PKCS8.ed25519Prefix), pkcs8DER.count == PKCS8.ed25519Prefix.count + 32
        else {
            throw .key(.unreadablePrivateKey)
        }
        try self.init(rawRepresentation: Array(pkcs8DER[PKCS8.ed25519Prefix.count...]))
    }

    /// Reads a private JWK (RFC 8037 §2); the public part must belong to it.
    ///
    /// - Throws: `JOSEError.key` or `JOSEError.base64URL`.
    public init(jwk: JSONObject) throws(JOSEError) {
        let publicKey = try JWK.key(jwk)
        try self.init(rawRepresentation: try JWK.coordinate("d", jwk))
        guard publicKey == self.publicKey else { throw .key(.mismatchedPair) }
    }

    private init(_ key: Curve25519.Signing.PrivateKey) {
        self.key = key
        publicKey = .ed25519(Ed25519PublicKey(key.publicKey))
        keyID = publicKey.thumbprint.description
    }

    /// Always Ed25519.
    public var algorithm: JWSAlgorithm { .ed25519 }

    /// The key as an unencrypted PKCS#8 document.
    public var pkcs8DER: [UInt8] {
        PKCS8.ed25519Prefix + key.rawRepresentation
    }

    /// Signs a message.
    ///
    /// - Throws: `JOSEError.signingFailed`.
    public func sign(_ message: [UInt8]) throws(JOSEError) -> [UInt8] {
        do {
            return Array(try key.signature(for: message))
        } catch {
            throw .signingFailed
        }
    }
}

extension Ed25519PrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Names the key without its secret.
    public var description: String { "Ed25519 private key \(keyID) (redacted)" }
    /// Names the key without its secret.
    public var debugDescription: String { description }
    /// Shows the name only, so that a dump shows no secret either.
    public var customMirror: Mirror { Mirror(self, children: ["keyID": keyID]) }
}
