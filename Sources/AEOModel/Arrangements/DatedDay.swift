/// A day that is known exactly, or only by its month or year.
public struct DatedDay: Sendable, Hashable {
    /// The first day that it can be.
    public let earliest: CivilDate
    /// The last day that it can be; the same day when it is known exactly.
    public let latest: CivilDate

    /// Makes a day known exactly.
    public init(_ day: CivilDate) {
        earliest = day
        latest = day
    }

    /// Makes a day known to lie in a span; `nil` when the span runs backwards.
    public init?(earliest: CivilDate, latest: CivilDate) {
        guard earliest <= latest else { return nil }
        self.earliest = earliest
        self.latest = latest
    }
}
