/// What a verdict rests on.
public struct VerdictEvidence: Sendable, Hashable {
    /// Where the status came from.
    public enum Source: String, Sendable, Hashable {
        /// A status list.
        case statusList = "status-list"
        /// The registry's log.
        case registry
    }

    /// Where the status came from; nil when the verdict needed none.
    public var source: Source?
    /// The paper's `iss`.
    public var issuer: String?
    /// The key that signed the paper.
    public var keyID: String?
    /// The paper's `iat`.
    public var issuedAt: Int64?
    /// The paper's `exp`.
    public var expires: Int64?
    /// The status entry the paper names.
    public var status: StatusReference?
    /// The status list's `exp`.
    public var statusExpires: Int64?
    /// Whether the presenter proved to hold the key.
    public var holderBound: Bool
    /// What the receipt proved.
    public var receipt: ReceiptEvidence?

    /// Starts with nothing.
    public init() {
        holderBound = false
    }

    init(_ paper: SignedPaper) {
        issuer = paper.claims.issuer
        keyID = paper.key.keyID
        issuedAt = paper.claims.issuedAt
        expires = paper.claims.expires
        status = paper.claims.status
        holderBound = false
    }
}
