/// Why a status list token is no evidence.
public enum StatusTokenProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The token or its list cannot be read.
    case unreadable(String)
    /// Its `sub` is not the address the credential names.
    case notForThisList
    /// Its key is not trusted for the lists of that authority.
    case unknownKey
    /// The signature is wrong.
    case badSignature
    /// The key was not in use when it signed, or was compromised.
    case keyNotValidThen

    /// The cause in a verdict.
    public var cause: VerdictCause {
        switch self {
        case .unreadable: .statusUnreadable
        case .notForThisList: .statusNotForThisList
        case .unknownKey: .statusUnknownKey
        case .badSignature: .statusBadSignature
        case .keyNotValidThen: .statusKeyNotValidThen
        }
    }

    /// The problem in words.
    public var description: String {
        switch self {
        case .unreadable(let why): "the status list cannot be read: \(why)"
        case .notForThisList, .unknownKey, .badSignature, .keyNotValidThen: cause.words
        }
    }
}
