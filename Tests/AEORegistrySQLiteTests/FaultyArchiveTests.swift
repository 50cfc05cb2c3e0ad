import AEORegistry
import AEORegistrySQLite
import AEOTestSupport
import Testing

@Suite("A faulty archive fails as told")
struct FaultyArchiveTests {
    @Test("A fault leaves the batch in or out", arguments: CommitFault.allCases)
    func fault(fault: CommitFault) async throws {
        let folder = try TemporaryFolder()
        let archive = FaultyArchive(try SQLiteArchive.open(path: folder.archive))
        archive.fail(fault)
        let batch = ArchiveSample.batch(after: 0)
        do {
            try await archive.commit(batch)
            Issue.record("the commit went well")
        } catch {
            switch (fault, error) {
            case (.full, .notWritten), (.beforeCommit, .outcomeUnknown), (.afterCommit, .outcomeUnknown):
                break
            default: Issue.record("\(fault) gave \(error)")
            }
        }
        try await archive.reopen()
        #expect(try await archive.head() == (fault == .afterCommit ? batch.head : .empty))
    }

    @Test("Faults are met one by one, and nil lets a commit pass")
    func order() async throws {
        let archive = FaultyArchive(MemoryArchive())
        archive.fail(nil, .full)
        try await archive.commit(ArchiveSample.batch(after: 0))
        await #expect(throws: ArchiveError.self) { try await archive.commit(ArchiveSample.batch(after: 1)) }
        try await archive.commit(ArchiveSample.batch(after: 1))
        #expect(archive.commits == 3)
    }

    @Test("Reopening fails as often as told")
    func reopening() async throws {
        let archive = FaultyArchive(MemoryArchive())
        archive.failReopening(times: 2)
        await #expect(throws: ArchiveError.self) { try await archive.reopen() }
        await #expect(throws: ArchiveError.self) { try await archive.reopen() }
        try await archive.reopen()
        #expect(archive.reopenings == 3)
    }
}
