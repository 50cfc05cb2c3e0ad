import AEOCertificates
import AEOModel
import AEORegistry
import Foundation
import GRDB
import TransparencyLog

/// Writes one batch on the writing connection.
///
/// BEGIN, the statements and COMMIT are tried one by one, because it matters which of them failed.
struct BatchWriter {
    /// How long answers are kept, in seconds: thirty days.
    private static let answersAreKept: Int64 = 30 * 86_400

    /// How many old answers one commit removes at most: more than one commit can add, and still a short
    /// moment.
    private static let answersRemovedAtOnce = 1024

    /// The statements for one to four groups; one statement for all groups of an entry spares time.
    private static let insertGroups = (1...4).map { count in
        "INSERT INTO entry_groups (idx, grp, salt, bytes) VALUES "
            + Array(repeating: "(?, ?, ?, ?)", count: count).joined(separator: ", ")
    }

    let batch: ArchiveBatch
    let connection: Database

    /// Commits the batch, or says what is known about it.
    func commit() -> Result<Void, ArchiveError> {
        do {
            try connection.beginTransaction(.immediate)
        } catch {
            return .failure(ArchiveError(beforeCommit: error))
        }
        do {
            try write()
        } catch {
            do {
                try connection.rollback()
            } catch {
                return .failure(ArchiveError(inCommit: error))
            }
            return .failure(ArchiveError(beforeCommit: error))
        }
        do {
            try connection.commit()
        } catch {
            // Frees the lock if COMMIT has not; what is in the file is told by opening it again.
            try? connection.rollback()
            return .failure(ArchiveError(inCommit: error))
        }
        // The write-ahead log still holds what an erasure destroyed. Where a reader stands in the way, it is written
        // over later, and emptied when the archive is opened again; the erasure itself is done.
        if !batch.erasures.isEmpty { _ = try? connection.checkpoint(.truncate) }
        return .success(())
    }

    private func write() throws {
        try moveHead()
        for entry in batch.entries { try insert(entry) }
        for tile in batch.tiles { try put(tile) }
        for certificate in batch.certificates { try put(certificate) }
        for row in batch.cases { try put(row) }
        for row in batch.mirrors { try put(row) }
        for paper in batch.papers { try keep(paper) }
        for digest in batch.requiredDocuments { try require(digest) }
        for document in batch.documents { try keep(document) }
        if !batch.answers.isEmpty { try removeOldAnswers() }
        for answer in batch.answers { try insert(answer) }
        // What came first in the same batch is erased with the rest.
        for erasure in batch.erasures { try erase(erasure) }
        for list in batch.statusLists { try insert(list) }
    }

    /// Moves the head from the expected size to the new one: the fence.
    ///
    /// The lock that BEGIN IMMEDIATE took lets no other writer in between the look and the step.
    private func moveHead() throws {
        let heads = try connection.values("SELECT size, last_recorded_at FROM head WHERE id = 1") { row in
            (size: try row.count(0), stamp: row.instant(1))
        }
        guard let head = heads.first else { throw ArchiveError.corrupt("the archive has no head") }
        guard head.size == batch.expectedSize else {
            throw ArchiveError.fenced(expected: batch.expectedSize, found: head.size)
        }
        guard (batch.entries.first?.recordedAt ?? batch.head.lastRecordedAt) >= head.stamp else {
            throw ArchiveError.notWritten("the batch is older than the end of the log")
        }
        try execute(
            "UPDATE head SET size = ?1, root = ?2, checkpoint = ?3, last_recorded_at = ?4 WHERE id = 1",
            [
                try column(batch.head.size), column(batch.head.root.bytes), try column(batch.head.checkpoint),
                column(batch.head.lastRecordedAt.microseconds),
            ]
        )
    }

    private func insert(_ entry: StoredEntry) throws {
        let index = try column(entry.index)
        try execute(
            "INSERT INTO entries (idx, recorded_at, certificate, leaf) VALUES (?1, ?2, ?3, ?4)",
            [
                index, column(entry.recordedAt.microseconds),
                entry.certificate.map { column($0.bytes) } ?? .null,
                column(entry.leaf),
            ]
        )
        guard !entry.groups.isEmpty else { return }
        let values = entry.groups.flatMap { group in
            [index, column(group.group.column), column(group.salt), column(group.bytes)]
        }
        try execute(Self.insertGroups[entry.groups.count - 1], values)
    }

    private func put(_ tile: StoredTile) throws {
        try execute(
            """
            INSERT INTO tiles (level, number, bytes) VALUES (?1, ?2, ?3)
            ON CONFLICT (level, number) DO UPDATE SET bytes = excluded.bytes
            """,
            [column(tile.level), try column(tile.number), column(tile.bytes)]
        )
    }

    private func put(_ certificate: CertificateRow) throws {
        let id = column(certificate.id.bytes)
        let number = try column(certificate.number)
        let record = column(certificate.record)
        guard let searchText = certificate.searchText else {
            // A statement of its own: one that names the search text rewrites its index every time.
            try execute(
                """
                INSERT INTO certificates (id, number, search_text, record) VALUES (?1, ?2, '', ?3)
                ON CONFLICT (id) DO UPDATE SET number = excluded.number, record = excluded.record
                """,
                [id, number, record]
            )
            return
        }
        try execute(
            """
            INSERT INTO certificates (id, number, search_text, record) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (id) DO UPDATE SET
                number = excluded.number, search_text = excluded.search_text, record = excluded.record
            """,
            [id, number, try column(searchText), record]
        )
    }

    /// Keeps a document unless it is there: the same digest means the same bytes.
    private func keep(_ document: StoredDocument) throws {
        try execute(
            """
            INSERT INTO documents (digest, bytes) VALUES (?1, coalesce(?2, x''))
            ON CONFLICT (digest) DO NOTHING
            """,
            [column(document.digest), column(document.bytes)]
        )
    }

    private func insert(_ answer: StoredAnswer) throws {
        // An old answer that has not had its turn to be removed must not stand in the way of its key.
        try execute(
            """
            INSERT INTO answers (scope, key, request_digest, status, body, recorded_at)
            VALUES (?1, ?2, ?3, ?4, coalesce(?5, x''), ?6)
            ON CONFLICT (scope, key) DO UPDATE SET
                request_digest = excluded.request_digest, status = excluded.status, body = excluded.body,
                recorded_at = excluded.recorded_at
            WHERE answers.recorded_at < ?7
            """,
            [
                try column(answer.scope), try column(answer.key), column(answer.requestDigest),
                column(answer.status),
                column(answer.body), column(answer.recordedAt.microseconds), column(oldestKept.microseconds),
            ]
        )
        guard connection.changesCount == 1 else {
            throw ArchiveError.notWritten("an answer is already kept for a key of the batch")
        }
    }

    private func removeOldAnswers() throws {
        try execute(
            """
            DELETE FROM answers WHERE rowid IN (
                SELECT rowid FROM answers WHERE recorded_at < ?1 ORDER BY recorded_at LIMIT ?2
            )
            """,
            [column(oldestKept.microseconds), column(Self.answersRemovedAtOnce)]
        )
    }

    private func insert(_ list: StoredStatusList) throws {
        try execute(
            "INSERT INTO status_lists (uri, issued_at, expires, token, entry) VALUES (?1, ?2, ?3, ?4, ?5)",
            [
                try column(list.uri), column(list.issuedAt), column(list.expires), column(list.token),
                try column(list.entry),
            ]
        )
    }

    /// The stamp below which answers are no longer kept, counted from the log's newest stamp.
    private var oldestKept: Instant {
        batch.head.lastRecordedAt.adding(seconds: -Self.answersAreKept)
    }

    func execute(_ sql: String, _ values: [DatabaseValue]) throws {
        try connection.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    func column(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }

    func column(_ number: Int64) -> DatabaseValue { number.databaseValue }

    func column(_ number: Int) -> DatabaseValue { number.databaseValue }

    /// A number as SQLite holds it, in 64 bits with a sign.
    func column(_ number: UInt64) throws -> DatabaseValue {
        guard let column = Int64(exactly: number) else {
            throw ArchiveError.notWritten("\(number) is larger than the file can hold")
        }
        return column.databaseValue
    }

    /// A text as SQLite holds it; NUL would end it there, and two texts would become one.
    func column(_ text: String) throws -> DatabaseValue {
        guard !text.utf8.contains(0) else {
            throw ArchiveError.notWritten("a text of the batch contains NUL")
        }
        return text.databaseValue
    }
}
