import AEOModel
import AEORegistry
import Foundation
import GRDB

/// The rows of a journal of answers.
extension Database {
    /// What `JournalQuery.wants` says, in SQL.
    private static let wanted = """
        certificate = ?1 AND status = 'active' AND verdict = 'valid' AND answered_at >= ?2
        AND CASE WHEN ?4 IS NULL THEN answered_at < ?3 ELSE newest_size <= ?4 END
        """

    /// How far the journal reaches.
    func journalState() throws -> JournalState {
        let states = try values("SELECT kept_since, last_position FROM journal WHERE id = 1") { row in
            JournalState(keptSince: row.instant(0), lastPosition: row[1])
        }
        guard let state = states.first else { throw JournalError.corrupt("the journal has no first row") }
        return state
    }

    /// Keeps answers, except those whose position is taken.
    func keep(_ rows: [JournalledAnswer]) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO answers (position, certificate, answered_at, asker, asker_id, channel, asked_for,
                    known_at, log_size, newest_size, status, verdict)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                ON CONFLICT (position) DO NOTHING
                """
        )
        for row in rows {
            let answer = row.answer
            let values: [DatabaseValue] = [
                row.position.databaseValue, Data(answer.certificate.bytes).databaseValue,
                answer.answeredAt.microseconds.databaseValue, answer.asker.kind.databaseValue,
                answer.asker.identity?.databaseValue ?? .null, answer.channel.rawValue.databaseValue,
                answer.at.microseconds.databaseValue, answer.knownAt.microseconds.databaseValue,
                Int64(clamping: answer.logSize).databaseValue,
                Int64(clamping: answer.newestSize).databaseValue,
                answer.status?.rawValue.databaseValue ?? .null, answer.verdict.rawValue.databaseValue,
            ]
            statement.setUncheckedArguments(StatementArguments(values))
            try statement.execute()
        }
    }

    /// Keeps losses, except those whose position is taken.
    func keep(_ rows: [JournalledLoss]) throws {
        for row in rows {
            try execute(
                sql: """
                    INSERT INTO losses (position, from_at, until_at, count) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (position) DO NOTHING
                    """,
                arguments: [
                    row.position, row.loss.from.microseconds, row.loss.until.microseconds, row.loss.count,
                ]
            )
        }
    }

    /// Removes the oldest answers, so many of them, when the journal takes more room than this, in bytes.
    ///
    /// Freed pages are used again, so the file stays about as long as that.
    func makeRoom(within bytes: Int, removing count: Int) throws {
        let used: [Int] = try values(
            """
            SELECT (page_count - freelist_count) * page_size
            FROM pragma_page_count, pragma_freelist_count, pragma_page_size
            """
        ) { row in row[0] }
        guard used.first ?? 0 > bytes else { return }
        try execute(
            sql: """
                UPDATE journal SET kept_since = max(kept_since, (SELECT 1 + coalesce(max(answered_at), kept_since - 1)
                    FROM (SELECT answered_at FROM answers ORDER BY position LIMIT ?1)))
                """,
            arguments: [count]
        )
        try execute(
            sql:
                "DELETE FROM answers WHERE position IN (SELECT position FROM answers ORDER BY position LIMIT ?1)",
            arguments: [count]
        )
    }

    /// A page of the answers that are wanted.
    func positiveAnswers(_ query: JournalQuery) throws -> [JournalledAnswer] {
        let limit = min(max(query.limit, 0), SQLiteAnswerJournal.largestPage)
        return try values(
            """
            SELECT position, answered_at, asker, asker_id, channel, asked_for, known_at, log_size, newest_size
            FROM answers WHERE \(Self.wanted) AND position > ?5 ORDER BY position LIMIT ?6
            """,
            arguments(query) + [query.after, limit]
        ) { row in
            guard let asker = Asker(kind: row[2], identity: row[3]),
                let channel = AnswerChannel(rawValue: row[4])
            else { throw JournalError.corrupt("an answer has an unknown asker or channel") }
            return JournalledAnswer(
                position: row[0],
                answer: GivenAnswer(
                    certificate: query.certificate,
                    answeredAt: row.instant(1),
                    asker: asker,
                    channel: channel,
                    at: row.instant(5),
                    knownAt: row.instant(6),
                    logSize: try row.count(7),
                    newestSize: try row.count(8),
                    status: .active,
                    verdict: .valid
                )
            )
        }
    }

    /// How many answers are wanted, on all pages.
    func positiveTotal(_ query: JournalQuery) throws -> Int {
        let counts: [Int] = try values(
            "SELECT count(*) FROM answers WHERE \(Self.wanted)",
            arguments(query)
        ) { row in row[0] }
        return counts.first ?? 0
    }

    /// The losses that may have taken answers that are wanted.
    func losses(_ query: JournalQuery) throws -> [AnswerLoss] {
        try values(
            """
            SELECT from_at, until_at, count FROM losses WHERE until_at >= ?1 AND from_at < ?2
            ORDER BY position LIMIT ?3
            """,
            [query.from.microseconds, query.until.microseconds, SQLiteAnswerJournal.largestPage]
        ) { AnswerLoss(from: $0.instant(0), until: $0.instant(1), count: $0[2]) }
    }

    private func arguments(_ query: JournalQuery) -> [(any DatabaseValueConvertible)?] {
        [
            Data(query.certificate.bytes), query.from.microseconds, query.until.microseconds,
            query.withoutEntry.map { Int64(clamping: $0) },
        ]
    }
}
