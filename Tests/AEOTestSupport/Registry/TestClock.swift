package import AEOModel
import AEORegistry
import Synchronization

/// A clock that stands still until the test moves it; whoever waits for a passed instant is woken.
package final class TestClock: RegistryClock {
    private struct Sleeper {
        let until: Instant
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now: Instant
        var sleepers: [Int: Sleeper] = [:]
        var nextID = 0
    }

    private let state: Mutex<State>

    package init(_ now: Instant) { state = Mutex(State(now: now)) }

    package func now() -> Instant { state.withLock { $0.now } }

    /// Moves the clock, backwards too.
    package func set(_ instant: Instant) {
        let woken = state.withLock { state in
            state.now = instant
            let due = state.sleepers.filter { $0.value.until <= instant }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Moves the clock forward.
    package func advance(seconds: Int64) { set(now().adding(seconds: seconds)) }

    package func sleep(until instant: Instant) async {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    guard instant > state.now, !Task.isCancelled else { return true }
                    state.sleepers[id] = Sleeper(until: instant, continuation: continuation)
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: id) }
            sleeper?.continuation.resume()
        }
    }
}
