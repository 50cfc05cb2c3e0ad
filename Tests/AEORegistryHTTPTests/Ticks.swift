import Synchronization

/// A clock on which a minute passes at each look.
final class Ticks: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    func next() -> ContinuousClock.Instant {
        instant.withLock { instant in
            instant += .seconds(60)
            return instant
        }
    }
}
