package import JOSE

/// Something that a reader of the report should know about a row, a cell or the file.
package struct RowFinding: Sendable, Equatable {
    /// How many characters of a value are repeated.
    private static let shown = 80

    /// The row; `nil` when the file as a whole is meant.
    package let row: Int?
    /// The column by its name in the file; `nil` when none is meant.
    package let column: String?
    /// The stable code of the rule, such as `look-alike`.
    package let rule: String
    /// The value as it stands in the file, cut to 80 characters without control characters.
    package let value: String?
    /// Whether it keeps the row out; a warning does not.
    package let isError: Bool

    package init(row: Int?, column: String? = nil, rule: String, value: String? = nil, isError: Bool) {
        self.row = row
        self.column = column
        self.rule = rule
        self.value = value.map(Self.excerpt)
        self.isError = isError
    }

    /// The finding as the report's JSON has it.
    package var json: JSONObject {
        [
            "row": row.map { .integer(Int64($0)) } ?? .null,
            "column": column.map { .string($0) } ?? .null,
            "rule": .string(rule),
            "value": value.map { .string($0) } ?? .null,
        ]
    }

    private static func excerpt(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(shown) {
            result.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
        }
        return String(result)
    }
}
