/// Why a journal of answers could not do its work.
package enum JournalError: Error, Sendable, Equatable {
    /// It is not known to be written; writing the same again is harmless.
    case notWritten(String)
    /// Reading failed.
    case unreadable(String)
    /// The file is not what this program wrote.
    case corrupt(String)
}
