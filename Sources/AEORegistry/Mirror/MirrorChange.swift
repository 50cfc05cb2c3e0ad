import AEOModel
import JOSE

/// One difference between a list and what was known before.
package struct MirrorChange: Sendable, Equatable {
    package let key: MirrorKey
    package let kind: MirrorChangeKind
    /// The row of the partner's file; `nil` for one that is missing there.
    package let row: Int?
    /// The status before; `nil` for an added one.
    package let from: MirrorStatus?
    /// The status now; `nil` for a missing one.
    package let to: MirrorStatus?
    /// The columns that differ.
    package let columns: [String]
    /// The canonical line of the facts, the last ones known for a missing status.
    let line: [UInt8]

    /// Whether the list ends or suspends what was good.
    package var isEnding: Bool {
        guard let to, let from else { return false }
        return !from.isEnded && from != .suspended && (to.isEnded || to == .suspended)
    }

    var json: JSONValue {
        .object([
            "row": row.map { .integer(Int64($0)) } ?? .null,
            "tin": .string(key.tin),
            "programme": .string(key.programme.text),
            "change": .string(kind.rawValue),
            "from": .text(from?.rawValue),
            "to": .text(to?.rawValue),
            "columns": .array(columns.map(JSONValue.string)),
        ])
    }
}
