import AEOModel
import Synchronization

/// Notices a wall clock that cannot be trusted (DESIGN.md §5): one stamp from the future would close the log to every
/// later act, and a list signed in the future could never be taken back.
final class ClockWatch: Sendable {
    /// How far the wall clock may lag behind the last entry, in microseconds: a second.
    private static let lag: Int64 = 1_000_000
    /// How far the wall clock may run ahead of the time that has passed, in microseconds: an hour.
    private static let jump: Int64 = 3_600_000_000
    /// How long a registry may have been out of use when it starts, in microseconds: 90 days.
    ///
    /// While it works it records a status list at least every six hours, so a longer gap is a long stop or a clock that
    /// lost its way, and the two cannot be told apart from here.
    static let longestStop: Int64 = 90 * 86_400_000_000

    private struct Belief {
        /// Wall clock less elapsed time; small corrections are followed, so that they do not add up.
        var offset: Int64
        /// Whether the clock fits the log that was found at the start.
        var fitsLog: Bool
        /// The entry of the acceptance that was followed last.
        var followed: UInt64?
        /// The offset that an officer is about to accept, and the entry that it will be accepted with.
        var proposed: (index: UInt64, offset: Int64)?
    }

    private let clock: any RegistryClock
    private let belief: Mutex<Belief>

    init(_ clock: any RegistryClock, continuing snapshot: Snapshot) {
        self.clock = clock
        let now = clock.now()
        let gap = now.microseconds - snapshot.lastRecordedAt.microseconds
        belief = Mutex(
            Belief(
                offset: now.microseconds - clock.elapsed(),
                fitsLog: snapshot.size == 0 || gap <= Self.longestStop,
                followed: snapshot.clock?.index
            )
        )
    }

    /// Why the clock is not believed; `nil` when it is.
    func refusal(in snapshot: Snapshot) -> RegistryError? {
        reading(in: snapshot).deviation.map { .clockImplausible($0.words) }
    }

    /// What to think of the clock after the entries of a snapshot.
    func reading(in snapshot: Snapshot) -> ClockReading {
        let now = clock.now()
        let last = snapshot.lastRecordedAt
        let lag = last.microseconds - now.microseconds
        let isCovered = snapshot.clock?.covers(now, after: last, logSize: snapshot.size) ?? false
        let deviation: ClockDeviation? =
            lag > Self.lag && !isCovered ? .behind(lag) : leap(now, in: snapshot).map { .ahead($0) }
        return ClockReading(
            now: now,
            lastEntryAt: last,
            deviation: deviation,
            acceptedLag: lag > Self.lag && isCovered ? lag : nil,
            accepted: snapshot.clock
        )
    }

    /// Remembers the clock as it is now, for the acceptance that an entry will hold once it is durable.
    func propose(at index: UInt64) {
        let offset = clock.now().microseconds - clock.elapsed()
        belief.withLock { $0.proposed = (index, offset) }
    }

    /// How far the clock is ahead of what can be; `nil` when it is not.
    private func leap(_ now: Instant, in snapshot: Snapshot) -> Int64? {
        let current = now.microseconds - clock.elapsed()
        return belief.withLock { belief in
            follow(snapshot.clock, &belief, current: current)
            guard belief.fitsLog else {
                let gap = now.microseconds - snapshot.lastRecordedAt.microseconds
                guard gap > Self.longestStop else {
                    belief.fitsLog = true
                    belief.offset = current
                    return nil
                }
                return gap
            }
            let jump = current - belief.offset
            guard jump > Self.jump else {
                belief.offset = current
                return nil
            }
            return jump
        }
    }

    /// Follows an acceptance as soon as it stands in the log, and no sooner.
    private func follow(_ accepted: AcceptedClock?, _ belief: inout Belief, current: Int64) {
        guard let accepted, belief.followed.map({ $0 < accepted.index }) ?? true else { return }
        belief.followed = accepted.index
        if case .ahead = accepted.fact.deviation {
            belief.fitsLog = true
            belief.offset =
                belief.proposed?.index == accepted.index ? belief.proposed?.offset ?? current : current
        }
        belief.proposed = nil
    }
}
