/// An acceptance of the clock that was recorded.
package struct ClockOutcome: Sendable {
    package let accepted: AcceptedClock
    package let logSize: UInt64
}
