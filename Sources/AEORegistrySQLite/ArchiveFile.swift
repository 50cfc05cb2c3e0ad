import AEORegistry
import Foundation
import GRDB

/// Opens the file of an archive, and refuses one that it could not keep its word with.
struct ArchiveFile: Sendable {
    /// How long a connection waits for the lock of another process, in milliseconds.
    private static let patience = 5000

    /// How much of the write-ahead log is kept on the disk after a checkpoint, in bytes.
    private static let journalSizeLimit = 64 << 20

    /// How much of the file the writer keeps in memory, in KiB: enough for the pages of one batch.
    private static let writerCache = 32 << 10

    /// Where the file is.
    let path: String
    /// The schema that the file shall have.
    var schema = Schema.current
    /// The directory into which a copy goes before the schema is changed; `nil` for no copy.
    var safekeeping: String?

    /// Opens the file for reading and writing, creates it when it is not there, and brings it to the newest
    /// version.
    func openForWriting() throws -> DatabasePool {
        OwnerFile.create(path)
        let pool = try DatabasePool(path: path, configuration: configuration(readOnly: false))
        try pool.writeWithoutTransaction(makeDurable)
        try keepSafe(pool)
        try schema.migrator.migrate(pool)
        try pool.writeWithoutTransaction { connection in
            try checkHead(connection)
            // A batch found in the write-ahead log may be one whose sync failed: it is copied into the file
            // and synced there, so that nothing is shown as written that a power failure could still take
            // back. Emptying the log also takes away what an erasure destroyed, if that could not be done at once.
            try connection.checkpoint(.truncate)
        }
        return pool
    }

    /// Opens a file that is there for reading only.
    func openForReading() throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration(readOnly: true))
        try pool.read(checkHead)
        return pool
    }

    /// Puts a copy of an older file aside before its schema changes; without the copy nothing is changed.
    private func keepSafe(_ pool: DatabasePool) throws {
        guard let safekeeping else { return }
        let (version, size) = try pool.read { connection in
            let version = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
            guard version > 0, version < schema.version else { return (version, Int64(0)) }
            return (version, try Int64.fetchOne(connection, sql: "SELECT size FROM head WHERE id = 1") ?? 0)
        }
        guard version > 0, version < schema.version else { return }
        let copy = "\(safekeeping)/before-version-\(schema.version)-of-\(size)-entries.sqlite"
        // An earlier start that made the copy and went no further left the very same file.
        if unsafe access(copy, F_OK) == 0 { return }
        let draft = copy + ".aeo-new"
        unsafe unlink(draft)
        try writeCopy(to: draft)
        guard unsafe rename(draft, copy) == 0 else {
            throw ArchiveError.notWritten("the copy before the schema changes could not be kept as \(copy)")
        }
    }

    /// Writes a compact, consistent copy into a new file, readable for its owner only, and waits until it is on the
    /// disk.
    ///
    /// It is one read of the whole: writers go on meanwhile, and what was deleted is not copied.
    func writeCopy(to target: String) throws {
        let descriptor = unsafe open(target, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw ArchiveError.notWritten("\(target) cannot be created") }
        defer { close(descriptor) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [target]) }
            try queue.close()
            guard fsync(descriptor) == 0 else { throw ArchiveError.notWritten("\(target) cannot be synced") }
        } catch {
            unsafe unlink(target)
            throw error
        }
    }

    private func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "archive"
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        // Ending a process is no answer to a transaction that cannot be rolled back; `BatchWriter` reports
        // it.
        configuration.allowsUnsafeTransactions = true
        // Before anything is changed: a file that is not ours must not even be switched to a write-ahead log.
        configuration.prepareDatabase { connection in
            _ = try Int.fetchOne(connection, sql: "PRAGMA busy_timeout = \(Self.patience)")
            try connection.execute(sql: "PRAGMA trusted_schema = OFF")
            try checkOrigin(connection, mayBeNew: !readOnly)
        }
        return configuration
    }

    /// Checks that the file is an archive of a version that this program knows, or an empty file to make one
    /// of.
    private func checkOrigin(_ connection: Database, mayBeNew: Bool) throws {
        let application = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
        if application == Schema.applicationID {
            guard version <= schema.version else {
                throw ArchiveError.newerVersion(found: version, known: schema.version)
            }
            return
        }
        // The migrator's own table is there before the first step when creating was interrupted.
        let tables = try Int.fetchOne(
            connection,
            sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'"
        )
        // Readers of a pool are opened after its writer has made the archive, so only the writer may see an
        // empty file.
        guard mayBeNew, application == 0, version == 0, tables == 0 else {
            throw ArchiveError.corrupt("the file is a database, but not an archive of this registry")
        }
    }

    /// Sets the writer to sync every commit, and reads the setting back.
    ///
    /// It comes after the pool is open, because opening lowers it to NORMAL, which may lose commits at a
    /// power failure.
    private func makeDurable(_ connection: Database) throws {
        try connection.execute(sql: "PRAGMA synchronous = FULL")
        // What an erasure deletes is overwritten.
        _ = try Int.fetchOne(connection, sql: "PRAGMA secure_delete = ON")
        // For systems whose plain sync leaves data in the drive's cache; elsewhere without effect.
        try connection.execute(sql: "PRAGMA fullfsync = ON")
        try connection.execute(sql: "PRAGMA checkpoint_fullfsync = ON")
        _ = try Int.fetchOne(connection, sql: "PRAGMA journal_size_limit = \(Self.journalSizeLimit)")
        // With less, a large batch would be written twice: pages would leave memory before COMMIT.
        try connection.execute(sql: "PRAGMA cache_size = -\(Self.writerCache)")
        guard try Int.fetchOne(connection, sql: "PRAGMA synchronous") == 2 else {
            throw ArchiveError.unreadable(
                "SQLite does not take synchronous = FULL; a commit would not be durable"
            )
        }
        guard try String.fetchOne(connection, sql: "PRAGMA journal_mode") == "wal" else {
            throw ArchiveError.unreadable("SQLite does not keep a write-ahead log for the archive")
        }
        guard try Bool.fetchOne(connection, sql: "PRAGMA foreign_keys") == true else {
            throw ArchiveError.unreadable("SQLite does not check foreign keys")
        }
    }

    /// Checks that the head and the last entry tell the same size.
    private func checkHead(_ connection: Database) throws {
        let size = try Int64.fetchOne(connection, sql: "SELECT size FROM head WHERE id = 1")
        let last = try Int64.fetchOne(connection, sql: "SELECT max(idx) FROM entries") ?? -1
        guard let size else { throw ArchiveError.corrupt("the archive has no head") }
        guard size == last + 1 else {
            throw ArchiveError.corrupt("the head tells \(size) entries, but the last one has index \(last)")
        }
    }
}
