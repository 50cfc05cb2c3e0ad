package import AEOModel
import Glibc

/// The machine's wall clock.
package struct SystemClock: RegistryClock {
    package init() {}

    package func now() -> Instant {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    package func elapsed() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    package func sleep(until instant: Instant) async {
        // Long waits are cut, so that a clock set forward is noticed.
        let wait = min(max(instant.microseconds - now().microseconds, 0), 60_000_000)
        try? await Task.sleep(for: .microseconds(wait))
    }
}
