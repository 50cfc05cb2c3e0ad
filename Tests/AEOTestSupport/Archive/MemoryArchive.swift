package import AEOCertificates
package import AEOModel
package import AEORegistry
import Synchronization

/// An archive in memory, for tests that want speed; it keeps to the same contract as a real one, except
/// durability.
package final class MemoryArchive: Archive {
    /// The most rows that one read returns.
    private static let largestPage = 4096

    private let contents: Mutex<MemoryContents>

    package init(_ contents: MemoryContents = MemoryContents()) { self.contents = Mutex(contents) }

    /// What is held now, for a copy or a comparison.
    package var held: MemoryContents { contents.withLock { $0 } }

    /// Changes what is held behind the back of the rules, as an intruder or a broken disk would.
    package func tamper(_ change: (inout MemoryContents) throws -> Void) throws {
        var copy = held
        try change(&copy)
        contents.withLock { $0 = copy }
    }

    package func head() async throws(ArchiveError) -> ArchiveHead { contents.withLock { $0.head } }

    package func commit(_ batch: ArchiveBatch) async throws(ArchiveError) {
        let result = contents.withLock { contents -> Result<Void, ArchiveError> in
            var copy = contents
            return Result { () throws(ArchiveError) in
                try copy.apply(batch)
                contents = copy
            }
        }
        try result.get()
    }

    package func reopen() async throws(ArchiveError) {}

    package func entries(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry] {
        page(contents.withLock { $0.entries }.dropFirst(Int(clamping: index)), limit)
    }

    package func leaves(from index: UInt64, limit: Int) async throws(ArchiveError) -> [[UInt8]] {
        try await entries(from: index, limit: limit).map(\.leaf)
    }

    package func group(_ group: EntryGroup, of index: UInt64) async throws(ArchiveError) -> [UInt8]? {
        contents.withLock { $0.entries }.first { $0.index == index }?.bytes(of: group)
    }

    package func facts(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry] {
        page(contents.withLock { $0.entries }.filter { $0.certificate == nil && $0.index >= index }, limit)
    }

    package func entries(
        of certificate: RecordID,
        below size: UInt64
    ) async throws(ArchiveError) -> [StoredEntry] {
        contents.withLock { $0.entries }.filter { $0.certificate == certificate && $0.index < size }
    }

    package func size(at instant: Instant) async throws(ArchiveError) -> UInt64 {
        UInt64(contents.withLock { $0.entries }.prefix { $0.recordedAt <= instant }.count)
    }

    package func certificates(
        after id: RecordID?,
        limit: Int
    ) async throws(ArchiveError) -> [CertificateRow] {
        page(certificates(after: id), limit)
    }

    package func cases(after id: RecordID?, limit: Int) async throws(ArchiveError) -> [CaseRow] {
        let rows = contents.withLock { $0.cases.values.sorted { $0.id < $1.id } }
        return page(rows.filter { row in id.map { row.id > $0 } ?? true }, limit)
    }

    package func keep(_ documents: [StoredDocument]) async throws(ArchiveError) {
        let result = contents.withLock { contents -> Result<Void, ArchiveError> in
            var copy = contents
            return Result { () throws(ArchiveError) in
                for document in documents { try copy.put(document) }
                contents = copy
            }
        }
        try result.get()
    }

    package func mirrors(after key: String?, limit: Int) async throws(ArchiveError) -> [MirrorRow] {
        page(mirrors(after: key), limit)
    }

    package func findMirrors(
        _ fragment: String,
        after key: String?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [String], end: String?) {
        let looked = page(mirrors(after: key), rows)
        let bytes = Array(fragment.utf8)
        let found = looked.filter { $0.searchText.holds(bytes) }.map(\.key)
        return (found, looked.count == min(rows, Self.largestPage) ? looked.last?.key : nil)
    }

    private func mirrors(after key: String?) -> [MirrorRow] {
        let rows = contents.withLock { $0.mirrors }.values
        return rows.filter { row in key.map { $0.utf8.lexicographicallyPrecedes(row.key.utf8) } ?? true }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    package func paper(_ digest: [UInt8]) async throws(ArchiveError) -> StoredPaper? {
        contents.withLock { $0.papers[digest] }
    }

    package func find(
        _ fragment: String,
        after id: RecordID?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [RecordID], end: RecordID?) {
        let looked = page(certificates(after: id), rows)
        let bytes = Array(fragment.utf8)
        let found = looked.filter { $0.searchText?.holds(bytes) ?? false }.map(\.id)
        return (found, looked.count == min(rows, Self.largestPage) ? looked.last?.id : nil)
    }

    package func tile(level: Int, number: UInt64) async throws(ArchiveError) -> StoredTile? {
        contents.withLock { $0.tiles }.first { $0.level == level && $0.number == number }
    }

    package func tiles(
        after position: (level: Int, number: UInt64)?,
        limit: Int
    ) async throws(ArchiveError) -> [StoredTile] {
        let start = position ?? (-1, 0)
        let tiles = contents.withLock { $0.tiles }.filter { ($0.level, $0.number) > start }
        return page(tiles.sorted { ($0.level, $0.number) < ($1.level, $1.number) }, limit)
    }

    package func document(_ digest: [UInt8]) async throws(ArchiveError) -> [UInt8]? {
        contents.withLock { $0.documents[digest] }
    }

    package func answer(scope: String, key: String) async throws(ArchiveError) -> StoredAnswer? {
        contents.withLock { $0.answers }.first { $0.scope == scope && $0.key == key }
    }

    package func newestStatusLists() async throws(ArchiveError) -> [StoredStatusList] {
        let lists = contents.withLock { $0.statusLists }
        let newest = Dictionary(lists.map { ($0.uri, $0) }) {
            ($0.issuedAt, $0.entry) > ($1.issuedAt, $1.entry) ? $0 : $1
        }
        return newest.values.sorted { $0.uri.utf8.lexicographicallyPrecedes($1.uri.utf8) }
    }

    package func statusList(
        uri: String,
        at seconds: Int64
    ) async throws(ArchiveError) -> StoredStatusList? {
        contents.withLock { $0.statusLists }.last { $0.uri == uri && $0.issuedAt <= seconds }
    }

    package func statusList(
        uri: String,
        issuedAt: Int64,
        entry: UInt64
    ) async throws(ArchiveError) -> StoredStatusList? {
        contents.withLock { $0.statusLists }
            .first { $0.uri == uri && $0.issuedAt == issuedAt && $0.entry == entry }
    }

    private func certificates(after id: RecordID?) -> [CertificateRow] {
        let rows = contents.withLock { $0.certificates }.values
        return rows.filter { row in id.map { $0 < row.id } ?? true }.sorted { $0.id < $1.id }
    }

    private func page<Row>(_ rows: some Sequence<Row>, _ limit: Int) -> [Row] {
        Array(rows.prefix(max(0, min(limit, Self.largestPage))))
    }
}
