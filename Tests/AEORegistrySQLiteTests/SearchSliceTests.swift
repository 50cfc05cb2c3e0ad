import AEOModel
import AEORegistry
import AEOTestSupport
import GRDB
import Testing

@testable import AEORegistrySQLite

@Suite("A search in slices")
struct SearchSliceTests {
    @Test("finds what one pass finds, wherever the slices end", arguments: 1...12)
    func slices(rows: Int) async throws {
        let folder = try TemporaryFolder()
        let archive = try SQLiteArchive.open(path: folder.archive)
        var batch = ArchiveSample.batch(after: 0)
        batch.certificates = (0..<10).map {
            ArchiveSample.certificate($0, names: $0 % 3 == 0 ? "third" : "other")
        }
        try await archive.commit(batch)
        let pool = try #require(archive.currentPool())
        for limit in 1...5 {
            var (found, start): ([RecordID], RecordID?) = ([], nil)
            while found.count < limit {
                let (from, missing) = (start, limit - found.count)
                let slice = try await pool.read { connection in
                    try connection.search("third", after: from, limit: missing, rows: rows)
                }
                found += slice.found
                guard let end = slice.end else { break }
                start = end
            }
            #expect(found == [0, 3, 6, 9].prefix(limit).map { ArchiveSample.id($0) })
        }
    }
}
