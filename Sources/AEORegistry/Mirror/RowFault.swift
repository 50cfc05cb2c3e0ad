import JOSE

/// Why a row of a list is not taken.
package struct RowFault: Error, Sendable, Equatable {
    /// The row of the partner's file, from 1; `nil` when even that cannot be read.
    package let row: Int?
    package let column: String?
    /// The rule, in one word for programs.
    package let rule: String
    /// What stands there, cut short.
    package let value: String?

    package init(row: Int?, column: String?, rule: String, value: String? = nil) {
        self.row = row
        self.column = column
        self.rule = rule
        self.value = value.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(64))) }
    }

    var json: JSONValue {
        .object([
            "row": row.map { .integer(Int64($0)) } ?? .null, "column": .text(column),
            "rule": .string(rule), "value": .text(value),
        ])
    }
}
