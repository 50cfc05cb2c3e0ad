import Synchronization

/// Lets so many in at once and turns the others away.
package final class Turnstile: Sendable {
    private let free: Mutex<Int>

    package init(places: Int) { free = Mutex(places) }

    /// Whether there was room; whoever was let in must leave.
    package func enter() -> Bool {
        free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
    }

    package func leave() { free.withLock { $0 += 1 } }
}
