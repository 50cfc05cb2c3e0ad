/// What an application says that the status will rest on; the profile says what its loss does.
public struct RelianceClaim: Sendable, Hashable {
    /// The profile's word for it.
    public let kind: String
    /// Its number: a certificate's or trader's number for a status, the licence's own else.
    public let identifier: String
    /// What its loss does, where the application says; it may not be milder than the profile.
    public let effect: RelianceEffect?

    /// Makes a claim.
    public init(kind: String, identifier: String, effect: RelianceEffect?) {
        self.kind = kind
        self.identifier = identifier
        self.effect = effect
    }
}
