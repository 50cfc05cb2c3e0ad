/// What is wrong with a text that should be base64url without padding (RFC 4648 §5, RFC 7515 §2).
public enum Base64URLFault: Sendable, Equatable {
    /// A byte outside the alphabet, padding and white space included.
    case byteOutsideAlphabet(offset: Int)
    /// A length no byte string encodes to.
    case impossibleLength
    /// Bits after the last byte that are not zero, so that two texts would stand for the same bytes.
    case trailingBits
}

extension Base64URLFault: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .byteOutsideAlphabet(let offset): "byte \(offset) is not in the base64url alphabet"
        case .impossibleLength: "no byte string has a base64url text of this length"
        case .trailingBits: "the unused last bits are not zero"
        }
    }
}
