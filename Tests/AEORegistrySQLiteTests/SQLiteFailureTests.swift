import AEORegistry
import AEOTestSupport
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("An archive on SQLite fails honestly and stays usable")
struct SQLiteFailureTests {
    let folder: TemporaryFolder
    let archive: SQLiteArchive

    init() async throws {
        folder = try TemporaryFolder()
        archive = try SQLiteArchive.open(path: folder.archive)
        try await archive.commit(ArchiveSample.batch(after: 0, count: 3))
    }

    /// Runs a statement on the writing connection.
    private func set(_ pragma: String) throws {
        let pool = try #require(archive.currentPool())
        _ = try pool.writeWithoutTransaction { try Row.fetchAll($0, sql: "PRAGMA \(pragma)") }
    }

    private func expectNotWritten(_ words: String) async throws {
        var batch = ArchiveSample.batch(after: 3, count: 40)
        batch.documents = [
            StoredDocument(digest: ArchiveSample.digest(1), bytes: Array(repeating: 7, count: 1 << 20))
        ]
        do {
            try await archive.commit(batch)
            Issue.record("it was written")
        } catch {
            guard case .notWritten(let told) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(told.contains(words), "\(told)")
        }
        #expect(try await archive.head() == ArchiveSample.head(3))
        #expect(try await archive.entries(from: 0, limit: 100).count == 3)
        #expect(try await archive.document(ArchiveSample.digest(1)) == nil)
    }

    private func expectWritable() async throws {
        try await archive.commit(ArchiveSample.batch(after: 3, count: 40))
        #expect(try await archive.head() == ArchiveSample.head(43))
    }

    @Test("A full disk refuses the batch, and once there is room it goes in")
    func full() async throws {
        try set("max_page_count = 60")
        try await expectNotWritten("full")
        try await expectNotWritten("full")
        try set("max_page_count = 1000000")
        try await expectWritable()
    }

    @Test("A read-only file refuses the batch, and once it can be written it goes in")
    func readOnlyFile() async throws {
        try set("query_only = ON")
        try await expectNotWritten("readonly")
        try set("query_only = OFF")
        try await expectWritable()
    }

    @Test("The lock of another process refuses the batch, and once it is gone it goes in")
    func locked() async throws {
        try set("busy_timeout = 0")
        let holder = try LockHolder(path: folder.archive)
        try await expectNotWritten("locked")
        try holder.release()
        try await expectWritable()
    }

    @Test("A failure of COMMIT itself leaves the outcome unknown until the archive is reopened")
    func failingCommit() async throws {
        let pool = try #require(archive.currentPool())
        let refusal = CommitRefusal()
        pool.add(transactionObserver: refusal, extent: .observerLifetime)
        do {
            try await archive.commit(ArchiveSample.batch(after: 3))
            Issue.record("it was written")
        } catch {
            guard case .outcomeUnknown = error else {
                Issue.record("\(error)")
                return
            }
        }
        withExtendedLifetime(refusal) {}
        try await archive.reopen()
        #expect(try await archive.head() == ArchiveSample.head(3))
        try await expectWritable()
    }

    @Test("A second writer on the same file is fenced")
    func secondWriter() async throws {
        let second = try SQLiteArchive.open(path: folder.archive)
        try await second.commit(ArchiveSample.batch(after: 3))
        await #expect(throws: ArchiveError.fenced(expected: 3, found: 4)) {
            try await archive.commit(ArchiveSample.batch(after: 3))
        }
        #expect(try await archive.head() == ArchiveSample.head(4))
    }

    @Test("A cancelled task ends its read, never its commit")
    func cancelled() async throws {
        let archive = archive
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            await #expect(throws: ArchiveError.unreadable("the task was cancelled")) {
                try await archive.head()
            }
            try await archive.commit(ArchiveSample.batch(after: 3))
        }
        try await task.value
        #expect(try await archive.head() == ArchiveSample.head(4))
    }

    @Test("A closed archive refuses everything until it is reopened")
    func closed() async throws {
        try archive.close()
        try archive.close()
        await #expect(throws: ArchiveError.unreadable("the archive is closed")) { try await archive.head() }
        await #expect(throws: ArchiveError.notWritten("the archive is closed")) {
            try await archive.commit(ArchiveSample.batch(after: 3))
        }
        try await archive.reopen()
        try await expectWritable()
    }

    @Test("A reopening that cannot write leaves reads going, and a later one mends it")
    func failedReopening() async throws {
        let blocker = try DatabaseQueue(path: folder.archive)
        try await blocker.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.current.version + 1)")
        }
        await #expect(throws: ArchiveError.self) { try await archive.reopen() }
        await #expect(throws: ArchiveError.self) { try await archive.commit(ArchiveSample.batch(after: 3)) }
        try await blocker.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.current.version)")
        }
        try await archive.reopen()
        try await expectWritable()
    }

    @Test("Reads under way do not stop a reopening, and reopenings come one after another")
    func reopeningUnderLoad() async throws {
        let archive = archive
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<50 {
                        do throws(ArchiveError) {
                            let head = try await archive.head()
                            #expect(head == ArchiveSample.head(3))
                        } catch {
                            guard case .unreadable = error else {
                                Issue.record("\(error)")
                                return
                            }
                        }
                    }
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    await #expect(throws: Never.self) { try await archive.reopen() }
                }
            }
        }
        try await expectWritable()
    }
}
