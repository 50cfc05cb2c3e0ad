import AEOModel
import Synchronization

/// The clockwork of the registry: renews lists when acts change them, when their time comes, and at every heartbeat.
///
/// No answer depends on it having run (DESIGN.md §5); it only keeps what caches fetch fresh.
final class Turns: Sendable {
    private let publisher: StatusListPublisher
    private let clock: any RegistryClock
    private let signal: Wakeup
    private let isStopped = Mutex(false)

    init(publisher: StatusListPublisher, clock: any RegistryClock, signal: Wakeup) {
        self.publisher = publisher
        self.clock = clock
        self.signal = signal
    }

    /// Works until stopped; `onEach` runs whenever every list has been looked at.
    func run(onEach: @Sendable () async -> Void) async {
        while !isStopped.withLock({ $0 }), !Task.isCancelled {
            let next = await publisher.refreshDue()
            await onEach()
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.clock.sleep(until: next) }
                group.addTask { await self.signal.wait() }
                await group.next()
                group.cancelAll()
            }
        }
    }

    func stop() {
        isStopped.withLock { $0 = true }
        signal.wake()
    }
}
