import AEOCertificates
import AEOModel
import AEORegistry
import AEOTestSupport
import Foundation
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("An erasure in the file of an archive on SQLite")
struct ErasureFileTests {
    let folder: TemporaryFolder
    let archive: SQLiteArchive
    private let gone = ArchiveSample.id(1)
    private let other = ArchiveSample.id(2)

    init() async throws {
        folder = try TemporaryFolder()
        archive = try SQLiteArchive.open(path: folder.archive)
        // Enough that pages are split and texts run over several of them.
        for size: UInt64 in 0..<40 {
            let isGone = size % 4 == 1
            var batch = ArchiveSample.batch(after: size)
            batch.entries = [
                Self.entry(size, on: isGone ? gone : other, says: isGone ? "Vertrouwelijk" : "Openlijk")
            ]
            batch.papers = [
                StoredPaper(
                    certificate: isGone ? gone : other,
                    digest: ArchiveSample.digest(size),
                    text: Self.long(isGone ? "Geheimpapier" : "Leespapier", size)
                )
            ]
            batch.answers = [
                StoredAnswer(
                    scope: "s",
                    key: "\(size)",
                    requestDigest: ArchiveSample.digest(size),
                    status: 201,
                    body: Array(Self.long(isGone ? "Stilantwoord" : "Luidantwoord", size).utf8),
                    recordedAt: ArchiveSample.stamp(size)
                )
            ]
            batch.certificates = [
                CertificateRow(
                    id: isGone ? gone : other,
                    number: isGone ? "NLAEOFVERBORGEN" : "NLAEOF2",
                    searchText: isGone ? "tulpenbollen" : "rozen",
                    record: Array(Self.long(isGone ? "Dossierschim" : "Dossieropen", size).utf8)
                )
            ]
            try await archive.commit(batch)
        }
    }

    private static func long(_ word: String, _ number: UInt64) -> String {
        String(repeating: word + "\(number) ", count: 1 + Int(number) * 6)
    }

    private static func entry(_ index: UInt64, on certificate: RecordID, says word: String) -> StoredEntry {
        let plain = ArchiveSample.act(index, on: certificate)
        return StoredEntry(
            index: index,
            recordedAt: plain.recordedAt,
            certificate: certificate,
            leaf: plain.leaf,
            groups: plain.groups.map { group in
                guard group.group == .holder || group.group == .decision else { return group }
                return StoredGroup(group: group.group, salt: group.salt, bytes: Array(long(word, index).utf8))
            }
        )
    }

    private var order: ArchiveBatch {
        var batch = ArchiveSample.batch(after: 40)
        batch.entries = [ArchiveSample.act(40, on: gone)]
        batch.certificates = [
            CertificateRow(id: gone, number: "erased \(gone)", searchText: "", record: [7])
        ]
        batch.erasures = [Erasure(certificate: gone, below: 40)]
        return batch
    }

    /// How often words stand in the file or in the write-ahead log beside it.
    private func count(_ word: String) -> Int {
        ["", "-wal"].reduce(0) { sum, suffix in
            guard let data = FileManager.default.contents(atPath: folder.archive + suffix) else { return sum }
            var count = 0
            var rest = data.startIndex..<data.endIndex
            while let hit = data.range(of: Data(word.utf8), in: rest) {
                count += 1
                rest = hit.upperBound..<data.endIndex
            }
            return sum + count
        }
    }

    private static let secret = [
        "Vertrouwelijk", "Geheimpapier", "Stilantwoord", "tulpenbollen", "NLAEOFVERBORGEN", "Dossierschim",
    ]
    private static let kept = ["Openlijk", "Leespapier", "Luidantwoord", "rozen", "NLAEOF2", "Dossieropen"]

    @Test("Nothing of what was erased is left in the file or beside it, and all else is")
    func bytes() async throws {
        for word in Self.secret + Self.kept { #expect(count(word) > 0, "\(word)") }
        try await archive.commit(order)
        for word in Self.secret { #expect(count(word) == 0, "\(word)") }
        for word in Self.kept { #expect(count(word) > 0, "\(word)") }
        try archive.close()
        for word in Self.secret { #expect(count(word) == 0, "\(word)") }
    }

    @Test("A reader in the way of emptying the write-ahead log does not undo the erasure")
    func reader() async throws {
        let pool = try #require(archive.currentPool())
        try await pool.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA busy_timeout = 0") }
        let snapshot = try pool.makeSnapshot()
        #expect(try await snapshot.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM papers") } == 40)
        try await archive.commit(order)
        #expect(try await archive.paper(ArchiveSample.digest(1)) == nil)
        try snapshot.close()
        try await archive.reopen()
        for word in Self.secret { #expect(count(word) == 0, "\(word)") }
    }

    @Test("An erasure for which there is no room destroys nothing, and is carried out once there is")
    func full() async throws {
        let before = try await archive.entries(from: 0, limit: 100)
        let pool = try #require(archive.currentPool())
        let pages = try await pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") }
        try await pool.writeWithoutTransaction {
            _ = try Row.fetchAll($0, sql: "PRAGMA max_page_count = \(try #require(pages))")
        }
        var large = order
        large.documents = [
            StoredDocument(digest: ArchiveSample.digest(1), bytes: Array(repeating: 7, count: 1 << 20))
        ]
        await #expect(throws: ArchiveError.self) { try await archive.commit(large) }
        #expect(try await archive.entries(from: 0, limit: 100) == before)
        #expect(try await archive.paper(ArchiveSample.digest(1)) != nil)
        #expect(try await archive.answer(scope: "s", key: "1") != nil)
        try await pool.writeWithoutTransaction {
            _ = try Row.fetchAll($0, sql: "PRAGMA max_page_count = 1000000")
        }
        try await archive.commit(large)
        #expect(try await archive.paper(ArchiveSample.digest(1)) == nil)
    }

    @Test("An erasure whose COMMIT fails destroys nothing")
    func failingCommit() async throws {
        let before = try await archive.entries(from: 0, limit: 100)
        let pool = try #require(archive.currentPool())
        let refusal = CommitRefusal()
        pool.add(transactionObserver: refusal, extent: .observerLifetime)
        await #expect(throws: ArchiveError.self) { try await archive.commit(order) }
        withExtendedLifetime(refusal) {}
        try await archive.reopen()
        #expect(try await archive.entries(from: 0, limit: 100) == before)
        #expect(try await archive.paper(ArchiveSample.digest(1)) != nil)
        for word in Self.secret { #expect(count(word) > 0, "\(word)") }
    }

    @Test(
        "The digest of an erased group is never changed, deleted or taken for another",
        arguments: [
            "UPDATE erased_groups SET digest = zeroblob(32)", "DELETE FROM erased_groups",
            "INSERT INTO erased_groups (idx, grp, digest) VALUES (1, 2, zeroblob(32))",
            "INSERT INTO erased_groups (idx, grp, digest) VALUES (99, 2, zeroblob(32))",
            "INSERT INTO erased_groups (idx, grp, digest) VALUES (2, 2, zeroblob(31))",
            "INSERT INTO erased_groups (idx, grp, digest) VALUES (2, 4, zeroblob(32))",
        ]
    )
    func digestsStay(sql: String) async throws {
        try await archive.commit(order)
        let pool = try #require(archive.currentPool())
        await #expect(throws: DatabaseError.self) { try await pool.write { try $0.execute(sql: sql) } }
        let entry = try #require(try await archive.entries(from: 1, limit: 1).first)
        let groups = Self.entry(1, on: gone, says: "Vertrouwelijk").groups
        #expect(
            ActOpening(groups: entry.groups, erased: entry.erased).leaf == ActOpening(groups: groups).leaf
        )
    }
}
