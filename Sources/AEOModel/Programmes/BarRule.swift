/// How long a holder waits for a new application after an ending that bars it.
public struct BarRule: Sendable, Hashable {
    /// The years from the ending to the day on which an application may be received again; `nil` when not known.
    public let years: Int?

    /// Makes a rule.
    public init(years: Int?) {
        self.years = years
    }
}
