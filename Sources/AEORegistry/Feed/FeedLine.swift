package import AEOModel

/// One line of the feed of changes.
package struct FeedLine: Sendable, Equatable {
    /// The place right behind it, from which reading goes on.
    package let cursor: FeedCursor
    /// The entry of the log; `nil` for a turn.
    package let index: UInt64?
    /// The entry's stamp; `nil` for a turn.
    package let recordedAt: Instant?
    package let content: FeedContent
}
