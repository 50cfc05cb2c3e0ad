import Testing

@testable import AEOExchange

@Suite struct CSVTests {
    private func cells(_ text: String, delimiter: String = ",", more: String = "") throws -> [[String]] {
        let columns = #"{"tin":"a","name":"b","status":"c"}"#
        let options = #""delimiter":"\#(delimiter)"\#(more)"#
        let mapping = try Sample.mapping(columns: columns, more: options)
        let (rows, fault) = Sample.rows(Array(text.utf8), mapping)
        if let fault { throw fault }
        return rows.map { row in ["a", "b", "c"].map { row.cells[$0]?.text ?? "" } }
    }

    private func fault(_ text: String, delimiter: String = ",", more: String = "") -> ExchangeError? {
        do {
            _ = try cells(text, delimiter: delimiter, more: more)
            return nil
        } catch { return error as? ExchangeError }
    }

    @Test(
        "Lines may end with LF, CR LF or CR, and the last one with nothing",
        arguments: ["\n", "\r\n", "\r"]
    )
    func lineEnds(end: String) throws {
        #expect(try cells("a,b,c\(end)1,2,3\(end)4,5,6") == [["1", "2", "3"], ["4", "5", "6"]])
        #expect(try cells("a,b,c\(end)1,2,3\(end)") == [["1", "2", "3"]])
    }

    @Test("Quoted fields hold delimiters, doubled quotes and line ends")
    func quoting() throws {
        let text = "a,b,c\n\"1,5\",\"say \"\"yes\"\"\",\"two\nlines\"\n7,8,9\n"
        #expect(try cells(text) == [["1,5", "say \"yes\"", "two\nlines"], ["7", "8", "9"]])
    }

    @Test("A row after a field with line ends has the number of its record")
    func numbers() throws {
        let mapping = try Sample.mapping(columns: #"{"tin":"a","name":"b"}"#)
        let (rows, _) = Sample.rows(Array("a,b\n1,\"x\ny\nz\"\n\n2,y\n".utf8), mapping)
        #expect(rows.map(\.number) == [2, 4])
    }

    @Test("Any one character parts fields", arguments: [";", "|", "~", "§", "，", "\\t"])
    func delimiters(delimiter: String) throws {
        let mark = delimiter == "\\t" ? "\t" : delimiter
        let text = "a\(mark)b\(mark)c\n1\(mark)\"2\(mark)\"\(mark)3\n"
        #expect(try cells(text, delimiter: delimiter) == [["1", "2\(mark)", "3"]])
    }

    @Test("A byte order mark is no part of the first heading")
    func mark() throws {
        let mapping = try Sample.mapping(columns: #"{"tin":"a","name":"b"}"#)
        let (rows, fault) = Sample.rows([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8), mapping)
        #expect(fault == nil)
        #expect(rows.first?.cells["a"] == .text("1"))
    }

    @Test("Pieces of every length give the same records")
    func pieces() throws {
        let text = Array("a,b\r\n\"1\"\"2\",\"x\r\ny\"\r\n3,\"4\"\n".utf8)
        for size in 1...text.count {
            var parser = CSVParser(delimiter: [UInt8(ascii: ",")])
            var records: [[String]] = []
            for start in stride(from: 0, to: text.count, by: size) {
                try parser.feed(Array(text[start..<min(start + size, text.count)])) {
                    records.append($0.cells.map { $0?.text ?? "" })
                }
            }
            try parser.finish { records.append($0.cells.map { $0?.text ?? "" }) }
            #expect(records == [["a", "b"], ["1\"2", "x\r\ny"], ["3", "4"]], "size \(size)")
        }
    }

    @Test("A wrong delimiter is told as such, not as a missing column")
    func wrongDelimiter() {
        #expect(fault("a;b;c\n1;2;3\n")?.rule == "delimiter")
        #expect(fault("a,b,c\n1,2,3\n", delimiter: ";")?.rule == "delimiter")
    }

    @Test("A missing column is named with those that are there")
    func missingColumn() {
        let fault = fault("a,x,c\n1,2,3\n")
        #expect(fault?.rule == "column")
        #expect(fault?.column == "b")
        #expect(fault?.words.contains("\"x\"") == true)
    }

    @Test("A column that is there twice is refused")
    func twice() { #expect(fault("a,b,c,B\n1,2,3,4\n")?.rule == "column") }

    @Test("A closing quote that is missing names the row where it was opened")
    func openQuote() {
        let fault = fault("a,b,c\n1,2,3\n4,\"5,6\n7,8,9\n")
        #expect(fault?.rule == "quoting")
        #expect(fault?.row == 3)
    }

    @Test("Text after a closing quote keeps its row out and no other")
    func strayText() throws {
        let mapping = try Sample.mapping(columns: #"{"tin":"a","name":"b"}"#)
        let (rows, fault) = Sample.rows(Array("a,b\n1,\"x\"y\n2,z\n".utf8), mapping)
        #expect(fault == nil)
        #expect(rows.map { $0.findings.contains { $0.rule == "quoting" && $0.isError } } == [true, false])
    }

    @Test("A row that is too long is an error, one that is too short a warning")
    func ragged() throws {
        let mapping = try Sample.mapping(columns: #"{"tin":"a","name":"b"}"#)
        let (rows, _) = Sample.rows(Array("a,b\n1,2,3\n4\n5,6,,\n".utf8), mapping)
        #expect(rows.map { $0.findings.first?.isError } == [true, false, nil])
    }

    @Test("A field and a row have bounds")
    func bounds() {
        let long = String(repeating: "x", count: 65_537)
        #expect(fault("a,b,c\n1,\(long),3\n")?.rule == "field-too-long")
        #expect(fault("a,b,c" + String(repeating: ",x", count: 1000) + "\n")?.rule == "too-many-columns")
    }

    @Test("A heading may stand further down, and lines above it do not count")
    func heading() throws {
        #expect(try cells("List of 2026\n\na,b,c\n1,2,3\n", more: #","header_row":3"#) == [["1", "2", "3"]])
        #expect(fault("a,b,c\n1,2,3\n", more: #","header_row":9"#)?.rule == "header")
    }

    @Test("Without a heading columns go by letters")
    func letters() throws {
        let mapping = try Sample.mapping(columns: #"{"tin":"B","name":"A"}"#, more: #""header_row":0"#)
        let (rows, _) = Sample.rows(Array("x,1\ny,2\n".utf8), mapping)
        #expect(rows.map { $0.cells["B"]?.text } == ["1", "2"])
        let bad = try Sample.mapping(columns: #"{"tin":"tin"}"#, more: #""header_row":0"#)
        #expect(Sample.rows(Array("x,1\n".utf8), bad).fault?.rule == "column")
    }

    @Test("A spreadsheet under a mapping for text is told as such")
    func archive() throws {
        let mapping = try Sample.mapping()
        #expect(Sample.rows([0x50, 0x4B, 3, 4, 0, 0], mapping).fault?.rule == "format")
    }

    @Test("A file without a byte has no rows and no fault")
    func empty() throws {
        let mapping = try Sample.mapping()
        let (rows, fault) = Sample.rows([], mapping)
        #expect(rows.isEmpty && fault == nil)
    }
}
