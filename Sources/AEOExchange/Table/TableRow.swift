/// A row of a table by position: the cells from the first column on, `nil` for an empty one.
struct TableRow: Sendable, Equatable {
    /// The row's number in the file, from 1.
    let number: Int
    var cells: [CellValue?]
    var findings: [RowFinding] = []

    /// Whether no cell holds anything.
    var isBlank: Bool { cells.allSatisfy { $0 == nil } }
}
