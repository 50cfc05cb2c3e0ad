package import AEOModel
package import AEORegistry
import Foundation
import GRDB

extension SQLiteAnswerJournal: AnswerJournal {
    /// How far the journal reaches.
    package func state() async throws(JournalError) -> JournalState {
        try await transact(orThrow: JournalError.init(whileReading:)) { try $0.journalState() }
    }

    /// Keeps a batch whole or not at all.
    package func append(_ batch: JournalBatch) async throws(JournalError) {
        guard let last = batch.lastPosition else { return }
        let bound = maxBytes
        try await transact(orThrow: JournalError.init(whileWriting:)) { connection in
            try connection.keep(batch.answers)
            try connection.keep(batch.losses)
            // More than came in, so that one step is enough for a while.
            try connection.makeRoom(within: bound, removing: 2 * batch.answers.count)
            try connection.execute(
                sql: """
                    UPDATE journal SET last_position = max(last_position, ?1), last_written = max(last_written, ?2)
                    """,
                arguments: [last, batch.writtenAt.microseconds]
            )
        }
    }

    /// A page of the answers about a certificate in which it counted as in force.
    package func positiveAnswers(_ query: JournalQuery) async throws(JournalError) -> JournalPage {
        try await transact(orThrow: JournalError.init(whileReading:)) { connection in
            JournalPage(
                answers: try connection.positiveAnswers(query),
                total: try connection.positiveTotal(query),
                losses: try connection.losses(query),
                keptSince: try connection.journalState().keptSince,
                forgottenAt: try connection.values(
                    "SELECT forgotten_at FROM forgotten WHERE certificate = ?1",
                    [Data(query.certificate.bytes)]
                ) { $0.instant(0) }.first
            )
        }
    }

    /// Removes what was answered before an instant, some thousand rows at most.
    package func prune(before horizon: Instant) async throws(JournalError) -> Bool {
        try await transact(orThrow: JournalError.init(whileWriting:)) { connection in
            // Positions grow with time, so the oldest rows are looked at and no index by time is needed.
            try connection.execute(
                sql: """
                    DELETE FROM answers WHERE answered_at < ?1 AND position IN
                        (SELECT position FROM answers ORDER BY position LIMIT ?2)
                    """,
                arguments: [horizon.microseconds, Self.largestPage]
            )
            if connection.changesCount == Self.largestPage { return true }
            try connection.execute(
                sql: "DELETE FROM losses WHERE until_at < ?1",
                arguments: [horizon.microseconds]
            )
            try connection.execute(
                sql: "UPDATE journal SET kept_since = max(kept_since, ?1)",
                arguments: [horizon.microseconds]
            )
            return false
        }
    }

    /// Removes every answer about a certificate and remembers when.
    package func forget(_ certificate: RecordID, at instant: Instant) async throws(JournalError) {
        try await transact(orThrow: JournalError.init(whileWriting:)) { connection in
            let id = Data(certificate.bytes)
            try connection.execute(sql: "DELETE FROM answers WHERE certificate = ?1", arguments: [id])
            try connection.execute(
                sql: """
                    INSERT INTO forgotten (certificate, forgotten_at) VALUES (?1, ?2)
                    ON CONFLICT (certificate) DO UPDATE SET forgotten_at = excluded.forgotten_at
                    """,
                arguments: [id, instant.microseconds]
            )
        }
        try await checkpoint()
    }
}
