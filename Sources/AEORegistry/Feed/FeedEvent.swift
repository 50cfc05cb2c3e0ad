/// What somebody who follows the feed is sent.
package enum FeedEvent: Sendable, Equatable {
    /// Lines, and the place behind all that was looked at.
    case lines([FeedLine], next: FeedCursor)
    /// Nothing new for the reader up to a place: a sign that the registry is there.
    case heartbeat(FeedCursor)
}
