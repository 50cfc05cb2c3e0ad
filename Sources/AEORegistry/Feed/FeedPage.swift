/// A page of the feed.
package struct FeedPage: Sendable, Equatable {
    package let lines: [FeedLine]
    /// Where the next page begins; behind the last line, or further on when what followed is not for the reader.
    package let next: FeedCursor
    /// Whether there was nothing more at the time.
    package let isAtEnd: Bool
}
