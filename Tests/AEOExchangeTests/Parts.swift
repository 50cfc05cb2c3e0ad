@testable import AEOExchange

/// Workbooks put together part by part.
struct Parts {
    var sheets: [(name: String, data: String)] = [("List", "")]
    var strings: [String] = []
    var styles = ""
    var workbookMembers = ""
    var more: [(name: String, text: String)] = []
    var relations = ""

    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

    /// The workbook's bytes.
    func bytes() throws -> [UInt8] {
        let box = Sample.Box<UInt8>()
        let writer = ArchiveWriter { (piece) throws(ExchangeError) in box.rows += piece }
        var parts: [(String, String)] = [
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", links),
        ]
        if !strings.isEmpty {
            let items = strings.map { "<si>\($0)</si>" }.joined()
            parts.append(("xl/sharedStrings.xml", "<sst \(Self.main)>\(items)</sst>"))
        }
        if !styles.isEmpty {
            parts.append(("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>"))
        }
        for (index, sheet) in sheets.enumerated() {
            let text = "<worksheet \(Self.main)><sheetData>\(sheet.data)</sheetData></worksheet>"
            parts.append(("xl/worksheets/sheet\(index + 1).xml", text))
        }
        for (name, text) in parts + more.map({ ($0.name, $0.text) }) {
            try writer.begin(name)
            try writer.add(Array(text.utf8))
            try writer.endEntry()
        }
        try writer.finish()
        return box.rows
    }

    private var workbook: String {
        let listed = sheets.enumerated().map {
            "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"r\($0.offset + 1)\"/>"
        }
        return
            "<workbook \(Self.main) xmlns:r=\"urn:r\">\(workbookMembers)<sheets>\(listed.joined())</sheets></workbook>"
    }

    private var links: String {
        let listed = sheets.indices.map {
            "<Relationship Id=\"r\($0 + 1)\" Type=\"x/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        return "<Relationships>\(listed.joined())\(relations)</Relationships>"
    }

    /// A row of cells given as XML.
    static func row(_ number: Int, _ cells: String...) -> String {
        "<row r=\"\(number)\">\(cells.joined())</row>"
    }

    /// A cell with a text of its own.
    static func text(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
}
