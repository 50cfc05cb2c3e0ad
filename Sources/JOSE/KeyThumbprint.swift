/// The SHA-256 thumbprint of a public key (RFC 7638; RFC 8037 §2 for Ed25519), our `kid`.
public struct KeyThumbprint: Sendable, Hashable {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// Computes the thumbprint of a key.
    public init(of key: PublicKey) {
        bytes = SHA256Digest.hash(CanonicalJSON.encode(key.requiredMembers))
    }

    /// Reads a thumbprint from its 43 characters.
    ///
    /// - Throws: `JOSEError.invalidThumbprint` for any other text.
    public init(parsing text: String) throws(JOSEError) {
        guard let bytes = try? Base64URL.decode(text), bytes.count == SHA256Digest.byteCount else {
            throw .invalidThumbprint
        }
        self.bytes = bytes
    }
}

extension KeyThumbprint: CustomStringConvertible {
    /// The thumbprint as base64url, 43 characters.
    public var description: String {
        Base64URL.encode(bytes)
    }
}
