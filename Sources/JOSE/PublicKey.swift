/// A public key of one of the two algorithms, parsed once and kept ready to verify.
public enum PublicKey: Sendable, Equatable {
    /// A point of P-256, for ES256.
    case p256(P256PublicKey)
    /// An Ed25519 key.
    case ed25519(Ed25519PublicKey)

    /// The one algorithm the key is for.
    public var algorithm: JWSAlgorithm {
        switch self {
        case .p256: .es256
        case .ed25519: .ed25519
        }
    }

    /// The thumbprint (RFC 7638).
    public var thumbprint: KeyThumbprint {
        KeyThumbprint(of: self)
    }

    /// Tells whether 64 raw bytes are a signature of the message under this key.
    public func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        switch self {
        case .p256(let key): key.isValidSignature(signature, for: message)
        case .ed25519(let key): key.isValidSignature(signature, for: message)
        }
    }

    /// The members of the JWK that make up the key, and nothing else (RFC 7638 §3.2).
    var requiredMembers: JSONObject {
        switch self {
        case .p256(let key):
            [
                "kty": "EC", "crv": "P-256",
                "x": .string(Base64URL.encode(key.rawRepresentation[..<32])),
                "y": .string(Base64URL.encode(key.rawRepresentation[32...])),
            ]
        case .ed25519(let key):
            ["kty": "OKP", "crv": "Ed25519", "x": .string(Base64URL.encode(key.rawRepresentation))]
        }
    }
}
