/// The time that the law gives the authority for its decision.
public struct DecisionDays: Sendable, Hashable {
    /// The days from the acceptance of the application.
    public let days: Int
    /// The days by which the authority may prolong them; `nil` when not known.
    public let extensionDays: Int?

    /// Makes a rule.
    public init(days: Int, extensionDays: Int?) {
        self.days = days
        self.extensionDays = extensionDays
    }
}
