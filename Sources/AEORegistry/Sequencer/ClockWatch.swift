import AEOModel
import Synchronization

/// Notices a wall clock that cannot be trusted (DESIGN.md §5): one stamp from the future would close the log to every
/// later act, and a list signed in the future could never be taken back.
final class ClockWatch: Sendable {
    /// How far the wall clock may run ahead of the time that has passed, in microseconds: an hour.
    private static let tolerance: Int64 = 3_600_000_000

    private let clock: any RegistryClock
    /// Wall clock less elapsed time; small corrections are followed, so that they do not add up.
    private let offset: Mutex<Int64>

    init(_ clock: any RegistryClock) {
        self.clock = clock
        offset = Mutex(clock.now().microseconds - clock.elapsed())
    }

    /// Why the clock is not believed; `nil` when it is.
    func refusal(after last: Instant) -> RegistryError? {
        let now = clock.now()
        let lag = last.microseconds - now.microseconds
        guard lag <= 1_000_000 else {
            return .clockImplausible(
                "the clock is \(lag / 1_000_000) s behind the last entry; set it right and try again"
            )
        }
        let current = now.microseconds - clock.elapsed()
        let jump = offset.withLock { offset in
            let jump = current - offset
            if jump <= Self.tolerance { offset = current }
            return jump
        }
        guard jump > Self.tolerance else { return nil }
        return .clockImplausible(
            "the clock has jumped \(jump / 1_000_000) s ahead; set it right, or restart the daemon to accept it"
        )
    }
}
