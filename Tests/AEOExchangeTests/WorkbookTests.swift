import Testing

@testable import AEOExchange

@Suite struct WorkbookTests {
    static let heading = Parts.row(
        1,
        Parts.text("A1", "tin"),
        Parts.text("B1", "name"),
        Parts.text("C1", "day")
    )

    private func read(_ parts: Parts, more: String = "") throws -> (rows: [SourceRow], fault: ExchangeError?)
    {
        let columns = #"{"tin":"tin","name":"name","expiry_date":"day"}"#
        return Sample.rows(
            try parts.bytes(),
            try Sample.mapping(format: "xlsx", columns: columns, more: more)
        )
    }

    private func cell(
        _ xml: String,
        strings: [String] = [],
        styles: String = "",
        members: String = ""
    ) throws -> CellValue? {
        var parts = Parts()
        parts.strings = strings
        parts.styles = styles
        parts.workbookMembers = members
        parts.sheets[0].data = Self.heading + Parts.row(2, Parts.text("A2", "x"), xml)
        let (rows, fault) = try read(parts)
        if let fault { throw fault }
        return rows.first?.cells["day"]
    }

    @Test("Shared and inline texts are read, their runs joined and phonetic guides left out")
    func texts() throws {
        let runs = "<r><t>Tokyo </t></r><r><t>Trading</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"
        #expect(
            try cell("<c r=\"C2\" t=\"s\"><v>1</v></c>", strings: ["<t>a</t>", runs])
                == .text("Tokyo Trading")
        )
        #expect(try cell(Parts.text("C2", "a &amp; b")) == .text("a & b"))
        #expect(try cell("<c r=\"C2\" t=\"str\"><v>x</v></c>") == .text("x"))
        #expect(try cell("<c r=\"C2\"/>") == nil)
    }

    @Test("Numbers keep their digits and show no exponent")
    func numbers() throws {
        let cells: [(String, CellValue)] = [
            ("123456789012", .number("123456789012", isRounded: false)),
            ("1.23456789012E+11", .number("123456789012", isRounded: false)),
            ("999999999999999", .number("999999999999999", isRounded: false)),
            ("1234567890123450", .number("1234567890123450", isRounded: true)),
            ("9.111000060003734E+30", .number("9.111000060003734E+30", isRounded: true)),
            ("1.5", .number("1.5", isRounded: false)), ("-7", .number("-7", isRounded: false)),
            ("seven", .fault("seven")), ("1e400", .fault("1e400")),
        ]
        for (text, value) in cells { #expect(try cell("<c r=\"C2\"><v>\(text)</v></c>") == value) }
    }

    @Test("A number is a day by its style, in the date system of the workbook")
    func dates() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>
            """
        for style in 1...2 {
            let day = try cell("<c r=\"C2\" s=\"\(style)\"><v>45351</v></c>", styles: styles)
            #expect(day?.text == "2024-02-29")
            let other = try cell(
                "<c r=\"C2\" s=\"\(style)\"><v>43889</v></c>",
                styles: styles,
                members: "<workbookPr date1904=\"1\"/>"
            )
            #expect(other?.text == "2024-02-29")
        }
        for style in [0, 3, 99] {
            let number = try cell("<c r=\"C2\" s=\"\(style)\"><v>45351</v></c>", styles: styles)
            #expect(number == .number("45351", isRounded: false))
        }
        #expect(try cell("<c r=\"C2\" s=\"1\"><v>60</v></c>", styles: styles) == .fault("60"))
        #expect(try cell("<c r=\"C2\" s=\"1\"><v>2958465</v></c>", styles: styles)?.text == "9999-12-31")
    }

    @Test("Truth values, errors and formulas are told apart")
    func others() throws {
        #expect(try cell("<c r=\"C2\" t=\"b\"><v>1</v></c>") == .flag(true))
        #expect(try cell("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>") == .fault("#N/A"))
        #expect(try cell("<c r=\"C2\" t=\"str\"><f>A1</f><v>x</v></c>") == .formula)
        #expect(try cell("<c r=\"C2\"><f>1+1</f><v>2</v></c>") == .formula)
    }

    @Test("The named sheet is read, else the first")
    func sheets() throws {
        var parts = Parts()
        parts.sheets = [
            (
                "Cover",
                Parts.row(1, Parts.text("A1", "tin"), Parts.text("B1", "name"), Parts.text("C1", "day"))
                    + Parts.row(2, Parts.text("A2", "one"))
            ),
            ("Données 2026", Self.heading + Parts.row(2, Parts.text("A2", "two"))),
        ]
        #expect(try read(parts).rows.first?.cells["tin"] == .text("one"))
        #expect(try read(parts, more: #""sheet":"données  2026""#).rows.first?.cells["tin"] == .text("two"))
        #expect(try read(parts, more: #""sheet":"Other""#).fault?.rule == "sheet")
    }

    @Test("Rows and cells that are left out keep the others in their places")
    func sparse() throws {
        var parts = Parts()
        parts.sheets[0].data =
            Parts.row(1, Parts.text("A1", "Authorised operators"))
            + Parts.row(4, Parts.text("B4", "tin"), Parts.text("D4", "name"), Parts.text("E4", "day"))
            + Parts.row(9, Parts.text("D9", "n"), Parts.text("E9", "d"))
        let (rows, fault) = try read(parts, more: #""header_row":4"#)
        #expect(fault == nil)
        #expect(rows == [SourceRow(number: 9, cells: ["name": .text("n"), "day": .text("d")])])
        #expect(try read(parts, more: #""header_row":3"#).fault?.rule == "header")
    }

    @Test("Macros and links to other files are ignored and told once")
    func notes() throws {
        var parts = Parts()
        parts.sheets[0].data =
            Self.heading + Parts.row(2, Parts.text("A2", "1")) + Parts.row(3, Parts.text("A3", "2"))
        parts.more = [("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<x/>")]
        let (rows, _) = try read(parts)
        #expect(rows.map { $0.findings.map(\.rule) } == [["macros-ignored", "external-links-ignored"], []])
        var linked = Parts()
        linked.sheets[0].data = Self.heading + Parts.row(2, Parts.text("A2", "1"))
        linked.relations =
            "<Relationship Id=\"e\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\"http://x.example/\"/>"
        #expect(try read(linked).rows.first?.findings.map(\.rule) == ["external-links-ignored"])
    }

    @Test(
        "A sheet whose rows or cells are out of order or that names what is not there is refused",
        arguments: [
            Parts.row(1, Parts.text("B1", "x"), Parts.text("A1", "y")),
            WorkbookTests.heading + Parts.row(3) + Parts.row(2),
            Parts.row(0),
            "<row r=\"x\"/>", Parts.row(1, "<c r=\"A1\" t=\"s\"><v>5</v></c>"), Parts.row(1, "<c r=\"a1\"/>"),
            Parts.row(2_000_000), Parts.row(1, "<c r=\"AAAA1\"/>"),
            Parts.row(1, "<c r=\"A1\" t=\"s\"><v>-1</v></c>"),
        ]
    )
    func broken(data: String) throws {
        var parts = Parts()
        parts.sheets[0].data = data
        #expect(try read(parts).fault?.rule == "xlsx")
    }

    @Test("Columns and texts have bounds")
    func bounds() throws {
        var parts = Parts()
        parts.sheets[0].data = Parts.row(1, Parts.text("ZZZ1", "x"))
        #expect(try read(parts).fault?.rule == "too-many-columns")
        parts.sheets[0].data = Parts.row(1, Parts.text("A1", String(repeating: "x", count: 70_000)))
        #expect(try read(parts).fault?.rule == "field-too-long")
        parts.strings = ["<t>" + String(repeating: "x", count: 70_000) + "</t>"]
        #expect(try read(parts).fault?.rule == "field-too-long")
    }

    @Test("A workbook with a document type in any part is refused")
    func entities() throws {
        var parts = Parts()
        parts.sheets[0].data = "<!DOCTYPE x>"
        #expect(try read(parts).fault?.rule == "xml")
    }

    @Test("An archive that is no workbook is refused, and so is one without its sheet")
    func others2() throws {
        let box = Sample.Box<UInt8>()
        let writer = ArchiveWriter { (piece) throws(ExchangeError) in box.rows += piece }
        try writer.begin("word/document.xml")
        try writer.endEntry()
        try writer.finish()
        #expect(Sample.rows(box.rows, try Sample.mapping(format: "xlsx")).fault?.rule == "xlsx")
        var parts = Parts()
        parts.sheets = []
        #expect(try read(parts).fault?.rule == "sheet")
    }
}
