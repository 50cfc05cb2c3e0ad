/// A place among those who follow the feed; given back when it is closed or forgotten.
package final class FeedSeat: Sendable {
    private let hub: FeedHub
    private let id: Int
    let signal: Wakeup

    init(_ hub: FeedHub) throws(RegistryError) {
        self.hub = hub
        (id, signal) = try hub.enter()
    }

    deinit { hub.leave(id) }

    /// Gives the place back.
    package func close() { hub.leave(id) }

    /// Whether the registry sends everybody away.
    var isOver: Bool { hub.isStopped }
}
