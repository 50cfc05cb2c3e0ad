import Synchronization

/// The idempotency keys being worked on, so that a key never runs twice at once.
final class InFlightKeys: Sendable {
    private let keys = Mutex<Set<String>>([])

    /// Whether the key was free; it is taken now.
    func begin(_ key: String) -> Bool { keys.withLock { $0.insert(key).inserted } }

    func end(_ key: String) { keys.withLock { _ = $0.remove(key) } }
}
