import AEOCertificates
import AEOModel
import AEORegistry
import Foundation
import GRDB

extension BatchWriter {
    func put(_ row: CaseRow) throws {
        try execute(
            """
            INSERT INTO cases (id, record) VALUES (?1, ?2)
            ON CONFLICT (id) DO UPDATE SET record = excluded.record
            """,
            [column(row.id.bytes), column(row.record)]
        )
    }

    func keep(_ paper: StoredPaper) throws {
        try execute(
            """
            INSERT INTO papers (digest, certificate, text) VALUES (?1, ?2, ?3)
            ON CONFLICT (digest) DO NOTHING
            """,
            [column(paper.digest), column(paper.certificate.bytes), try column(paper.text)]
        )
    }

    /// Destroys the groups `holder` and `decision` on a record, its papers and the answers kept for its acts.
    ///
    /// The digests stay, so that the leaves still open. A group that was empty says nothing and stays.
    func erase(_ erasure: Erasure) throws {
        let id = column(erasure.certificate.bytes)
        let below = try column(erasure.below)
        let groups = try connection.values(
            """
            SELECT g.idx, g.grp, g.salt, g.bytes FROM entries AS e JOIN entry_groups AS g ON g.idx = e.idx
            WHERE e.certificate = ?1 AND e.idx < ?2 AND g.grp IN (?3, ?4) AND g.bytes <> x'7b7d'
            """,
            [id, below, EntryGroup.holder.column, EntryGroup.decision.column]
        ) { row in
            let opening = GroupOpening.revealed(salt: try row.bytes(2), bytes: try row.bytes(3))
            return (index: try row.count(0), group: row[1] as Int64, digest: opening.digest)
        }
        for gone in groups {
            let place = [try column(gone.index), column(gone.group)]
            try execute(
                "INSERT INTO erased_groups (idx, grp, digest) VALUES (?1, ?2, ?3)",
                place + [column(gone.digest)]
            )
            try execute("DELETE FROM entry_groups WHERE idx = ?1 AND grp = ?2", place)
        }
        try execute(
            """
            DELETE FROM answers WHERE recorded_at IN (
                SELECT recorded_at FROM entries WHERE certificate = ?1 AND idx < ?2
            )
            """,
            [id, below]
        )
        try execute("DELETE FROM papers WHERE certificate = ?1", [id])
    }
}
