package import AEOModel

/// A registry fact: an officer accepted a clock that was not believed (DESIGN.md §5).
package struct ClockFact: Sendable, Equatable {
    /// What the clock said when it was accepted.
    package let acceptedAt: Instant
    /// How far it was off.
    package let deviation: ClockDeviation
    /// The thumbprint of the officer's key.
    package let officer: String
}
