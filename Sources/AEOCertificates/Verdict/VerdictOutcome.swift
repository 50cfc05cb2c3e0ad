/// The three answers to "is it good?".
public enum VerdictOutcome: Sendable, Hashable {
    /// It is good.
    case valid
    /// It is not, and why.
    case notValid(VerdictReason)
    /// It cannot be said, and why.
    case unknown(VerdictCause)

    /// The word on the wire.
    public var word: String {
        switch self {
        case .valid: "valid"
        case .notValid: "not_valid"
        case .unknown: "unknown"
        }
    }

    /// The stable code of the reason or cause; nil when valid.
    public var code: String? {
        switch self {
        case .valid: nil
        case .notValid(let reason): reason.rawValue
        case .unknown(let cause): cause.rawValue
        }
    }

    /// The exit code of the command line: 0 valid, 1 not valid, 2 unknown.
    public var exitCode: Int32 {
        switch self {
        case .valid: 0
        case .notValid: 1
        case .unknown: 2
        }
    }

    init(reading reader: ClaimReader) throws(CertificateError) {
        let code = try reader.nullableString("reason")
        switch try reader.string("verdict") {
        case "valid":
            guard code == nil else { throw .malformed("reason", "a valid certificate has none") }
            self = .valid
        case "not_valid":
            guard let reason = code.flatMap(VerdictReason.init(rawValue:)) else {
                throw .malformed("reason", "\(code ?? "null") is no reason we know")
            }
            self = .notValid(reason)
        case "unknown":
            guard let cause = code.flatMap(VerdictCause.init(rawValue:)) else {
                throw .malformed("reason", "\(code ?? "null") is no cause we know")
            }
            self = .unknown(cause)
        case let word:
            throw .malformed("verdict", "\(word) is no verdict")
        }
    }
}
