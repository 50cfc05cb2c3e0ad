import AEOCertificates
import AEORegistry
import AEOTestSupport
import Foundation
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("The schema of an archive on SQLite")
struct SchemaTests {
    let folder: TemporaryFolder
    let archive: SQLiteArchive

    init() async throws {
        folder = try TemporaryFolder()
        archive = try SQLiteArchive.open(path: folder.archive)
        var batch = ArchiveSample.batch(after: 0, count: 3)
        batch.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 3)]
        batch.statusLists = [ArchiveSample.statusList("https://a.example/1", at: 100)]
        try await archive.commit(batch)
    }

    private func run(_ sql: String) throws {
        let pool = try #require(archive.currentPool())
        try pool.write { try $0.execute(sql: sql) }
    }

    @Test("The texts that are compiled in are the published files, byte for byte, numbered without a gap")
    func published() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("schemas/sql/sqlite")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.filter { $0.hasSuffix(".sql") } == Schema.current.steps.map { $0.name + ".sql" })
        for (position, step) in Schema.current.steps.enumerated() {
            let file = folder.appendingPathComponent(step.name + ".sql")
            #expect(try Data(contentsOf: file) == Data(step.sql.utf8))
            #expect(step.name.hasPrefix("V" + String("000\(position + 1)".suffix(4)) + "_"))
        }
    }

    @Test("Every table of ours is strict")
    func strict() throws {
        let pool = try #require(archive.currentPool())
        let loose = try pool.read { connection in
            try String.fetchAll(
                connection,
                sql: "SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table'"
            )
        }
        #expect(Set(loose) == ["grdb_migrations", "sqlite_schema", "sqlite_temp_schema"])
    }

    @Test(
        "What is recorded is never changed or deleted, whoever asks",
        arguments: [
            "UPDATE entries SET leaf = x'02' WHERE idx = 1",
            "DELETE FROM entries WHERE idx = 2",
            "DELETE FROM entries",
            "INSERT OR REPLACE INTO entries (idx, recorded_at, certificate, leaf) VALUES (1, 0, NULL, x'02')",
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (4, 0, NULL, x'02')",
            "UPDATE entry_groups SET bytes = x'02'",
            "UPDATE entry_groups SET salt = zeroblob(32) WHERE grp = 0",
            "UPDATE tiles SET bytes = zeroblob(32)",
            "UPDATE head SET size = 2",
            "UPDATE head SET last_recorded_at = 0",
            "DELETE FROM head",
            "INSERT INTO head (id, size, root, checkpoint, last_recorded_at) "
                + "VALUES (2, 0, zeroblob(32), '', 0)",
            "UPDATE status_lists SET token = x'02'",
            "INSERT INTO status_lists (uri, issued_at, expires, token, entry) "
                + "VALUES ('https://a.example/1', 99, 200, x'01', 0)",
        ]
    )
    func neverRewritten(sql: String) throws {
        #expect(throws: DatabaseError.self) { try run(sql) }
    }

    @Test(
        "A value of another type or size is refused",
        arguments: [
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (-1, 0, NULL, x'01')",
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (3, 'now', NULL, x'01')",
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (3, 0, x'01', x'01')",
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (3, 0, NULL, 'text')",
            "INSERT INTO entry_groups (idx, grp, salt, bytes) VALUES (9, 0, zeroblob(32), x'01')",
            "INSERT INTO entry_groups (idx, grp, salt, bytes) VALUES (0, 4, zeroblob(32), x'01')",
            "INSERT INTO certificates (id, number, search_text, record) VALUES (x'01', 'N', '', x'01')",
            "INSERT INTO documents (digest, bytes) VALUES (NULL, x'01')",
        ]
    )
    func refused(sql: String) throws {
        #expect(throws: DatabaseError.self) { try run(sql) }
    }

    @Test("Erasing a group takes salt and bytes away and leaves the entry")
    func erasure() async throws {
        try run("DELETE FROM entry_groups WHERE idx = 1 AND grp = 2")
        let entries = try await archive.entries(from: 0, limit: 10)
        #expect(entries.map(\.groups.count) == [4, 3, 4])
        #expect(entries.map(\.index) == [0, 1, 2])
    }

    @Test("No question that is asked of a large archive reads a whole table")
    func plans() async throws {
        let traced = StatementTrace()
        let pool = try #require(archive.currentPool())
        try await pool.read { connection in
            connection.trace { traced.add($0.expandedDescription) }
        }
        // Readers are handed out again: one at a time here, so it is the one that is traced.
        _ = try await archive.head()
        _ = try await archive.entries(from: 1, limit: 2)
        _ = try await archive.facts(from: 1, limit: 2)
        _ = try await archive.entries(of: ArchiveSample.id(1), below: 3)
        _ = try await archive.size(at: ArchiveSample.stamp(1))
        _ = try await archive.certificates(after: ArchiveSample.id(1), limit: 3)
        _ = try await archive.cases(after: ArchiveSample.id(1), limit: 3)
        _ = try await archive.paper(ArchiveSample.digest(1))
        _ = try await archive.find("name", after: ArchiveSample.id(1), rows: 3)
        _ = try await archive.leaves(from: 1, limit: 2)
        _ = try await archive.group(.holder, of: 1)
        _ = try await archive.tile(level: 0, number: 0)
        _ = try await archive.tiles(after: (0, 0), limit: 3)
        _ = try await archive.document(ArchiveSample.digest(1))
        _ = try await archive.answer(scope: "s", key: "k")
        _ = try await archive.newestStatusLists()
        _ = try await archive.statusList(uri: "https://a.example/1", at: 100)
        _ = try await archive.statusList(uri: "https://a.example/1", issuedAt: 100, entry: 1)
        let statements = traced.statements.filter { $0.hasPrefix("SELECT") }
        #expect(statements.count >= 19)
        for statement in statements {
            let plan = try await pool.read { connection in
                try Row.fetchAll(connection, sql: "EXPLAIN QUERY PLAN \(statement)").map {
                    $0["detail"] as String
                }
            }
            #expect(
                !plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") },
                "\(statement): \(plan)"
            )
        }
    }
}
