/// Gives the cells of a table's rows the names of its heading.
struct TableReader {
    private let shape: TableShape
    /// The place of each wanted column; `nil` before the heading.
    private var places: [(name: String, index: Int)]?
    private var width = 0

    init(_ shape: TableShape) throws(ExchangeError) {
        self.shape = shape
        if shape.headerRow == 0 { places = try Self.letters(shape.wanted) }
    }

    /// Takes the next row; `nil` for what is no record: the heading, what stands above it, and blank rows.
    mutating func record(_ row: TableRow) throws(ExchangeError) -> SourceRow? {
        guard let places else {
            guard row.number >= shape.headerRow else { return nil }
            guard row.number == shape.headerRow else {
                throw ExchangeError(
                    "header",
                    "row \(shape.headerRow), which the mapping's header_row names as the heading, is empty",
                    row: shape.headerRow
                )
            }
            try readHeading(row)
            return nil
        }
        guard !row.isBlank else { return nil }
        var record = SourceRow(number: row.number, cells: [:], findings: row.findings)
        for (name, index) in places where index < row.cells.count {
            if let cell = row.cells[index] { record.cells[name] = cell }
        }
        if width > 0, shape.hasDelimiter { checkWidth(row, &record) }
        return record
    }

    /// Whether a heading was found.
    var isReady: Bool { places != nil }

    /// A row that is too long has most likely a delimiter too many, so that its cells stand under wrong headings.
    private func checkWidth(_ row: TableRow, _ record: inout SourceRow) {
        if row.cells.count > width, row.cells[width...].contains(where: { $0 != nil }) {
            record.findings.append(
                RowFinding(
                    row: row.number,
                    rule: "ragged-row",
                    value: "\(row.cells.count) columns instead of \(width)",
                    isError: true
                )
            )
        } else if row.cells.count < width {
            record.findings.append(
                RowFinding(
                    row: row.number,
                    rule: "ragged-row",
                    value: "\(row.cells.count) columns instead of \(width)",
                    isError: false
                )
            )
        }
    }

    private mutating func readHeading(_ row: TableRow) throws(ExchangeError) {
        let names = row.cells.map { $0.map { Self.folded($0.text) } ?? "" }
        width = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
        let missing = shape.wanted.subtracting(shape.optional).filter { !names.contains(Self.folded($0)) }
        if let first = missing.sorted().first {
            throw absent(first, names: row.cells.prefix(width).map { $0?.text ?? "" }, row: row.number)
        }
        var found: [(name: String, index: Int)] = []
        for name in shape.wanted.sorted() {
            let folded = Self.folded(name)
            let hits = names.indices.filter { names[$0] == folded }
            guard hits.count <= 1 else {
                throw ExchangeError(
                    "column",
                    "the heading has \(hits.count) columns \"\(name)\": have them named apart",
                    row: row.number,
                    column: name
                )
            }
            if let hit = hits.first { found.append((name: name, index: hit)) }
        }
        places = found
    }

    private func absent(_ name: String, names: [String], row: Int) -> ExchangeError {
        if shape.hasDelimiter, names.count <= 1, shape.wanted.count > 1 {
            let heading = String((names.first ?? "").prefix(60))
            return ExchangeError(
                "delimiter",
                "only one column is found, \"\(heading)\": the delimiter of the mapping is not that of the file",
                row: row
            )
        }
        let listed = names.filter { !$0.isEmpty }.prefix(20).map { "\"\($0.prefix(40))\"" }
        return ExchangeError(
            "column",
            "there is no column \"\(name)\" in row \(row), which has \(listed.joined(separator: ", ")): "
                + "correct the name or the header_row in the mapping",
            row: row,
            column: name
        )
    }

    /// A heading without differences of case and spacing.
    static func folded(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    private static func letters(_ wanted: Set<String>) throws(ExchangeError) -> [(name: String, index: Int)] {
        var places: [(name: String, index: Int)] = []
        for name in wanted.sorted() {
            guard let index = ColumnLetters.index(of: Array(name.utf8)) else {
                throw ExchangeError(
                    "column",
                    "without a heading (header_row 0) columns are named A, B, C …, not \"\(name)\"",
                    column: name
                )
            }
            places.append((name: name, index: index))
        }
        return places
    }
}
