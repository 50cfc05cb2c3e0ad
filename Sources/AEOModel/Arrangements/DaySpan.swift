/// Days from one to another, both included; an end may be open.
public struct DaySpan: Sendable, Hashable {
    /// The first day; `nil` when it has no beginning that matters.
    public let from: CivilDate?
    /// The last day; `nil` when nothing ends it.
    public let until: CivilDate?

    /// Makes a span.
    public init(from: CivilDate?, until: CivilDate?) {
        self.from = from
        self.until = until
    }

    /// Whether the span holds the day.
    public func contains(_ day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
