import AEOModel
import AEORegistry
import AEORegistrySQLite
import AEOTestSupport
import Testing

@Suite("The contract of journals of answers")
struct JournalContractTests {
    @Test("SQLite keeps to it", arguments: JournalRule.allCases)
    func sqlite(rule: JournalRule) async throws {
        let folder = try TemporaryFolder()
        try await JournalContract {
            try SQLiteAnswerJournal.open(path: folder.answers, now: Instant(seconds: 0))
        }
        .check(rule)
    }

    @Test("The journal in memory keeps to it", arguments: JournalRule.allCases)
    func memory(rule: JournalRule) async throws {
        try await JournalContract { MemoryJournal(since: Instant(seconds: 0)) }.check(rule)
    }

    @Test("A faulty journal without faults keeps to it", arguments: JournalRule.allCases)
    func faulty(rule: JournalRule) async throws {
        try await JournalContract { FaultyJournal(MemoryJournal(since: Instant(seconds: 0))) }.check(rule)
    }
}
