import AEORegistry
import AEOTestSupport
import Foundation
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("Changing the schema of an archive on SQLite")
struct MigrationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var safekeeping: String { folder.path + "/backups" }

    private func next(_ sql: String) -> Schema {
        Schema(steps: Schema.current.steps + [Schema.Step(name: "V9999_next", sql: sql)])
    }

    private func open(_ schema: Schema) throws -> SQLiteArchive {
        try SQLiteArchive.open(
            ArchiveFile(path: folder.archive, schema: schema, safekeeping: safekeeping),
            readOnly: false
        )
    }

    private func copies() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: safekeeping)
    }

    private func fill() async throws {
        try FileManager.default.createDirectory(atPath: safekeeping, withIntermediateDirectories: false)
        let archive = try SQLiteArchive.open(path: folder.archive, safekeeping: safekeeping)
        try await archive.commit(ArchiveSample.batch(after: 0, count: 3))
        try archive.close()
        #expect(try copies().isEmpty)
    }

    @Test("A copy is put aside before the schema changes, once, and the old program reads it")
    func copied() async throws {
        try await fill()
        let changed = try open(next("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT"))
        #expect(try await changed.version() == Schema.current.version + 1)
        #expect(try await changed.head().size == 3)
        try changed.close()
        let names = try copies()
        #expect(names == ["before-version-\(Schema.current.version + 1)-of-3-entries.sqlite"])
        let copy = safekeeping + "/" + names[0]
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        let old = try SQLiteArchive.open(path: copy, readOnly: true)
        #expect(try await old.head().size == 3)
        #expect(try await old.damage().isEmpty)
        try open(next("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT")).close()
        #expect(try copies() == names)
        #expect(throws: ArchiveError.self) { try SQLiteArchive.open(path: folder.archive) }
    }

    @Test("A change that fails leaves the old schema with all that was in it")
    func failed() async throws {
        try await fill()
        #expect(throws: ArchiveError.self) {
            try open(
                next("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)")
            )
        }
        let archive = try SQLiteArchive.open(path: folder.archive)
        #expect(try await archive.version() == Schema.current.version)
        #expect(try await archive.head().size == 3)
    }

    @Test("Without a place for the copy the schema is not changed")
    func noPlace() async throws {
        try await fill()
        try FileManager.default.removeItem(atPath: safekeeping)
        #expect(throws: ArchiveError.self) {
            try open(next("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT"))
        }
        let archive = try SQLiteArchive.open(path: folder.archive)
        #expect(try await archive.version() == Schema.current.version)
    }

    @Test("A copy is whole although commits go on, and never takes another file's place")
    func copying() async throws {
        try await fill()
        let archive = try SQLiteArchive.open(path: folder.archive)
        let target = folder.path + "/copy.sqlite"
        async let copy: Void = archive.copy(to: target)
        for size in 3..<20 { try await archive.commit(ArchiveSample.batch(after: UInt64(size), count: 1)) }
        try await copy
        let copied = try SQLiteArchive.open(path: target, readOnly: true)
        let head = try await copied.head()
        #expect((3...20).contains(head.size))
        #expect(try await copied.entries(from: 0, limit: 100).count == Int(head.size))
        await #expect(throws: ArchiveError.self) { try await archive.copy(to: target) }
        #expect(try await copied.head() == head)
    }
}
