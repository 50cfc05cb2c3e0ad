/// Decides whether a relying office recognises a status: a pure function of arrangements, territories, the status and
/// the question (DESIGN.md §2). It never answers `recognised` while anything it turns on is missing or unknown.
public struct RecognitionEngine: Sendable {
    /// The arrangements as known, in any order.
    public let arrangements: [Arrangement]
    /// The territories.
    public let territories: TerritoryBook
    /// The stops as known.
    public let stops: [BenefitStop]

    /// Makes an engine.
    public init(arrangements: [Arrangement], territories: TerritoryBook, stops: [BenefitStop] = []) {
        self.arrangements = arrangements
        self.territories = territories
        self.stops = stops
    }
}
