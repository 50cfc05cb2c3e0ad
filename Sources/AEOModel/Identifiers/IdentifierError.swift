/// Why a number or a country code is refused.
public enum IdentifierError: Error, Sendable, Hashable {
    /// Nothing is left after spaces and separators.
    case empty
    /// More characters stand there than any scheme has.
    case tooLong(limit: Int)
    /// A Cyrillic or Greek letter stands where a Latin one is meant; `position` counts from 1.
    case lookAlike(character: String, looksLike: String, position: Int)
    /// An invisible, control or other foreign character stands there; `position` counts from 1.
    case unexpectedCharacter(character: String, position: Int)
    /// The number has not the scheme's form; `hint` names a likely slip.
    case patternMismatch(scheme: String, pattern: String, hint: String?)
    /// The first two letters are not among those the scheme allows.
    case unknownPrefix(String, hint: String?)
    /// The check digit is wrong, and the scheme has no exceptions.
    case checkDigit(scheme: String)
    /// No country has this code.
    case unknownCountry(String, hint: String?)
    /// The programme has no scheme of this code.
    case unknownScheme(String)

    /// The stable code of the rule that refuses.
    public var rule: String {
        switch self {
        case .empty: "identifier-empty"
        case .tooLong: "identifier-too-long"
        case .lookAlike: "identifier-look-alike"
        case .unexpectedCharacter: "identifier-characters"
        case .patternMismatch: "identifier-pattern"
        case .unknownPrefix: "identifier-country"
        case .checkDigit: "identifier-check-digit"
        case .unknownCountry: "country-unknown"
        case .unknownScheme: "identifier-scheme"
        }
    }
}

extension IdentifierError: CustomStringConvertible {
    /// The refusal in words.
    public var description: String {
        switch self {
        case .empty:
            "the number is empty"
        case .tooLong(let limit):
            "the number has more than \(limit) characters"
        case .lookAlike(let character, let twin, let position):
            "character \(position) is \(character), which only looks like the Latin \(twin): type it anew"
        case .unexpectedCharacter(let character, let position):
            "character \(position) is \(character), which no number contains"
        case .patternMismatch(let scheme, let pattern, let hint):
            "the number has not the form of \(scheme), \(pattern)" + IdentifierError.words(hint)
        case .unknownPrefix(let prefix, let hint):
            "the prefix \(prefix) is not allowed here" + IdentifierError.words(hint)
        case .checkDigit(let scheme):
            "the check digit does not fit \(scheme): a character is wrong or two are exchanged"
        case .unknownCountry(let code, let hint):
            "\(code) is not a country" + IdentifierError.words(hint)
        case .unknownScheme(let scheme):
            "the programme has no identifier scheme \(scheme)"
        }
    }

    private static func words(_ hint: String?) -> String {
        hint.map { ": \($0)" } ?? ""
    }
}
