import AEOModel
import AEORegistry
import GRDB

extension Database {
    /// Entries with their groups and what is left of erased ones; all come in the order of the log, so one pass joins.
    func entries(
        _ sql: String,
        _ arguments: [(any DatabaseValueConvertible)?],
        groups: [(index: UInt64, group: StoredGroup)],
        erased: [(index: UInt64, group: ErasedGroup)] = []
    ) throws -> [StoredEntry] {
        var next = 0
        var nextErased = 0
        return try values(sql, arguments) { row in
            let index = try row.count(0)
            let start = next
            while next < groups.count, groups[next].index == index { next += 1 }
            let startErased = nextErased
            while nextErased < erased.count, erased[nextErased].index == index { nextErased += 1 }
            return StoredEntry(
                index: index,
                recordedAt: row.instant(1),
                certificate: row.hasNull(atIndex: 2) ? nil : try row.recordID(2),
                leaf: try row.bytes(3),
                groups: groups[start..<next].map(\.group),
                erased: erased[startErased..<nextErased].map(\.group)
            )
        }
    }
}
