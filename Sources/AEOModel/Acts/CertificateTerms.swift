/// What a certificate says, as far as replay and look-ups need it without the holder's own data.
///
/// An act that changes any of it stores the whole, so that nothing is computed when it is replayed.
public struct CertificateTerms: Sendable, Hashable {
    /// The tier's code.
    public var tier: String
    /// The roles in the programme's order.
    public var roles: [String]
    /// The last day of validity; `nil` for no end.
    public var expiryDate: CivilDate?
    /// The first instant after it.
    public var expiresAt: Instant?
    /// Whether the holder agreed to be shown to the public.
    public var isPublished: Bool
    /// The day of the last re-validation.
    public var lastReview: CivilDate?
    /// The day by which the next re-validation is due, where one is.
    public var nextReview: CivilDate?
    /// The partners to whom the holder lets the data go, in order; `*` alone for all, empty for none.
    public var exchange: [String]

    /// Makes the terms.
    public init(
        tier: String,
        roles: [String],
        expiryDate: CivilDate?,
        expiresAt: Instant?,
        isPublished: Bool,
        lastReview: CivilDate? = nil,
        nextReview: CivilDate? = nil,
        exchange: [String] = []
    ) {
        self.tier = tier
        self.roles = roles
        self.expiryDate = expiryDate
        self.expiresAt = expiresAt
        self.isPublished = isPublished
        self.lastReview = lastReview
        self.nextReview = nextReview
        self.exchange = exchange
    }
}
