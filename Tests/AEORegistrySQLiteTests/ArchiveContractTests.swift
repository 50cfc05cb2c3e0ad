import AEORegistry
import AEORegistrySQLite
import AEOTestSupport
import Testing

@Suite("The contract of archives")
struct ArchiveContractTests {
    @Test("SQLite keeps to it", arguments: ArchiveRule.allCases)
    func sqlite(rule: ArchiveRule) async throws {
        let folder = try TemporaryFolder()
        try await ArchiveContract { try SQLiteArchive.open(path: folder.archive) }.check(rule)
    }

    @Test("The archive in memory keeps to it", arguments: ArchiveRule.allCases)
    func memory(rule: ArchiveRule) async throws {
        try await ArchiveContract { MemoryArchive() }.check(rule)
    }

    @Test("A faulty archive without faults keeps to it", arguments: ArchiveRule.allCases)
    func faulty(rule: ArchiveRule) async throws {
        try await ArchiveContract { FaultyArchive(MemoryArchive()) }.check(rule)
    }
}
