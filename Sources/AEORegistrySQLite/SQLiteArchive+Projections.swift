package import AEOModel
package import AEORegistry
import Foundation
import GRDB

extension SQLiteArchive {
    /// Certificate rows in the order of their identities, after one, at most `limit`.
    package func certificates(
        after id: RecordID?,
        limit: Int
    ) async throws(ArchiveError) -> [CertificateRow] {
        guard limit > 0 else { return [] }
        return try await read { connection in
            try connection.values(
                """
                SELECT id, number, search_text, record FROM certificates WHERE id > coalesce(?1, x'')
                ORDER BY id LIMIT ?2
                """,
                [id.map { Data($0.bytes) }, min(limit, Self.largestPage)]
            ) { row in
                CertificateRow(
                    id: try row.recordID(0),
                    number: row[1],
                    searchText: row[2],
                    record: try row.bytes(3)
                )
            }
        }
    }

    /// Identities of certificates whose search text contains the folded fragment, among at most `rows` after one.
    ///
    /// The fragment is compared byte for byte; no character in it has a meaning of its own. `end` is the last
    /// certificate looked at when there may be more behind it.
    package func find(
        _ fragment: String,
        after id: RecordID?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [RecordID], end: RecordID?) {
        guard rows > 0 else { return ([], nil) }
        return try await read { connection in
            try connection.search(fragment, after: id, rows: min(rows, Self.largestPage))
        }
    }

    /// Identities of certificates whose search text contains some of the fragments, with how many of them.
    package func find(
        anyOf fragments: [String],
        after id: RecordID?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [FoundRecord], end: RecordID?) {
        guard rows > 0 else { return ([], nil) }
        return try await read { connection in
            try connection.search(anyOf: fragments, after: id, rows: min(rows, Self.largestPage))
        }
    }

    /// A document by its digest.
    package func document(_ digest: [UInt8]) async throws(ArchiveError) -> [UInt8]? {
        try await read { connection in
            try connection.values("SELECT bytes FROM documents WHERE digest = ?1", [Data(digest)]) { row in
                try row.bytes(0)
            }
        }.first
    }

    /// The answer kept for a key.
    package func answer(scope: String, key: String) async throws(ArchiveError) -> StoredAnswer? {
        guard !scope.utf8.contains(0), !key.utf8.contains(0) else { return nil }
        return try await read { connection in
            try connection.values(
                """
                SELECT scope, key, request_digest, status, body, recorded_at FROM answers
                WHERE scope = ?1 AND key = ?2
                """,
                [scope, key]
            ) { row in
                StoredAnswer(
                    scope: row[0],
                    key: row[1],
                    requestDigest: try row.bytes(2),
                    status: row[3],
                    body: try row.bytes(4),
                    recordedAt: row.instant(5)
                )
            }
        }.first
    }

    /// Rows of refusals and bars in the order of their identities, after one, at most `limit`.
    package func cases(after id: RecordID?, limit: Int) async throws(ArchiveError) -> [CaseRow] {
        guard limit > 0 else { return [] }
        return try await read { connection in
            try connection.values(
                "SELECT id, record FROM cases WHERE id > coalesce(?1, x'') ORDER BY id LIMIT ?2",
                [id.map { Data($0.bytes) }, min(limit, Self.largestPage)]
            ) { CaseRow(id: try $0.recordID(0), record: try $0.bytes(1)) }
        }
    }

    /// The text of a credential by its digest; `nil` when none is kept (any more).
    package func paper(_ digest: [UInt8]) async throws(ArchiveError) -> StoredPaper? {
        try await read { connection in
            try connection.values(
                "SELECT certificate, text FROM papers WHERE digest = ?1",
                [Data(digest)]
            ) { StoredPaper(certificate: try $0.recordID(0), digest: digest, text: $0[1]) }
        }.first
    }

    /// The newest version of every status list, in the order of their URIs.
    package func newestStatusLists() async throws(ArchiveError) -> [StoredStatusList] {
        try await read { connection in
            var lists: [StoredStatusList] = []
            // One seek for each list, however many versions each has.
            while let list = try connection.values(
                """
                SELECT uri, issued_at, expires, token, entry FROM status_lists
                WHERE uri = (SELECT min(uri) FROM status_lists WHERE uri > ?1)
                ORDER BY issued_at DESC, entry DESC LIMIT 1
                """,
                [lists.last?.uri ?? ""],
                Self.statusList
            ).first {
                lists.append(list)
            }
            return lists
        }
    }

    /// The version of a list that was in use at a time: the newest with `issuedAt` at or before it.
    package func statusList(
        uri: String,
        at seconds: Int64
    ) async throws(ArchiveError) -> StoredStatusList? {
        guard !uri.utf8.contains(0) else { return nil }
        return try await read { connection in
            try connection.values(
                """
                SELECT uri, issued_at, expires, token, entry FROM status_lists
                WHERE uri = ?1 AND issued_at <= ?2 ORDER BY issued_at DESC, entry DESC LIMIT 1
                """,
                [uri, seconds],
                Self.statusList
            )
        }.first
    }

    /// The version of a list that an entry records, also when a later one was signed in the same second.
    package func statusList(
        uri: String,
        issuedAt: Int64,
        entry: UInt64
    ) async throws(ArchiveError) -> StoredStatusList? {
        guard !uri.utf8.contains(0), let index = Int64(exactly: entry) else { return nil }
        return try await read { connection in
            try connection.values(
                """
                SELECT uri, issued_at, expires, token, entry FROM status_lists
                WHERE uri = ?1 AND issued_at = ?2 AND entry = ?3
                """,
                [uri, issuedAt, index],
                Self.statusList
            )
        }.first
    }

    @Sendable
    private static func statusList(_ row: Row) throws -> StoredStatusList {
        StoredStatusList(
            uri: row[0],
            issuedAt: row[1],
            expires: row[2],
            token: try row.bytes(3),
            entry: try row.count(4)
        )
    }
}
