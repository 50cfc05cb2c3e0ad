import AEOModel
import AEORegistry
import AEOTestSupport
import Foundation
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("The file of a journal of answers")
struct SQLiteAnswerJournalTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func open(at second: Int64 = 0) throws -> SQLiteAnswerJournal {
        try SQLiteAnswerJournal.open(path: folder.answers, now: JournalSample.second(second))
    }

    private func run(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.answers)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func losses(_ journal: SQLiteAnswerJournal) async throws -> [AnswerLoss] {
        try await journal.positiveAnswers(JournalSample.query()).losses
    }

    @Test("The text that is compiled in is the published file, byte for byte")
    func published() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appendingPathComponent("schemas/sql/answers/V0001_initial.sql")
        #expect(try Data(contentsOf: file) == Data(JournalSchema.initial.utf8))
    }

    @Test("The file is its owner's only, and so are the files beside it", arguments: ["", "-wal", "-shm"])
    func mode(suffix: String) async throws {
        let journal = try open()
        try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.answers + suffix)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try journal.close()
    }

    @Test("A journal that was closed has no gap, and keeps its answers")
    func closed() async throws {
        let first = try open()
        try await first.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        try first.close()
        let second = try open(at: 20)
        #expect(try await losses(second).isEmpty)
        #expect(try await second.positiveAnswers(JournalSample.query()).total == 1)
        #expect(try await second.state() == JournalState(keptSince: JournalSample.second(0), lastPosition: 1))
    }

    @Test("A journal that was not closed keeps its answers and says from when some may be missing")
    func killed() async throws {
        let first = try open()
        try await first.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        let second = try open(at: 20)
        let gap = AnswerLoss(from: JournalSample.second(10), until: JournalSample.second(20), count: nil)
        #expect(try await losses(second) == [gap])
        #expect(try await second.positiveAnswers(JournalSample.query()).total == 1)
        #expect(try await second.state().lastPosition == 2)
        try second.close()
        #expect(try await losses(try open(at: 30)) == [gap])
        try first.close()
    }

    @Test("A closed journal reads and writes nothing")
    func afterClosing() async throws {
        let journal = try open()
        try journal.close()
        try journal.close()
        await #expect(throws: JournalError.self) { try await journal.state() }
        await #expect(throws: JournalError.self) {
            try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        }
        await #expect(throws: JournalError.self) {
            try await journal.forget(JournalSample.certificate(1), at: JournalSample.second(1))
        }
    }

    @Test(
        "A file that is no journal is refused and left alone",
        arguments: [
            "CREATE TABLE strangers (name TEXT)", "PRAGMA application_id = 1095061330",
            "PRAGMA user_version = 7",
            "PRAGMA application_id = 1095061322; PRAGMA user_version = 2; CREATE TABLE later (a)",
        ]
    )
    func foreign(sql: String) throws {
        try run(sql)
        #expect(throws: JournalError.self) { try open() }
        try run("SELECT 1")
    }

    @Test("A file of noise is corrupt")
    func noise() throws {
        try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: folder.answers))
        do {
            _ = try open()
            Issue.record("it was opened")
        } catch {
            guard case JournalError.corrupt = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("A folder that is not there is unreadable")
    func nowhere() {
        #expect(throws: JournalError.self) {
            try SQLiteAnswerJournal.open(
                path: folder.path + "/none/answers.sqlite",
                now: JournalSample.second(0)
            )
        }
    }

    @Test("A batch with one bad row is not written at all, and the next one is")
    func allOrNothing() async throws {
        let journal = try open()
        let bad = JournalSample.row(2, at: 10, logSize: 9, newestSize: 8)
        await #expect(throws: JournalError.self) {
            try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10), bad]))
        }
        #expect(try await journal.positiveAnswers(JournalSample.query()).total == 0)
        #expect(try await journal.state().lastPosition == 0)
        try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        #expect(try await journal.positiveAnswers(JournalSample.query()).total == 1)
    }

    @Test("A row with an asker of another kind is corrupt, not anonymous")
    func strangeAsker() async throws {
        let journal = try open()
        try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        try run("UPDATE answers SET asker = 'ghost'")
        await #expect(throws: JournalError.self) { try await journal.positiveAnswers(JournalSample.query()) }
    }

    @Test("More old rows than one step removes are removed in several")
    func slices() async throws {
        let journal = try open()
        let rows = (1...5000).map { JournalSample.row($0, at: 10) }
        try await journal.append(JournalSample.batch(rows + [JournalSample.row(5001, at: 30)]))
        #expect(try await journal.prune(before: JournalSample.second(20)))
        #expect(try await journal.state().keptSince == JournalSample.second(0))
        #expect(try await journal.prune(before: JournalSample.second(20)) == false)
        #expect(try await journal.positiveAnswers(JournalSample.query()).answers.map(\.position) == [5001])
        #expect(try await journal.state().keptSince == JournalSample.second(20))
    }

    @Test("A journal that takes all its room gives up its oldest answers and says so")
    func bounded() async throws {
        let bound = 256 << 10
        let journal = try SQLiteAnswerJournal.open(
            path: folder.answers,
            now: JournalSample.second(0),
            maxBytes: bound
        )
        for batch in 0..<60 {
            let rows = (1...100).map { JournalSample.row(Int64(batch) * 100 + $0, at: Int64(batch) + 1) }
            try await journal.append(JournalSample.batch(rows))
        }
        let page = try await journal.positiveAnswers(JournalSample.query(after: 5999))
        #expect(page.answers.map(\.position) == [6000])
        #expect(page.total > 500 && page.total < 4000)
        let oldest = try #require(
            try await journal.positiveAnswers(JournalSample.query(limit: 1)).answers.first
        )
        #expect(page.keptSince > JournalSample.second(1))
        #expect(page.keptSince <= oldest.answer.answeredAt.adding(microseconds: 1))
        try journal.close()
        let size = try FileManager.default.attributesOfItem(atPath: folder.answers)[.size] as? Int
        #expect(try #require(size) < bound + (128 << 10))
    }

    @Test("What was forgotten stands nowhere in the files any more", arguments: ["", "-wal"])
    func erased(suffix: String) async throws {
        let journal = try open()
        let key = "KEY-OF-SOMEBODY"
        let rows = (1...50).map { JournalSample.row($0, at: 10, asker: .officer(key)) }
        try await journal.append(JournalSample.batch(rows + [JournalSample.row(51, at: 10, certificate: 2)]))
        try await journal.forget(JournalSample.certificate(1), at: JournalSample.second(20))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.answers + suffix))
        #expect(bytes.range(of: Data(key.utf8)) == nil)
        #expect(try await journal.positiveAnswers(JournalSample.query(certificate: 2)).total == 1)
    }

    @Test("Every table is strict")
    func strict() throws {
        _ = try open()
        let queue = try DatabaseQueue(path: folder.answers)
        let loose = try queue.read { connection in
            try String.fetchAll(
                connection,
                sql: "SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table'"
            )
        }
        #expect(Set(loose) == ["sqlite_schema", "sqlite_temp_schema"])
    }
}
