/// The stable codes of problems (RFC 9457 `type`) and the status each goes with.
package enum ProblemCode: String, Sendable, CaseIterable {
    case refused
    case unauthorised
    case forbidden
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case invalidRequest = "invalid-request"
    case invalidJSON = "invalid-json"
    case timeout
    case tooLarge = "too-large"
    case uriTooLong = "uri-too-long"
    case unsupportedMediaType = "unsupported-media-type"
    case idempotencyKeyRequired = "idempotency-key-required"
    case idempotencyMismatch = "idempotency-mismatch"
    case idempotencyInProgress = "idempotency-in-progress"
    case busy
    case readOnly = "read-only"
    case outcomeUnknown = "outcome-unknown"
    case storeUnwritable = "store-unwritable"
    case storeUnreadable = "store-unreadable"
    case clockImplausible = "clock-implausible"
    case `internal`

    /// The `type` of the problem.
    package var type: String { ProblemCode.prefix + rawValue }

    /// Reads a `type`.
    package init?(type: String) {
        guard type.hasPrefix(ProblemCode.prefix) else { return nil }
        self.init(rawValue: String(type.dropFirst(ProblemCode.prefix.count)))
    }

    /// The HTTP status.
    package var status: Int {
        switch self {
        case .invalidRequest, .invalidJSON, .idempotencyKeyRequired: 400
        case .unauthorised: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .timeout: 408
        case .idempotencyInProgress: 409
        case .tooLarge: 413
        case .uriTooLong: 414
        case .unsupportedMediaType: 415
        case .refused, .idempotencyMismatch: 422
        case .internal: 500
        case .busy, .readOnly, .outcomeUnknown, .storeUnwritable, .storeUnreadable, .clockImplausible: 503
        }
    }

    /// The title, the same for every problem of the code.
    package var title: String {
        switch self {
        case .refused: "The rules forbid it"
        case .unauthorised: "A signed token is needed"
        case .forbidden: "The caller may not do this"
        case .notFound: "Not found"
        case .methodNotAllowed: "The method is not allowed here"
        case .invalidRequest: "The request is not well-formed"
        case .invalidJSON: "The body is not JSON"
        case .timeout: "The body came too slowly"
        case .tooLarge: "The body is too large"
        case .uriTooLong: "The address is too long"
        case .unsupportedMediaType: "The body's media type is not taken"
        case .idempotencyKeyRequired: "A write needs an idempotency key"
        case .idempotencyMismatch: "The idempotency key was used for something else"
        case .idempotencyInProgress: "The same request is being worked on"
        case .busy: "Too busy"
        case .readOnly: "The registry takes no writes"
        case .outcomeUnknown: "It is not known whether the act was recorded"
        case .storeUnwritable: "The store takes no writes"
        case .storeUnreadable: "The store cannot be read"
        case .clockImplausible: "The clock cannot be trusted"
        case .internal: "A fault of the registry"
        }
    }

    private static let prefix = "urn:aeo-registry:problem:"
}
