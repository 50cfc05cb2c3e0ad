package import AEOModel

/// How far a journal reaches.
package struct JournalState: Sendable, Equatable {
    /// Answers before this instant are not in it.
    package let keptSince: Instant
    /// The highest position ever given to a row; 0 when there was none.
    package let lastPosition: Int64

    package init(keptSince: Instant, lastPosition: Int64) {
        self.keptSince = keptSince
        self.lastPosition = lastPosition
    }
}
