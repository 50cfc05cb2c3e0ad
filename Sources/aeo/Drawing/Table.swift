/// Rows under headings, each column as wide as its widest cell.
struct Table {
    private let headings: [String]
    private var rows: [[String]] = []
    /// Cells wider than this are cut.
    private let widest: Int

    init(_ headings: [String], widest: Int = 40) {
        self.headings = headings
        self.widest = widest
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells.map { TextWidth.cut(Printable.text($0).replacingLines, to: widest) })
    }

    var isEmpty: Bool { rows.isEmpty }

    /// The lines of the table; `decorate` may colour a cell after its width is settled.
    func text(_ paint: Paint, decorate: (_ column: Int, _ cell: String) -> String = { $1 }) -> String {
        let widths = headings.indices.map { column in
            ([headings[column]] + rows.map { $0[column] }).map { TextWidth.columns($0) }.max() ?? 0
        }
        let head = paint.bold(line(headings, widths) { $1 })
        return ([head] + rows.map { line($0, widths, decorate) }).map { $0 + "\n" }.joined()
    }

    private func line(
        _ cells: [String],
        _ widths: [Int],
        _ decorate: (_ column: Int, _ cell: String) -> String
    ) -> String {
        let shown = cells.indices.map { column in
            let space = column == cells.count - 1 ? 0 : widths[column] - TextWidth.columns(cells[column])
            return decorate(column, cells[column]) + String(repeating: " ", count: max(0, space))
        }
        return shown.joined(separator: "  ")
    }
}

extension String {
    /// The text on one line.
    fileprivate var replacingLines: String { split(separator: "\n").joined(separator: " ") }
}
