import Synchronization

/// Who follows the feed at the moment: wakes them after each commit, and lets no more in than there is room for.
final class FeedHub: Sendable {
    private struct State {
        var seats: [Int: Wakeup] = [:]
        var nextID = 0
        var isStopped = false
    }

    /// How many may follow at the same time.
    private static let room = 64

    private let state = Mutex(State())

    /// How many follow.
    var count: Int { state.withLock { $0.seats.count } }

    /// Whether the registry is stopping, so that everybody leaves.
    var isStopped: Bool { state.withLock { $0.isStopped } }

    /// Takes a seat.
    func enter() throws(RegistryError) -> (id: Int, signal: Wakeup) {
        let signal = Wakeup()
        let id: Int? = state.withLock { state in
            guard !state.isStopped, state.seats.count < Self.room else { return nil }
            state.nextID += 1
            state.seats[state.nextID] = signal
            return state.nextID
        }
        guard let id else { throw .busy(retryAfter: 5) }
        return (id, signal)
    }

    /// Gives the seat back.
    func leave(_ id: Int) { state.withLock { state in state.seats[id] = nil } }

    /// Says that there is something new.
    func wake() {
        for signal in state.withLock({ Array($0.seats.values) }) { signal.wake() }
    }

    /// Sends everybody away, for good.
    func stop() {
        state.withLock { $0.isStopped = true }
        wake()
    }
}
