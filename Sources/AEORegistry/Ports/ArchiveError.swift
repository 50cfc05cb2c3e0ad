/// Why an archive could not do its work.
package enum ArchiveError: Error, Sendable, Equatable {
    /// Nothing of the batch was written, for a cause that may pass (disk full, read-only file, lock).
    case notWritten(String)
    /// The commit failed, and whether the batch is in the file is not known until the archive is opened anew.
    case outcomeUnknown(String)
    /// The log in the file does not have the size that the batch continues.
    case fenced(expected: UInt64, found: UInt64)
    /// Reading failed.
    case unreadable(String)
    /// A newer program wrote the file: the versions of its form that was found, and the newest known here.
    case newerVersion(found: Int, known: Int)
    /// The file is not what this program wrote.
    case corrupt(String)
}
