/// Why a text is not a pattern of the kind identifiers need; positions count bytes from 0.
public enum IdentifierPatternError: Error, Sendable, Hashable {
    /// The pattern does not begin with `^` and end with `$`.
    case notAnchored
    /// A byte outside printable ASCII stands in the pattern; identifiers are ASCII.
    case notASCII(position: Int)
    /// A construct is used that the subset leaves out.
    case unsupported(String, position: Int)
    /// A bracket or parenthesis has no partner.
    case unbalanced(position: Int)
    /// A character class is empty or has a range that runs backwards.
    case invalidClass(position: Int)
    /// A quantifier has nothing to repeat, bounds the wrong way round, or would repeat nothing for ever.
    case invalidRepeat(position: Int)
    /// The pattern grows beyond what is sensible for an identifier.
    case tooLarge
}

extension IdentifierPatternError: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .notAnchored: "the pattern must begin with ^ and end with $"
        case .notASCII(let position): "byte \(position) of the pattern is not printable ASCII"
        case .unsupported(let construct, let position): "\(construct) at \(position) is not supported"
        case .unbalanced(let position): "the bracket at \(position) has no partner"
        case .invalidClass(let position): "the character class at \(position) is empty or runs backwards"
        case .invalidRepeat(let position): "the quantifier at \(position) cannot be carried out"
        case .tooLarge: "the pattern is too large"
        }
    }
}
