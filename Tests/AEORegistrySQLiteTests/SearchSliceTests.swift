import AEOModel
import AEORegistry
import AEORegistrySQLite
import AEOTestSupport
import Testing

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
        var (found, start): ([RecordID], RecordID?) = ([], nil)
        repeat {
            let slice = try await archive.find("third", after: start, rows: rows)
            found += slice.found
            start = slice.end
        } while start != nil
        #expect(found == [0, 3, 6, 9].map { ArchiveSample.id($0) })
    }

    @Test("is cut at the largest page, and goes on from there")
    func cut() async throws {
        let folder = try TemporaryFolder()
        let archive = try SQLiteArchive.open(path: folder.archive)
        var batch = ArchiveSample.batch(after: 0)
        batch.certificates = (0..<5000).map { ArchiveSample.certificate($0, names: "same") }
        try await archive.commit(batch)
        let first = try await archive.find("same", after: nil, rows: .max)
        #expect(first.found.count == SQLiteArchive.largestPage)
        #expect(first.end == first.found.last)
        let second = try await archive.find("same", after: first.end, rows: .max)
        #expect(second.found.count == 5000 - SQLiteArchive.largestPage)
        #expect(second.end == nil)
    }
}
