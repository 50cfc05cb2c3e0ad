/// The status of one part of a combined certificate over time.
public struct PartTimeline: Sendable, Hashable {
    /// The part.
    public let part: Part
    /// Its intervals, in order and without gaps.
    public let intervals: [StatusInterval]

    /// Makes the timeline of a part.
    public init(part: Part, intervals: [StatusInterval]) {
        self.part = part
        self.intervals = intervals
    }

    /// The interval at an instant; `nil` before the decision.
    public func interval(at instant: Instant) -> StatusInterval? {
        Timeline.interval(in: intervals, at: instant)
    }
}
