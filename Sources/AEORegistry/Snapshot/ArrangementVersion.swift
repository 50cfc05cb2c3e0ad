package import AEOModel

/// What an arrangement says from an entry of the log on.
package struct ArrangementVersion: Sendable {
    /// The entry that tells of it.
    package let index: UInt64
    package let recordedAt: Instant
    package let fact: ArrangementFact
    /// The document as read; `nil` when it is missing, or this program cannot read it.
    package var hosted: HostedArrangement?
}
