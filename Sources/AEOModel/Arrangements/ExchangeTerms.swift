/// How often partners send each other their lists, and what an old list is worth.
public struct ExchangeTerms: Sendable, Hashable {
    /// The hours between two exchanges; `nil` when not known.
    public let everyHours: Int?
    /// From how many hours on a list is stale; `nil` when not known.
    public let staleAfterHours: Int?
    /// What a stale list is worth.
    public let onStale: StaleRule

    /// Makes the terms.
    public init(everyHours: Int?, staleAfterHours: Int?, onStale: StaleRule) {
        self.everyHours = everyHours
        self.staleAfterHours = staleAfterHours
        self.onStale = onStale
    }
}
