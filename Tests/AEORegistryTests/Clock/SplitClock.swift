import AEOModel
import AEOTestSupport
import Synchronization

@testable import AEORegistry

/// A wall clock, and time that passes beside it as the test says.
final class SplitClock: RegistryClock {
    private let wall: TestClock
    private let passed = Mutex<Int64>(0)

    init(wall: TestClock) { self.wall = wall }

    func now() -> Instant { wall.now() }

    func elapsed() -> Int64 { passed.withLock { $0 } }

    func sleep(until instant: Instant) async { await wall.sleep(until: instant) }

    /// Lets time pass on both.
    func pass(seconds: Int64) {
        passed.withLock { $0 += seconds * 1_000_000 }
        wall.advance(seconds: seconds)
    }
}
