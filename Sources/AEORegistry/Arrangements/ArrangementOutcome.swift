package import AEOModel

/// What became of an order on an arrangement.
package struct ArrangementOutcome: Sendable {
    /// The arrangement as the order leaves it.
    package let hosted: HostedArrangement
    package let change: ArrangementChange
    package let version: Int
    /// The entry that tells of it, and its stamp; `nil` for a dry run.
    package let index: UInt64?
    package let recordedAt: Instant?
}
