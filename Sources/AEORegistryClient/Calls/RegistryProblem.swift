import AEORegistryAPI
public import JOSE

/// A problem as the registry told it (RFC 9457).
public struct RegistryProblem: Error, Sendable, Equatable {
    /// The stable code, such as `refused` or `not-found`.
    public let code: String
    /// The HTTP status.
    public let status: Int
    /// What kind of problem it is, in words.
    public let title: String
    /// What is wrong this time, in words.
    public let detail: String
    /// What to do about it, when the registry says so.
    public let remedy: String?
    /// The rule that refused.
    public let rule: String?
    /// Whether an officer may insist by accepting the rule as a warning.
    public let isAcceptable: Bool
    /// The document as received.
    public let json: JSONObject

    /// Reads a document; `nil` for a problem that is none of a registry's.
    public init?(json: JSONObject) {
        guard let document = ProblemDocument(json: json) else { return nil }
        code = document.code.rawValue
        status = document.code.status
        title = document.code.title
        detail = document.detail
        remedy = document.remedy
        rule = document.rule
        isAcceptable = document.isAcceptable
        self.json = json
    }

    /// Whether the same request with the same key may well succeed a moment later.
    var isPassing: Bool {
        switch ProblemCode(rawValue: code) {
        case .busy, .outcomeUnknown, .idempotencyInProgress: true
        case .refused, .unauthorised, .forbidden, .notFound, .methodNotAllowed, .invalidRequest, .invalidJSON,
            .timeout, .tooLarge, .uriTooLong, .unsupportedMediaType, .idempotencyKeyRequired,
            .idempotencyMismatch,
            .readOnly, .storeUnwritable, .storeUnreadable, .clockImplausible, .internal, nil:
            false
        }
    }
}
