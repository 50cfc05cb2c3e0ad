import AEOModel
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
}
