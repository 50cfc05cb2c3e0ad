/// The clocks of a place: how far they are ahead of UTC, and when that changes.
///
/// A bare date in an act is a day of the issuing authority; only its zone says when that day begins and ends. The
/// data come from the caller, so that this room reads no file; they should reach as far as any date in use.
public struct CivilZone: Sendable, Hashable {
    /// The name in the IANA time zone database, such as `Europe/Amsterdam`.
    public let identifier: String
    /// The seconds ahead of UTC before the first transition.
    public let initialOffset: Int
    /// The changes, oldest first.
    public let transitions: [Transition]

    /// The zone of UTC itself.
    public static let utc = CivilZone(identifier: "UTC", initialOffset: 0, transitions: [])

    /// Makes a zone; transitions may come in any order.
    public init(identifier: String, initialOffset: Int, transitions: [Transition]) {
        self.identifier = identifier
        self.initialOffset = initialOffset
        self.transitions = transitions.sorted { $0.at < $1.at }
    }

    /// The seconds that the clocks are ahead of UTC at `instant`.
    public func offset(at instant: Instant) -> Int {
        offset(afterTransitions: transitionCount(at: instant.seconds))
    }

    /// The day that the calendar shows at `instant`.
    public func date(of instant: Instant) -> CivilDate {
        let local = Int(instant.seconds) + offset(at: instant)
        return CivilDate(dayNumber: local.dividedFloored(by: 86_400).quotient)
    }

    /// The first instant of `date`: the first at which the clocks show its midnight or anything later.
    ///
    /// Where clocks are put forward at midnight the day begins with the first time they show; where they are put
    /// back over midnight it begins at the first of the two; a day left out altogether begins with the next.
    public func startOfDay(_ date: CivilDate) -> Instant {
        let midnight = Int64(date.dayNumber) * 86_400
        // No clock is two days ahead of UTC, so nothing before this can show the midnight.
        var index = transitionCount(at: midnight - 172_800)
        while true {
            let candidate = midnight - Int64(offset(afterTransitions: index))
            let start = index == 0 ? candidate : max(candidate, transitions[index - 1].at)
            guard index < transitions.count, start >= transitions[index].at else {
                return Instant(seconds: start)
            }
            index += 1
        }
    }

    /// The first instant after `date`, which is the first of the next day; intervals are half-open.
    public func endOfDay(_ date: CivilDate) -> Instant {
        startOfDay(date.adding(days: 1))
    }

    /// How many transitions have happened at `second`, by halving.
    private func transitionCount(at second: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].at <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func offset(afterTransitions count: Int) -> Int {
        count == 0 ? initialOffset : transitions[count - 1].offset
    }

    /// The instant in RFC 3339 with the offset that this zone has then, as its own people read it.
    public func printed(_ instant: Instant) -> String {
        instant.rfc3339(offsetSeconds: offset(at: instant))
    }
}
