import Synchronization

/// Lets a test wait until something has happened so many times.
final class Countdown: Sendable {
    private struct State {
        var left: Int
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(left: count)) }

    func down() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.left -= 1
            guard state.left == 0 else { return nil }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    func reached() async {
        await withCheckedContinuation { (waiter: CheckedContinuation<Void, Never>) in
            let isReached = state.withLock { state in
                guard state.left > 0 else { return true }
                state.waiter = waiter
                return false
            }
            if isReached { waiter.resume() }
        }
    }
}
