import AEOModel
import AEORegistry
import Foundation
import GRDB

extension Database {
    /// Looks through at most `rows` certificates after one.
    ///
    /// `end` is the last certificate looked at when there may be more behind it, and `nil` otherwise.
    func search(
        _ fragment: String,
        after id: RecordID?,
        rows: Int
    ) throws -> (found: [RecordID], end: RecordID?) {
        let start = id.map { Data($0.bytes) }
        let end = try values(
            "SELECT id FROM certificates WHERE id > coalesce(?1, x'') ORDER BY id LIMIT 1 OFFSET ?2",
            [start, rows - 1]
        ) { try $0.recordID(0) }.first
        // No text in the file contains NUL.
        guard !fragment.utf8.contains(0) else { return ([], end) }
        let found = try values(
            """
            SELECT id FROM certificates INDEXED BY certificates_by_search_text
            WHERE id > coalesce(?1, x'') AND (?2 IS NULL OR id <= ?2) AND instr(search_text, ?3) > 0
            ORDER BY id
            """,
            [start, end.map { Data($0.bytes) }, fragment]
        ) { try $0.recordID(0) }
        return (found, end)
    }

    /// Looks through at most `rows` certificates after one for those that contain some of at most twelve fragments.
    func search(
        anyOf fragments: [String],
        after id: RecordID?,
        rows: Int
    ) throws -> (found: [FoundRecord], end: RecordID?) {
        let start = id.map { Data($0.bytes) }
        let end = try values(
            "SELECT id FROM certificates WHERE id > coalesce(?1, x'') ORDER BY id LIMIT 1 OFFSET ?2",
            [start, rows - 1]
        ) { try $0.recordID(0) }.first
        // One statement for any number of fragments; no text in the file contains NUL.
        var wanted = fragments.filter { !$0.isEmpty && !$0.utf8.contains(0) }.prefix(12).map { Optional($0) }
        wanted += [String?](repeating: nil, count: 12 - wanted.count)
        let hits = (3...14).map { "coalesce(instr(search_text, ?\($0)) > 0, 0)" }.joined(separator: " + ")
        let found = try values(
            """
            SELECT id, hits FROM (
                SELECT id, \(hits) AS hits FROM certificates INDEXED BY certificates_by_search_text
                WHERE id > coalesce(?1, x'') AND (?2 IS NULL OR id <= ?2)
            ) WHERE hits > 0 ORDER BY id
            """,
            [start, end.map { Data($0.bytes) }] + wanted
        ) { FoundRecord(id: try $0.recordID(0), hits: $0[1]) }
        return (found, end)
    }
}
