/// What an arrangement says of one tier of the other side.
public struct TierTerms: Sendable, Hashable {
    /// The tier's code.
    public let tier: String
    /// Whether it is recognised; `nil` when not known.
    public let isAccepted: Bool?
    /// What the relying office treats it as; `nil` when nothing says so.
    public let mappedTier: String?

    /// Makes the terms.
    public init(tier: String, isAccepted: Bool?, mappedTier: String?) {
        self.tier = tier
        self.isAccepted = isAccepted
        self.mappedTier = mappedTier
    }
}
