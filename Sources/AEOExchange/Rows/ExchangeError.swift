/// Why a partner's file cannot be read to its end: a fault of the file, not of one row.
package struct ExchangeError: Error, Sendable, Equatable {
    /// The stable code of the rule, such as `encoding`.
    package let rule: String
    /// What is wrong and what to do about it, in words.
    package let words: String
    /// The row at which it was noticed, where one is known.
    package var row: Int?
    /// The column it concerns.
    package var column: String?

    package init(_ rule: String, _ words: String, row: Int? = nil, column: String? = nil) {
        self.rule = rule
        self.words = words
        self.row = row
        self.column = column
    }

    /// The same fault with the row at which it was noticed, unless one is named already.
    package func at(row number: Int) -> ExchangeError {
        var error = self
        error.row = row ?? number
        return error
    }

    /// The fault as a line of the report.
    package var finding: RowFinding {
        RowFinding(row: row, column: column, rule: rule, value: words, isError: true)
    }
}

extension ExchangeError: CustomStringConvertible {
    /// The fault in words, with its row.
    package var description: String { row.map { "row \($0): \(words)" } ?? words }
}
