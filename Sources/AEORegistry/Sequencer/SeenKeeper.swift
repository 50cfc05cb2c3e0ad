import Logging
import Synchronization

/// Remembers what was published (promise 11), and tries again what the home's memory would not take.
///
/// A memory that lags behind makes a shortened log look whole, so each failure is an error in the log.
final class SeenKeeper: Sendable {
    private let seen: any SeenCheckpoint
    private let logger: Logger
    /// The mark that could not be stored.
    ///
    /// Held while storing, so that an older mark never follows a newer one.
    private let missing = Mutex<SeenMark?>(nil)

    init(_ seen: any SeenCheckpoint, logger: Logger) {
        self.seen = seen
        self.logger = logger
    }

    /// Remembers a checkpoint; a failure is made up for by the next one, or by `retry`.
    func remember(_ mark: SeenMark) { missing.withLock { $0 = unstored(mark) } }

    /// Tries again to remember what could not be remembered.
    func retry() {
        missing.withLock { missing in
            if let mark = missing { missing = unstored(mark) }
        }
    }

    private func unstored(_ mark: SeenMark) -> SeenMark? {
        do {
            try seen.store(mark)
            return nil
        } catch {
            logger.error(
                "the seen checkpoint was not remembered",
                metadata: ["size": "\(mark.size)", "cause": "\(error)"]
            )
            return mark
        }
    }
}
