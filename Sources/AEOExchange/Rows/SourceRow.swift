/// One record of a partner's file, with the columns that the mapping names.
package struct SourceRow: Sendable, Equatable {
    /// Where it stands: the row of a table counted from 1, heading included; the record counted from 1 elsewhere.
    package let number: Int
    /// The cells that hold something, by the name of their column.
    package var cells: [String: CellValue]
    /// What was odd about the row before its meaning was looked at.
    package var findings: [RowFinding]

    package init(number: Int, cells: [String: CellValue], findings: [RowFinding] = []) {
        self.number = number
        self.cells = cells
        self.findings = findings
    }
}
