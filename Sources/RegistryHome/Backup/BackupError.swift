import KeyCustody

/// Why a backup could not be made or used.
package enum BackupError: Error, Sendable {
    /// A file or the home could not be read or written.
    case home(HomeError)
    /// The file does not begin as a backup does.
    case notABackup(String)
    /// A part of the file is not what was sealed: the passphrase is another, or the file was altered or cut off.
    case notOpened(String, part: UInt64)
    /// The file is of a version that this program does not know.
    case unknownFormat(Int64)
    /// What the file holds is not what its manifest says.
    case inconsistent(String)
    /// The database could not be copied: why, and what to do.
    case notCopied(String, remedy: String?)
    /// The file exists already.
    case exists(String)
}

extension BackupError {
    /// Does something with the home's files, and tells a failure as one of the backup.
    static func wrapping<Value: ~Copyable>(
        _ work: () throws(HomeError) -> Value
    ) throws(BackupError) -> Value {
        do throws(HomeError) {
            return try work()
        } catch {
            throw .home(error)
        }
    }

    /// Does something with keys or passphrases, and tells a failure as one of the backup.
    static func custody<Value: ~Copyable>(
        _ work: () throws(CustodyError) -> Value
    ) throws(BackupError) -> Value {
        do throws(CustodyError) {
            return try work()
        } catch {
            throw .home(.custody(error))
        }
    }
}
