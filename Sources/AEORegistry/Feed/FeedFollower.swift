import AEOModel

/// Somebody who follows the feed: every change behind a place, and those that come.
///
/// Nothing is kept for a reader but its place: one that reads slowly is handed less, and loses nothing.
package struct FeedFollower: Sendable {
    /// How many lines are handed over at once.
    private static let portion = 256
    /// After how much silence a sign of life is given, in seconds.
    private static let heartbeat: Int64 = 15

    private let registry: Registry
    private let seat: FeedSeat
    private let viewer: @Sendable () throws(RegistryError) -> FeedViewer
    /// The place behind all that was handed over.
    package private(set) var cursor: FeedCursor
    private var silentSince: Instant

    /// Begins behind a place; `viewer` is asked anew for each portion, and throws once the reader may not read any more.
    package init(
        _ registry: Registry,
        after cursor: FeedCursor,
        seat: FeedSeat,
        viewer: @escaping @Sendable () throws(RegistryError) -> FeedViewer
    ) {
        self.registry = registry
        self.seat = seat
        self.viewer = viewer
        self.cursor = cursor
        silentSince = registry.clock.now()
    }

    /// The next that there is to tell, as soon as there is any; `nil` once the registry sends everybody away or the
    /// task is cancelled.
    package mutating func next() async throws(RegistryError) -> FeedEvent? {
        while !seat.isOver, !Task.isCancelled {
            let page = try await registry.changes(after: cursor, limit: Self.portion, viewer: viewer())
            cursor = page.next
            if !page.lines.isEmpty {
                silentSince = registry.clock.now()
                return .lines(page.lines, next: page.next)
            }
            guard page.isAtEnd else { continue }
            let now = registry.clock.now()
            let due = silentSince.adding(seconds: Self.heartbeat)
            guard now < due else {
                silentSince = now
                return .heartbeat(cursor)
            }
            await wait(until: min(due, registry.turnIndex.next(after: now) ?? due))
        }
        return nil
    }

    /// Waits for an instant, or for the next commit.
    private func wait(until instant: Instant) async {
        let (clock, signal) = (registry.clock, seat.signal)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await clock.sleep(until: instant) }
            group.addTask { await signal.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}
