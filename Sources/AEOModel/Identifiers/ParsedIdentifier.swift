/// A number as read from outside: its normal form, and what is doubtful about it.
public struct ParsedIdentifier: Sendable, Hashable {
    /// The number in its normal form.
    public let identifier: TraderIdentifier
    /// The doubts to record with it; usually none.
    public let doubts: [IdentifierDoubt]

    /// Puts number and doubts together.
    public init(identifier: TraderIdentifier, doubts: [IdentifierDoubt]) {
        self.identifier = identifier
        self.doubts = doubts
    }
}
