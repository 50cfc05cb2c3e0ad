import Crypto

/// A private key for ES256, held in memory; its description tells nothing.
public struct ES256PrivateKey: Signer {
    /// The public key.
    public let publicKey: PublicKey
    /// The thumbprint of the public key.
    public let keyID: String

    private let key: P256.Signing.PrivateKey

    /// Draws a new key.
    public init() {
        self.init(P256.Signing.PrivateKey())
    }

    /// Takes the 32 bytes of the scalar.
    ///
    /// - Throws: `JOSEError.key` when they are no scalar of P-256.
    public init(rawRepresentation: [UInt8]) throws(JOSEError) {
        guard let key = try? P256.Signing.PrivateKey(rawRepresentation: rawRepresentation) else {
            throw .key(.unreadablePrivateKey)
        }
        self.init(key)
    }

    /// Reads an unencrypted PKCS#8 document (RFC 5958, RFC 5915).
    ///
    /// - Throws: `JOSEError.key` when it is anything else.
    public init(pkcs8DER: [UInt8]) throws(JOSEError) {
        // The library also takes SEC 1 documents, whose version is 1; PKCS#8 begins with version 0.
        guard PKCS8.hasVersionZero(pkcs8DER),
            let key = try? P256.Signing.PrivateKey(derRepresentation: pkcs8DER)
        else { throw .key(.unreadablePrivateKey) }
        self.init(key)
    }

    /// Reads a private JWK (RFC 7518 §6.2.2); the public part must belong to it.
    ///
    /// - Throws: `JOSEError.key` or `JOSEError.base64URL`.
    public init(jwk: JSONObject) throws(JOSEError) {
        let publicKey = try JWK.key(jwk)
        try self.init(rawRepresentation: try JWK.coordinate("d", jwk))
        guard publicKey == self.publicKey else { throw .key(.mismatchedPair) }
    }

    private init(_ key: P256.Signing.PrivateKey) {
        self.key = key
        publicKey = .p256(P256PublicKey(key.publicKey))
        keyID = publicKey.thumbprint.description
    }

    /// Always ES256.
    public var algorithm: JWSAlgorithm { .es256 }

    /// The key as an unencrypted PKCS#8 document.
    public var pkcs8DER: [UInt8] {
        Array(key.derRepresentation)
    }

    /// Signs a message with a fresh nonce.
    ///
    /// - Throws: `JOSEError.signingFailed`.
    public func sign(_ message: [UInt8]) throws(JOSEError) -> [UInt8] {
        do {
            return Array(try key.signature(for: message).rawRepresentation)
        } catch {
            throw .signingFailed
        }
    }
}

extension ES256PrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Names the key without its secret.
    public var description: String { "ES256 private key \(keyID) (redacted)" }
    /// Names the key without its secret.
    public var debugDescription: String { description }
    /// Shows the name only, so that a dump shows no secret either.
    public var customMirror: Mirror { Mirror(self, children: ["keyID": keyID]) }
}
