import JOSE
import Testing

@testable import AEOExchange

@Suite struct WriterTests {
    private func write(
        _ format: ContainerFormat,
        _ records: [[String?]],
        columns: [String] = ["tin", "name"]
    ) throws -> [UInt8] {
        let box = Sample.Box<UInt8>()
        var writer = ListWriters.writer(format, columns: columns) { (bytes) throws(ExchangeError) in
            box.rows += bytes
        }
        try writer.begin()
        for record in records { try writer.add(record) }
        try writer.end()
        return box.rows
    }

    private static let names = [
        "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "plain", "say \"yes\"", "a,b;c",
        "two\nlines", "<b>&amp;", "中文 ﷺ",
        " edge ",
    ]

    @Test(
        "A formula in a cell of CSV or XLSX gets an apostrophe before it",
        arguments: [ContainerFormat.csv, .xlsx]
    )
    func formulas(format: ContainerFormat) throws {
        let bytes = try write(format, Self.names.map { ["CN1", $0] })
        let mapping = try Sample.mapping(format: format.rawValue, columns: #"{"tin":"tin","name":"name"}"#)
        let (rows, fault) = Sample.rows(bytes, mapping)
        #expect(fault == nil)
        for (row, name) in zip(rows, Self.names) {
            let text = row.cells["name"]?.text ?? ""
            #expect(text == (FormulaGuard.isFormula(name) ? "'" + name : name))
            #expect(!FormulaGuard.isFormula(text))
        }
        #expect(rows.count == Self.names.count)
    }

    @Test("JSON and XML give texts back as they are", arguments: [ContainerFormat.json, .xml])
    func structured(format: ContainerFormat) throws {
        let names = Self.names.filter { $0.first?.isWhitespace == false }
        let bytes = try write(format, names.map { ["CN1", $0] } + [["CN2", nil]])
        let mapping = try Sample.mapping(
            format: format.rawValue,
            columns: #"{"tin":"tin","name":"name"}"#,
            more: #""record_element":"operator""#
        )
        let (rows, fault) = Sample.rows(bytes, mapping)
        #expect(fault == nil)
        #expect(rows.map { $0.cells["name"]?.text } == names + [nil])
    }

    @Test("A list without a record is a whole file", arguments: ContainerFormat.allCases)
    func empty(format: ContainerFormat) throws {
        let bytes = try write(format, [])
        let mapping = try Sample.mapping(
            format: format.rawValue,
            columns: #"{"tin":"tin","name":"name"}"#,
            more: #""record_element":"operator""#
        )
        let (rows, fault) = Sample.rows(bytes, mapping)
        #expect(rows.isEmpty)
        #expect(fault == nil || fault?.rule == "record-element")
    }

    @Test("Lines of an export become cells, in any pieces", arguments: [1, 7, 1000])
    func lines(size: Int) throws {
        let text = Array(
            """
            {"v":1,"log_size":12}
            {"tin":"NL1","roles":["EXP","IMP"],"status":"active","identifiers":[{"scheme":"EORI","value":"NL1"}],"name":null}
            {"tin":"NL2","extra":{"x":1}}
            {"tin":"NL3","status":"removed"}
            {"end":true,"records":2,"removed":1,"stops":[{"arrangement":"EU-NZ","tin":"NZ1","from":"2026-11-23T00:00:00Z","until":null}]}

            """.utf8
        )
        var lines = ExportLines()
        var cells: [[String?]] = []
        for start in stride(from: 0, to: text.count, by: size) {
            try lines.feed(Array(text[start..<min(text.count, start + size)])) { cells.append($0) }
        }
        try lines.finish()
        #expect(lines.count == 2 && lines.removed == 1 && lines.header?["log_size"] == 12)
        #expect(cells.count == 3 && lines.stops.map { $0["tin"]?.stringValue } == ["NZ1"])
        let first = Dictionary(uniqueKeysWithValues: zip(ExportLines.columns, cells[0]))
        #expect(first["roles"] == "EXP;IMP" && first["identifier"] == "NL1" && first["name"] == .some(nil))
        #expect(cells[1].compactMap(\.self) == ["NL2"])
    }

    @Test(
        "An export that breaks off or is something else is refused",
        arguments: [
            "", "{\"v\":1}", "{\"v\":1}\n{\"tin\":", "<html>\n", "{\"v\":1}\n",
            "{\"v\":1}\n{\"tin\":\"NL1\"}\n",
            "{\"v\":1}\n{\"end\":true,\"records\":1,\"removed\":0,\"stops\":[]}\n",
            "{\"v\":1}\n{\"end\":true,\"records\":0,\"removed\":1,\"stops\":[]}\n",
            "{\"v\":1}\n{\"end\":false,\"records\":0,\"removed\":0,\"stops\":[]}\n",
            "{\"v\":1}\n{\"end\":true,\"records\":0,\"removed\":0}\n",
            "{\"v\":1}\n{\"end\":true,\"records\":0,\"removed\":0,\"stops\":[1]}\n",
            "{\"v\":1}\n{\"end\":true,\"records\":0,\"removed\":0,\"stops\":[]}\n{\"tin\":\"NL1\"}\n",
        ]
    )
    func brokenExport(text: String) {
        var lines = ExportLines()
        #expect(throws: ExchangeError.self) {
            try lines.feed(Array(text.utf8)) { _ in }
            try lines.finish()
        }
    }
}
