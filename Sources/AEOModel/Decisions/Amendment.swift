/// What an amendment makes of a certificate's terms; the holder's own data are judged as an application's are.
public struct Amendment: Sendable, Hashable {
    /// The tier from then on.
    public let tier: Tier
    /// The roles in the programme's order.
    public let roles: [String]
    /// Whether the holder agrees to be shown to the public.
    public let isPublished: Bool
    /// Whether anything else of what the certificate holds is changed.
    public let changesHolder: Bool

    /// Makes an amendment.
    public init(tier: Tier, roles: [String], isPublished: Bool, changesHolder: Bool) {
        self.tier = tier
        self.roles = roles
        self.isPublished = isPublished
        self.changesHolder = changesHolder
    }
}
