/// Why an SD-JWT was refused (RFC 9901 §4, §7).
public enum SDJWTFault: Sendable, Equatable {
    /// No tilde: a plain JWS, not an SD-JWT.
    case noTilde
    /// Two tildes in a row.
    case emptyDisclosure
    /// More disclosures than the limits allow.
    case tooManyDisclosures(limit: Int)
    /// A hash algorithm other than `sha-256`.
    case hashAlgorithm
    /// An `_sd` that is not an array of strings, or a digest in an array that is not a string.
    case digestNotAString
    /// `...` beside other members or outside of an array.
    case misplacedDigest
    /// A digest occurs more than once.
    case repeatedDigest
    /// Disclosures within disclosures are nested more deeply than allowed.
    case tooDeep(limit: Int)
    /// A presentation to which a key binding is to be added does not end in a tilde.
    case notAPresentation
    /// A claim of a reserved name was given to the issuer.
    case reservedClaim(String)
    /// A claim was given to the issuer twice.
    case claimTaken(String)
    /// A claim whose members should be disclosable is not an open object.
    case notAnOpenObject(String)
    /// More digests than the constant count they were to be padded to.
    case tooManyDigests(limit: Int)
}

extension SDJWTFault: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .noTilde: "there is no tilde behind the JWS"
        case .emptyDisclosure: "a disclosure is empty"
        case .tooManyDisclosures(let limit): "there are more than \(limit) disclosures"
        case .hashAlgorithm: "the hash algorithm is not sha-256"
        case .digestNotAString: "a digest is not a string"
        case .misplacedDigest: "\"...\" stands beside other members or outside of an array"
        case .repeatedDigest: "a digest occurs more than once"
        case .tooDeep(let limit): "disclosed values are nested more than \(limit) deep"
        case .notAPresentation: "a presentation without key binding ends in a tilde"
        case .reservedClaim(let name): "the claim name \"\(name)\" is reserved"
        case .claimTaken(let name): "the claim \"\(name)\" was already given"
        case .notAnOpenObject(let name): "the claim \"\(name)\" is not an open object"
        case .tooManyDigests(let limit): "there are more than \(limit) digests"
        }
    }
}
