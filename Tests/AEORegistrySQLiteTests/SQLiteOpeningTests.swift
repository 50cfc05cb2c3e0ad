import AEORegistry
import AEOTestSupport
import Foundation
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("Opening an archive on SQLite")
struct SQLiteOpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.archive)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// Expects that opening is refused as corrupt with words that contain these.
    private func expectCorrupt(_ words: String, readOnly: Bool = false) {
        do {
            _ = try SQLiteArchive.open(path: folder.archive, readOnly: readOnly)
            Issue.record("it was opened")
        } catch {
            guard case .corrupt(let told) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(told.contains(words), "\(told)")
        }
    }

    @Test("Closed, the archive is one file again, also after it was read")
    func oneFile() async throws {
        let archive = try SQLiteArchive.open(path: folder.archive)
        try await archive.commit(ArchiveSample.batch(after: 0))
        #expect(try await archive.head().size > 0)
        #expect(FileManager.default.fileExists(atPath: folder.archive + "-wal"))
        try archive.close()
        #expect(!FileManager.default.fileExists(atPath: folder.archive + "-wal"))
        await #expect(throws: ArchiveError.self) { try await archive.head() }
    }

    @Test("The writer syncs every commit, and every connection keeps the house rules")
    func pragmas() async throws {
        let archive = try SQLiteArchive.open(path: folder.archive)
        for _ in 0..<2 {
            let pool = try #require(archive.currentPool())
            let writer = try await pool.writeWithoutTransaction { connection in
                try ["synchronous", "foreign_keys", "trusted_schema", "busy_timeout", "journal_size_limit"]
                    .map { try Int.fetchOne(connection, sql: "PRAGMA \($0)") }
            }
            #expect(writer == [2, 1, 0, 5000, 64 << 20])
            let file = try await pool.read { connection in
                try [
                    "application_id", "user_version", "trusted_schema", "busy_timeout", "wal_autocheckpoint",
                ]
                .map { try Int.fetchOne(connection, sql: "PRAGMA \($0)") }
            }
            #expect(file == [0x4145_4F52, SQLiteArchive.schemaVersion, 0, 5000, 1000])
            #expect(try await pool.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
            try await archive.reopen()
        }
    }

    @Test("The file is its owner's only, and so are the files beside it", arguments: ["", "-wal", "-shm"])
    func mode(suffix: String) throws {
        let archive = try SQLiteArchive.open(path: folder.archive)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.archive + suffix)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try archive.close()
    }

    @Test("What one process wrote, the next one reads and continues")
    func again() async throws {
        let batch = ArchiveSample.batch(after: 0, count: 2)
        let first = try SQLiteArchive.open(path: folder.archive)
        try await first.commit(batch)
        try first.close()
        let second = try SQLiteArchive.open(path: folder.archive)
        #expect(try await second.head() == batch.head)
        #expect(try await second.entries(from: 0, limit: 10) == batch.entries)
        try await second.commit(ArchiveSample.batch(after: 2))
    }

    @Test("A log that a killed process left beside the file is read")
    func leftOver() async throws {
        let first = try SQLiteArchive.open(path: folder.archive)
        try await first.commit(ArchiveSample.batch(after: 0, count: 2))
        let copy = try TemporaryFolder()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.archive + suffix, toPath: copy.archive + suffix)
        }
        let second = try SQLiteArchive.open(path: copy.archive)
        #expect(try await second.head() == ArchiveSample.head(2))
        // Opening has copied the left-over log into the file: the file alone holds everything now.
        let alone = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: copy.archive, toPath: alone.archive)
        let third = try SQLiteArchive.open(path: alone.archive)
        #expect(try await third.head() == ArchiveSample.head(2))
    }

    @Test("An archive opened for reading reads, and refuses to write")
    func readOnly() async throws {
        let writer = try SQLiteArchive.open(path: folder.archive)
        try await writer.commit(ArchiveSample.batch(after: 0, count: 2))
        let reader = try SQLiteArchive.open(path: folder.archive, readOnly: true)
        #expect(try await reader.head() == ArchiveSample.head(2))
        await #expect(throws: ArchiveError.notWritten("the archive is open for reading only")) {
            try await reader.commit(ArchiveSample.batch(after: 2))
        }
        try await writer.commit(ArchiveSample.batch(after: 2))
        #expect(try await reader.head() == ArchiveSample.head(3))
        try await reader.reopen()
        #expect(try await reader.head() == ArchiveSample.head(3))
        #expect(reader.readOnly)
    }

    @Test("Reading never creates a file")
    func readOnlyMissing() throws {
        #expect(throws: ArchiveError.self) { try SQLiteArchive.open(path: folder.archive, readOnly: true) }
        #expect(!FileManager.default.fileExists(atPath: folder.archive))
    }

    @Test("A folder that is not there is told as unreadable", arguments: [false, true])
    func missingFolder(readOnly: Bool) throws {
        do {
            _ = try SQLiteArchive.open(path: folder.path + "/none/registry.sqlite", readOnly: readOnly)
            Issue.record("it was opened")
        } catch {
            guard case .unreadable = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("A file of a newer version is refused in words and left as it was", arguments: [false, true])
    func newer(readOnly: Bool) throws {
        try SQLiteArchive.open(path: folder.archive).close()
        let known = SQLiteArchive.schemaVersion
        try run("PRAGMA user_version = \(known + 1)")
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.archive))
        #expect(throws: ArchiveError.newerVersion(found: known + 1, known: known)) {
            try SQLiteArchive.open(path: folder.archive, readOnly: readOnly)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.archive)) == before)
    }

    @Test(
        "A database of something else is refused and not touched",
        arguments: [
            "CREATE TABLE notes (text TEXT)", "PRAGMA application_id = 7", "PRAGMA user_version = 1",
        ],
        [false, true]
    )
    func foreign(sql: String, readOnly: Bool) throws {
        try run(sql)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.archive))
        expectCorrupt("not an archive", readOnly: readOnly)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.archive)) == before)
    }

    @Test("A file that is no database is refused and not touched")
    func noDatabase() throws {
        let text = Data(repeating: UInt8(ascii: "x"), count: 5000)
        try text.write(to: URL(fileURLWithPath: folder.archive))
        expectCorrupt("not a database")
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.archive)) == text)
    }

    @Test("An empty file opened for reading is no archive")
    func emptyReadOnly() throws {
        try Data().write(to: URL(fileURLWithPath: folder.archive))
        expectCorrupt("not an archive", readOnly: true)
    }

    @Test("A creation that was interrupted is finished")
    func interrupted() async throws {
        try run("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        let archive = try SQLiteArchive.open(path: folder.archive)
        #expect(try await archive.head() == .empty)
    }

    @Test(
        "A head that does not fit the entries is refused",
        arguments: [
            "UPDATE head SET size = 3, checkpoint = 'c'",
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (2, 0, NULL, x'01')",
            "DROP TRIGGER head_stays; DELETE FROM head",
        ]
    )
    func headMismatch(sql: String) async throws {
        let archive = try SQLiteArchive.open(path: folder.archive)
        try await archive.commit(ArchiveSample.batch(after: 0, count: 2))
        try archive.close()
        try run(sql)
        expectCorrupt("head")
        expectCorrupt("head", readOnly: true)
    }
}
