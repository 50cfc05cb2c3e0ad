/// Writes a workbook with one sheet of texts: no formula, no macro, no link.
struct WorkbookWriter: ListWriter {
    let columns: [String]
    private let archive: ArchiveWriter
    private var row = 0

    init(columns: [String], sink: @escaping ByteSink) {
        self.columns = columns
        archive = ArchiveWriter(sink: sink)
    }

    mutating func begin() throws(ExchangeError) {
        for (name, text) in WorkbookParts.fixed {
            try archive.begin(name)
            try archive.add(Array(text.utf8))
            try archive.endEntry()
        }
        try archive.begin("xl/worksheets/sheet1.xml")
        try archive.add(Array(WorkbookParts.sheetStart.utf8))
        try add(columns)
    }

    mutating func add(_ cells: [String?]) throws(ExchangeError) {
        row += 1
        guard row <= 1_048_576 else {
            throw ExchangeError(
                "too-many-rows",
                "a sheet has at most 1048576 rows: export as csv, json or xml"
            )
        }
        var text = "<row r=\"\(row)\">"
        for (index, cell) in cells.enumerated() {
            guard let cell else { continue }
            let safe = MarkupText.escaped(FormulaGuard.neutralised(cell))
            text += "<c r=\"\(ColumnLetters.text(index))\(row)\" t=\"inlineStr\">"
            text += "<is><t xml:space=\"preserve\">\(safe)</t></is></c>"
        }
        try archive.add(Array((text + "</row>").utf8))
    }

    func end() throws(ExchangeError) {
        try archive.add(Array(WorkbookParts.sheetEnd.utf8))
        try archive.endEntry()
        try archive.finish()
    }
}
