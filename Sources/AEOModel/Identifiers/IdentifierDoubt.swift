/// What is odd about a number that is accepted all the same.
public enum IdentifierDoubt: Sendable, Hashable {
    /// The check digit is wrong, but the scheme has genuine numbers of that kind.
    case checkDigit(scheme: String)

    /// The stable code by which an officer accepts the doubt.
    public var rule: String {
        switch self {
        case .checkDigit: "identifier-check-digit"
        }
    }
}

extension IdentifierDoubt: CustomStringConvertible {
    /// The doubt in words.
    public var description: String {
        switch self {
        case .checkDigit(let scheme):
            "the check digit does not fit \(scheme); some genuine numbers are so, compare with the document"
        }
    }
}
