package import AEORegistry
import Foundation
import GRDB

extension SQLiteArchive {
    /// Keeps documents in a transaction of their own and returns when it has been synced; the head stays.
    ///
    /// A document no entry names yet is invisible to every reader of the log.
    package func keep(_ documents: [StoredDocument]) async throws(ArchiveError) {
        guard let pool = currentPool() else { throw .notWritten("the archive is closed") }
        guard !pool.configuration.readonly else { throw .notWritten("the archive is open for reading only") }
        guard documents.allSatisfy({ $0.digest.count == 32 }) else {
            throw .notWritten("a digest does not have 32 bytes")
        }
        let outcome = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { connection in
                continuation.resume(returning: DocumentWriter(connection: connection).keep(documents))
            }
        }
        try outcome.get()
    }

    /// Rows of partners' records in the order of their keys' bytes, after one, at most `limit`.
    package func mirrors(after key: String?, limit: Int) async throws(ArchiveError) -> [MirrorRow] {
        guard limit > 0 else { return [] }
        return try await read { connection in
            try connection.values(
                """
                SELECT key, search_text, record FROM mirrors WHERE key > coalesce(?1, '')
                ORDER BY key LIMIT ?2
                """,
                [key, min(limit, Self.largestPage)]
            ) { MirrorRow(key: $0[0], searchText: $0[1], record: try $0.bytes(2)) }
        }
    }

    /// Keys of partners' records whose search text contains the folded fragment, among at most `rows` after one.
    package func findMirrors(
        _ fragment: String,
        after key: String?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [String], end: String?) {
        guard rows > 0 else { return ([], nil) }
        let rows = min(rows, Self.largestPage)
        return try await read { connection in
            let end = try connection.values(
                "SELECT key FROM mirrors WHERE key > coalesce(?1, '') ORDER BY key LIMIT 1 OFFSET ?2",
                [key, rows - 1]
            ) { $0[0] as String }.first
            // No text in the file contains NUL.
            guard !fragment.utf8.contains(0) else { return ([], end) }
            let found = try connection.values(
                """
                SELECT key FROM mirrors INDEXED BY mirrors_by_search_text
                WHERE key > coalesce(?1, '') AND (?2 IS NULL OR key <= ?2) AND instr(search_text, ?3) > 0
                ORDER BY key
                """,
                [key, end, fragment]
            ) { $0[0] as String }
            return (found, end)
        }
    }
}
