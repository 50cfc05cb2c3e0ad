/// A stretch of days during which the time for a decision does not run: `from` and `until` both included.
public struct ClockStop: Sendable, Hashable {
    /// The first day.
    public let from: CivilDate
    /// The last day; `nil` while it lasts.
    public let until: CivilDate?

    /// Makes a stop.
    public init(from: CivilDate, until: CivilDate?) {
        self.from = from
        self.until = until
    }
}
