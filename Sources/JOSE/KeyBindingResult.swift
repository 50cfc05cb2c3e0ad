/// What became of checking a key binding (RFC 9901 §7.3).
public enum KeyBindingResult: Sendable, Equatable {
    /// The holder of the key made this presentation, for this audience and nonce, recently.
    case valid
    /// The presentation has no key binding.
    case absent
    /// The key binding is not made as it must be.
    case malformed(JOSEError)
    /// It lacks a claim or has one of the wrong shape.
    case invalidClaim(String)
    /// The signature is not of the expected key.
    case wrongSignature
    /// It is meant for somebody else.
    case wrongAudience
    /// It answers another challenge.
    case wrongNonce
    /// It covers another selection of disclosures.
    case wrongHash
    /// It was made too long ago.
    case tooOld
    /// It claims to have been made in the future.
    case inTheFuture
}

extension KeyBindingResult: CustomStringConvertible {
    /// The result in words.
    public var description: String {
        switch self {
        case .valid: "the key binding is valid"
        case .absent: "there is no key binding"
        case .malformed(let error): "the key binding is malformed: \(error)"
        case .invalidClaim(let name): "the key binding's \"\(name)\" is absent or has the wrong shape"
        case .wrongSignature: "the key binding is not signed by the holder's key"
        case .wrongAudience: "the key binding is meant for another audience"
        case .wrongNonce: "the key binding answers another challenge"
        case .wrongHash: "the key binding covers another presentation"
        case .tooOld: "the key binding is too old"
        case .inTheFuture: "the key binding is dated in the future"
        }
    }
}
