package import AEOModel

/// What the registry thinks of its clock.
package struct ClockReading: Sendable, Equatable {
    /// What the wall clock says.
    package let now: Instant
    /// The stamp of the last entry; the epoch when there is none.
    package let lastEntryAt: Instant
    /// Why the clock is not believed; `nil` when it is.
    package let deviation: ClockDeviation?
    /// How far the clock is behind the last entry with an officer's acceptance, in microseconds; `nil` when it is not.
    package let acceptedLag: Int64?
    /// The newest acceptance in the log.
    package let accepted: AcceptedClock?
}
