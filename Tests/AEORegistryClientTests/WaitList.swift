import AEORegistryClient
import Synchronization

/// Notes how long it was asked to wait, and does not.
final class WaitList: Sendable {
    private let waits = Mutex<[Duration]>([])

    var all: [Duration] { waits.withLock { $0 } }

    var policy: RetryPolicy { RetryPolicy { wait in self.waits.withLock { $0.append(wait) } } }
}
