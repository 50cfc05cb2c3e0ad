import AEOModel
import AEORegistry
import Foundation
import GRDB

/// Opens the file of a journal of answers.
struct JournalFile: Sendable {
    /// How long a connection waits for the lock of another process, in milliseconds.
    private static let patience = 1000

    /// How much of the write-ahead log is kept on the disk after a checkpoint, in bytes.
    private static let journalSizeLimit = 4 << 20

    /// Where the file is.
    let path: String

    /// Opens the file, makes a journal of an empty one, and notes a gap when it was not closed.
    func open(now: Instant) throws -> DatabaseQueue {
        OwnerFile.create(path)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { connection in
            // What the opening finds out shall last; the answers of every second need not be synced.
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            try connection.inTransaction(.immediate) {
                try begin(connection, now: now)
                return .commit
            }
            try connection.execute(sql: "PRAGMA synchronous = NORMAL")
            _ = try Int.fetchOne(connection, sql: "PRAGMA journal_size_limit = \(Self.journalSizeLimit)")
        }
        return queue
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "answers"
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(Double(Self.patience) / 1000)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA trusted_schema = OFF")
            // Removed rows are overwritten: erasure means that they are gone.
            _ = try Int.fetchOne(connection, sql: "PRAGMA secure_delete = ON")
            try checkOrigin(connection)
        }
        return configuration
    }

    /// Checks that the file is a journal of a version that this program knows, or an empty file to make one of.
    private func checkOrigin(_ connection: Database) throws {
        let application = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
        if application == JournalSchema.applicationID {
            guard version <= JournalSchema.version else {
                throw JournalError.corrupt(
                    "version \(version), written by a newer program; this one knows version \(JournalSchema.version)"
                )
            }
            return
        }
        let tables = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_schema")
        guard application == 0, version == 0, tables == 0 else {
            throw JournalError.corrupt("the file is a database, but not a journal of answers")
        }
    }

    private func begin(_ connection: Database, now: Instant) throws {
        if try Int.fetchOne(connection, sql: "PRAGMA application_id") == 0 {
            try connection.execute(sql: JournalSchema.initial)
            try connection.execute(
                sql: """
                    INSERT INTO journal (id, kept_since, last_position, last_written, is_open)
                    VALUES (1, ?1, 0, ?1, 1)
                    """,
                arguments: [now.microseconds]
            )
            return
        }
        try connection.execute(
            sql: """
                INSERT INTO losses (position, from_at, until_at, count)
                SELECT last_position + 1, last_written, max(last_written, ?1), NULL FROM journal WHERE is_open = 1
                """,
            arguments: [now.microseconds]
        )
        try connection.execute(
            sql: """
                UPDATE journal SET last_position = last_position + is_open,
                    last_written = max(last_written, ?1), is_open = 1
                """,
            arguments: [now.microseconds]
        )
        guard connection.changesCount == 1 else { throw JournalError.corrupt("the journal has no first row") }
    }
}
