import AEORegistry
import GRDB

extension JournalError {
    /// Tells why opening or reading failed.
    init(whileReading error: any Error) {
        switch error {
        case let error as JournalError: self = error
        case let error as ArchiveError: self = .corrupt("\(error)")
        case let error as DatabaseError where error.tellsDamage: self = .corrupt(error.words)
        case let error as DatabaseError: self = .unreadable(error.words)
        default: self = .unreadable("\(error)")
        }
    }

    /// Tells why writing failed; a transaction that failed may be tried again, whatever became of it.
    init(whileWriting error: any Error) {
        switch error {
        case let error as JournalError: self = error
        case let error as ArchiveError: self = .corrupt("\(error)")
        case let error as DatabaseError where error.tellsDamage: self = .corrupt(error.words)
        case let error as DatabaseError: self = .notWritten(error.words)
        default: self = .notWritten("\(error)")
        }
    }
}
