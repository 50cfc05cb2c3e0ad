extension DaySpan {
    /// Whether the two spans share a day.
    public func overlaps(_ other: DaySpan) -> Bool {
        let startsInTime = from.flatMap { from in other.until.map { from <= $0 } } ?? true
        let endsLateEnough = until.flatMap { until in other.from.map { $0 <= until } } ?? true
        return startsInTime && endsLateEnough
    }
}
