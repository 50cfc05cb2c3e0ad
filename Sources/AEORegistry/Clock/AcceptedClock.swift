package import AEOModel

/// The newest acceptance of a clock in the log, and where it stands.
package struct AcceptedClock: Sendable, Equatable {
    /// How far a clock may fall back before it is another clock than the one accepted, in microseconds.
    private static let tolerance: Int64 = 1_000_000

    package let fact: ClockFact
    /// The index of its entry.
    package let index: UInt64
    /// The stamp of its entry.
    package let recordedAt: Instant

    /// Whether a clock behind the last entry is the one that was accepted, on its way back to the log's time.
    ///
    /// Entries recorded meanwhile are stamped a microsecond apart. Once one bears the clock's own time the clock has
    /// caught up, and the acceptance is spent for good.
    func covers(_ now: Instant, after last: Instant, logSize: UInt64) -> Bool {
        guard case .behind = fact.deviation, index < logSize else { return false }
        let since = Int64(clamping: logSize - index - 1)
        return last.microseconds - recordedAt.microseconds <= since
            && now >= fact.acceptedAt.adding(microseconds: -Self.tolerance)
    }
}
