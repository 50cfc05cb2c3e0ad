import AEORegistry
import GRDB

extension ArchiveError {
    /// Tells why opening or reading failed.
    init(whileReading error: any Error) {
        switch error {
        case let error as ArchiveError: self = error
        case let error as DatabaseError where error.tellsDamage: self = .corrupt(error.words)
        case let error as DatabaseError: self = .unreadable(error.words)
        case is CancellationError: self = .unreadable("the task was cancelled")
        default: self = .unreadable("\(error)")
        }
    }

    /// Tells why a batch failed that has been rolled back.
    init(beforeCommit error: any Error) {
        switch error {
        case let error as ArchiveError: self = error
        case let error as DatabaseError where error.tellsDamage: self = .corrupt(error.words)
        case let error as DatabaseError: self = .notWritten(error.words)
        default: self = .notWritten("\(error)")
        }
    }

    /// Tells that a commit, or giving it up, failed half-way.
    init(inCommit error: any Error) {
        self = .outcomeUnknown((error as? DatabaseError)?.words ?? "\(error)")
    }
}
