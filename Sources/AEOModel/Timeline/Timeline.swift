/// The status of a certificate over time, per part, as known from a given set of acts (DESIGN.md §5).
///
/// A pure function of the grant's terms and the acts recorded up to the moment of knowledge. It never looks at
/// a clock: readers compare instants with its half-open intervals.
public struct Timeline: Sendable, Hashable {
    /// The intervals of the certificate as a whole, in order and without gaps.
    public let whole: [StatusInterval]
    /// The intervals of each part of a combined certificate, in the programme's order of parts.
    public let parts: [PartTimeline]

    /// Computes the timeline from the acts as known; the order of acts is the order of the log.
    public init(terms: GrantTerms, acts: [Act]) {
        let resolver = StatusResolver(terms: terms, acts: acts)
        if terms.parts.isEmpty {
            whole = resolver.intervals(of: nil)
            parts = []
        } else {
            let each = terms.parts.map { PartTimeline(part: $0, intervals: resolver.intervals(of: $0)) }
            parts = each
            whole = Timeline.combined(each)
        }
    }

    /// Makes a timeline from stored intervals.
    public init(whole: [StatusInterval], parts: [PartTimeline]) {
        self.whole = whole
        self.parts = parts
    }

    /// The interval of the whole certificate at an instant; `nil` before the decision.
    public func interval(at instant: Instant) -> StatusInterval? {
        Timeline.interval(in: whole, at: instant)
    }

    /// The status of the whole certificate at an instant; `nil` before the decision.
    public func status(at instant: Instant) -> CertificateStatus? { interval(at: instant)?.status }

    /// The first instant after the given one at which any published answer changes by the clock alone.
    public func nextChange(after instant: Instant) -> Instant? {
        var next: Instant?
        for interval in whole where interval.from > instant {
            if next.map({ interval.from < $0 }) ?? true { next = interval.from }
        }
        for part in parts {
            for interval in part.intervals where interval.from > instant {
                if next.map({ interval.from < $0 }) ?? true { next = interval.from }
            }
        }
        return next
    }

    static func interval(in intervals: [StatusInterval], at instant: Instant) -> StatusInterval? {
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].from <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : intervals[low - 1]
    }

    /// A combined certificate stands as long as one of its parts does: at each instant its best part counts.
    private static func combined(_ parts: [PartTimeline]) -> [StatusInterval] {
        let starts = Set(parts.flatMap { $0.intervals.map(\.from) }).sorted()
        var result: [StatusInterval] = []
        for start in starts {
            let candidates = parts.compactMap { interval(in: $0.intervals, at: start) }
            guard let best = candidates.max(by: { $0.status.standing < $1.status.standing }) else { continue }
            if let last = result.last, last.status == best.status, last.act == best.act { continue }
            result.append(best.spanning(from: start, part: nil))
        }
        return result.closed()
    }
}
