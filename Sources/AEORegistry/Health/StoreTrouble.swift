import Synchronization

/// Remembers for a while that the store would not take a commit.
///
/// Only for a while: whoever sends no writes because of it could otherwise never learn that it is over.
final class StoreTrouble: Sendable {
    /// How long a failure counts, in microseconds: a minute.
    private static let memory: Int64 = 60_000_000

    /// When the last commit failed, in the clock's elapsed time.
    private let failure = Mutex<Int64?>(nil)

    func failed(at elapsed: Int64) { failure.withLock { $0 = elapsed } }

    func passed() { failure.withLock { $0 = nil } }

    func isRecent(at elapsed: Int64) -> Bool {
        failure.withLock { $0.map { elapsed - $0 < Self.memory } ?? false }
    }
}
