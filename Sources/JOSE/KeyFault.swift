/// Why a key was refused.
public enum KeyFault: Sendable, Equatable {
    /// A key type or curve other than EC P-256 and OKP Ed25519.
    case unsupported(String)
    /// A member is absent or not a string.
    case missing(String)
    /// A coordinate or scalar that does not have 32 bytes.
    case wrongLength(String)
    /// Coordinates that are no point of the curve, or a point of small order.
    case invalidPoint
    /// A private member in a key that should be public.
    case privateMember(String)
    /// An `alg` that does not go with the key.
    case algorithmMismatch(String)
    /// A `use` or `key_ops` that rules out signatures.
    case notForSignatures
    /// An optional member of the wrong shape.
    case invalidMember(String)
    /// Two keys of one set share a `kid`.
    case duplicateKeyID(String)
    /// A private key that cannot be read.
    case unreadablePrivateKey
    /// The private part does not belong to the public part beside it.
    case mismatchedPair
}

extension KeyFault: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .unsupported(let name): "the key type or curve \"\(name)\" is not supported"
        case .missing(let name): "\"\(name)\" is absent or not a string"
        case .wrongLength(let name): "\"\(name)\" does not have 32 bytes"
        case .invalidPoint: "the coordinates are no usable point of the curve"
        case .privateMember(let name): "a public key must not carry \"\(name)\""
        case .algorithmMismatch(let name): "the algorithm \"\(name)\" does not go with the key"
        case .notForSignatures: "the key is not meant for signatures"
        case .invalidMember(let name): "\"\(name)\" has the wrong shape"
        case .duplicateKeyID(let name): "two keys are called \"\(name)\""
        case .unreadablePrivateKey: "the private key cannot be read"
        case .mismatchedPair: "the private part does not belong to the public part"
        }
    }
}
