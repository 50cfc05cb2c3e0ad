import AEOModel
import Foundation

/// What the operating system says about this process and the time.
enum SystemEnvironment {
    static func variables() -> [String: String] { ProcessInfo.processInfo.environment }

    static func now() -> Instant {
        Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }
}
