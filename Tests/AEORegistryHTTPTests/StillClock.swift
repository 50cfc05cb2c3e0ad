import AEOModel
import AEORegistry
import Synchronization

/// A clock that stands still until the test moves it.
final class StillClock: RegistryClock {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    func now() -> Instant { instant.withLock { $0 } }

    func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }

    /// Nothing comes of itself here: the wait ends when its task is cancelled.
    func sleep(until instant: Instant) async {
        let (stream, continuation) = AsyncStream<Never>.makeStream()
        for await _ in stream {}
        continuation.finish()
    }
}
