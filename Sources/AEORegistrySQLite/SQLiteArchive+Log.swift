package import AEOCertificates
package import AEOModel
package import AEORegistry
import Foundation
import GRDB
import TransparencyLog

extension SQLiteArchive {
    /// The end of the log after the last commit.
    package func head() async throws(ArchiveError) -> ArchiveHead {
        let heads = try await read { connection in
            try connection.values("SELECT size, root, checkpoint, last_recorded_at FROM head WHERE id = 1") {
                row in
                guard let root = MerkleHash(try row.bytes(1)) else {
                    throw ArchiveError.corrupt("the root does not have 32 bytes")
                }
                return ArchiveHead(
                    size: try row.count(0),
                    root: root,
                    checkpoint: row[2],
                    lastRecordedAt: row.instant(3)
                )
            }
        }
        guard let head = heads.first else { throw .corrupt("the archive has no head") }
        return head
    }

    /// Entries from an index on, at most `limit`, in order.
    package func entries(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry] {
        guard let first = Int64(exactly: index), limit > 0 else { return [] }
        let (end, overflow) = first.addingReportingOverflow(Int64(min(limit, Self.largestPage)))
        let last = overflow ? Int64.max : end - 1
        return try await read { connection in
            let groups = try connection.values(
                """
                SELECT idx, grp, salt, bytes FROM entry_groups WHERE idx BETWEEN ?1 AND ?2 ORDER BY idx, grp
                """,
                [first, last],
                Self.group
            )
            let erased = try connection.values(
                "SELECT idx, grp, digest FROM erased_groups WHERE idx BETWEEN ?1 AND ?2 ORDER BY idx, grp",
                [first, last],
                Self.erasedGroup
            )
            return try connection.entries(
                """
                SELECT idx, recorded_at, certificate, leaf FROM entries
                WHERE idx BETWEEN ?1 AND ?2 ORDER BY idx
                """,
                [first, last],
                groups: groups,
                erased: erased
            )
        }
    }

    /// The public leaves of entries from an index on, at most `limit`, in order.
    package func leaves(from index: UInt64, limit: Int) async throws(ArchiveError) -> [[UInt8]] {
        guard let first = Int64(exactly: index), limit > 0 else { return [] }
        return try await read { connection in
            try connection.values(
                "SELECT leaf FROM entries WHERE idx >= ?1 ORDER BY idx LIMIT ?2",
                [first, min(limit, Self.largestPage)]
            ) { try $0.bytes(0) }
        }
    }

    /// The bytes of one group of an entry; `nil` when there is no such entry, or it has no such group (any more).
    package func group(_ group: EntryGroup, of index: UInt64) async throws(ArchiveError) -> [UInt8]? {
        guard let row = Int64(exactly: index) else { return nil }
        return try await read { connection in
            try connection.values(
                "SELECT bytes FROM entry_groups WHERE idx = ?1 AND grp = ?2",
                [row, group.column]
            ) { try $0.bytes(0) }
        }.first
    }

    /// The registry facts (entries on no record) from an index on, at most `limit`, in order.
    package func facts(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry] {
        guard let first = Int64(exactly: index), limit > 0 else { return [] }
        return try await read { connection in
            // A fact has no groups; `commit` sees to it.
            try connection.entries(
                """
                SELECT idx, recorded_at, certificate, leaf FROM entries INDEXED BY entries_of_registry_facts
                WHERE certificate IS NULL AND idx >= ?1 ORDER BY idx LIMIT ?2
                """,
                [first, min(limit, Self.largestPage)],
                groups: []
            )
        }
    }

    /// The entries on one record among the first `size` of the log, in order.
    package func entries(
        of certificate: RecordID,
        below size: UInt64
    ) async throws(ArchiveError) -> [StoredEntry] {
        let end = Int64(clamping: size)
        return try await read { connection in
            let id = Data(certificate.bytes)
            let groups = try connection.values(
                """
                SELECT g.idx, g.grp, g.salt, g.bytes FROM entries AS e JOIN entry_groups AS g ON g.idx = e.idx
                WHERE e.certificate = ?1 AND e.idx < ?2 ORDER BY e.idx, g.grp
                """,
                [id, end],
                Self.group
            )
            let erased = try connection.values(
                """
                SELECT g.idx, g.grp, g.digest FROM entries AS e JOIN erased_groups AS g ON g.idx = e.idx
                WHERE e.certificate = ?1 AND e.idx < ?2 ORDER BY e.idx, g.grp
                """,
                [id, end],
                Self.erasedGroup
            )
            return try connection.entries(
                """
                SELECT idx, recorded_at, certificate, leaf FROM entries
                WHERE certificate = ?1 AND idx < ?2 ORDER BY idx
                """,
                [id, end],
                groups: groups,
                erased: erased
            )
        }
    }

    /// How many entries are stamped at or before an instant.
    package func size(at instant: Instant) async throws(ArchiveError) -> UInt64 {
        // Stamps never fall along the log, so the last entry found has all the others before it.
        let indices = try await read { connection in
            try connection.values(
                "SELECT idx FROM entries WHERE recorded_at <= ?1 ORDER BY recorded_at DESC, idx DESC LIMIT 1",
                [instant.microseconds]
            ) { try $0.count(0) }
        }
        return indices.first.map { $0 + 1 } ?? 0
    }

    /// A tile at its newest width.
    package func tile(level: Int, number: UInt64) async throws(ArchiveError) -> StoredTile? {
        guard let column = Int64(exactly: number) else { return nil }
        return try await read { connection in
            try connection.values(
                "SELECT level, number, bytes FROM tiles WHERE level = ?1 AND number = ?2",
                [level, column],
                Self.tile
            )
        }.first
    }

    /// All tiles in the order of level and number, after one, at most `limit`.
    package func tiles(
        after position: (level: Int, number: UInt64)?,
        limit: Int
    ) async throws(ArchiveError) -> [StoredTile] {
        guard limit > 0 else { return [] }
        let level = position?.level ?? -1
        let number = Int64(clamping: position?.number ?? 0)
        return try await read { connection in
            try connection.values(
                """
                SELECT level, number, bytes FROM tiles WHERE (level, number) > (?1, ?2)
                ORDER BY level, number LIMIT ?3
                """,
                [level, number, min(limit, Self.largestPage)],
                Self.tile
            )
        }
    }

    @Sendable
    private static func erasedGroup(_ row: Row) throws -> (index: UInt64, group: ErasedGroup) {
        guard let group = EntryGroup(column: row[1]) else {
            throw ArchiveError.corrupt("an entry has an unknown group")
        }
        return (try row.count(0), ErasedGroup(group: group, digest: try row.bytes(2)))
    }

    @Sendable
    private static func group(_ row: Row) throws -> (index: UInt64, group: StoredGroup) {
        guard let group = EntryGroup(column: row[1]) else {
            throw ArchiveError.corrupt("an entry has an unknown group")
        }
        return (try row.count(0), StoredGroup(group: group, salt: try row.bytes(2), bytes: try row.bytes(3)))
    }

    @Sendable
    private static func tile(_ row: Row) throws -> StoredTile {
        StoredTile(level: row[0], number: try row.count(1), bytes: try row.bytes(2))
    }
}
