import Testing

@testable import AEOExchange

@Suite struct XMLTests {
    private func read(
        _ text: String,
        encoding: String? = nil
    ) throws -> (rows: [SourceRow], fault: ExchangeError?) {
        try read(Array(text.utf8), encoding: encoding)
    }

    private func read(
        _ bytes: [UInt8],
        encoding: String? = nil
    ) throws -> (rows: [SourceRow], fault: ExchangeError?) {
        let mapping = try Sample.mapping(
            format: "xml",
            columns:
                #"{"tin":"@id","name":"Name","address":"Address/City","roles":"Role","status":"S/@code"}"#,
            more: #""record_element":"Trader""# + (encoding.map { #","encoding":"\#($0)""# } ?? "")
        )
        return Sample.rows(bytes, mapping)
    }

    @Test("Attributes, children, their children and repeated elements are columns")
    func columns() throws {
        let (rows, fault) = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- <!DOCTYPE x> in a remark -->
            <l:List xmlns:l="urn:x"><l:Trader id="CN1"><Name> A &amp; <![CDATA[<B> ]] ]]></Name><S code="ok"/>
            <Address><City>Delft</City></Address><Role>IMP</Role><Role>EXP</Role></l:Trader>
            <Other/><l:Trader id='CN2'/></l:List>
            """
        )
        #expect(fault == nil)
        #expect(rows.map(\.number) == [1, 2])
        #expect(
            rows.first?.cells == [
                "@id": .text("CN1"), "Name": .text("A & <B> ]]"), "S/@code": .text("ok"),
                "Address/City": .text("Delft"),
                "Role": .text("IMP;EXP"),
            ]
        )
    }

    @Test(
        "Document types and entities are refused unread",
        arguments: [
            "<!DOCTYPE x><x/>",
            "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">]><Trader>&lol;</Trader>",
            "<!-- x --><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>", "<x><!ENTITY a \"b\"></x>",
            "<x><!ATTLIST a></x>",
            "  <!DOCTYPE x><x/>", "<x><![INCLUDE[ <y/> ]]></x>",
        ]
    )
    func doctypes(text: String) throws {
        let (rows, fault) = try read(text)
        #expect(rows.isEmpty)
        #expect(fault?.rule == "xml")
        #expect(fault?.words.contains("DOCTYPE") == true)
    }

    @Test("A document type is found in UTF-16 too")
    func wide() throws {
        let text = "<!DOCTYPE x [<!ENTITY a \"b\">]><Trader id=\"&a;\"/>"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try read(bytes).fault?.words.contains("DOCTYPE") == true)
    }

    @Test("An entity that nobody declared is refused")
    func undeclared() throws { #expect(try read("<x><Trader>&foo;</Trader></x>").fault?.rule == "xml") }

    @Test(
        "Broken XML is refused",
        arguments: [
            "<x><Trader></x>", "<x><Trader/>", "x", "<x/><y/>", "<x a=1/>",
            "<x><Trader id=\"a\" id=\"b\"/></x>", "<x>&#0;</x>", "<x><",
        ]
    )
    func broken(text: String) throws { #expect(try read(text).fault?.rule == "xml") }

    @Test("The declared character set is used, and one that is not known refused")
    func declared() throws {
        let head = Array("<?xml version='1.0' encoding='ISO-8859-1'?><x><Trader id='1'><Name>M".utf8)
        let bytes = head + [0xFC] + Array("ller</Name></Trader></x>".utf8)
        #expect(try read(bytes).rows.first?.cells["Name"] == .text("Müller"))
        #expect(try read("<?xml version=\"1.0\" encoding=\"EBCDIC-US\"?><x/>").fault?.rule == "encoding")
        #expect(try read(bytes, encoding: "utf-8").fault?.rule == "encoding")
    }

    @Test("Depth, tags and fields have bounds")
    func bounds() throws {
        let deep = String(repeating: "<y>", count: 40)
        #expect(try read("<Trader>" + deep).fault?.rule == "xml")
        let text = String(repeating: "x", count: 70_000)
        #expect(try read("<Trader><Name>\(text)</Name></Trader>").fault?.rule == "field-too-long")
        let tag = String(repeating: "x", count: 1 << 21)
        #expect(try read("<Trader id=\"\(tag)\"/>").fault?.rule == "xml")
    }

    @Test("A file without the record element is refused by name")
    func noRecord() throws { #expect(try read("<List><Firm/></List>").fault?.rule == "record-element") }

    @Test("Every cut of a document is refused")
    func cuts() throws {
        let text = "<List><Trader id=\"CN1\"><Name>A &amp; B</Name></Trader></List>"
        for length in 1..<text.utf8.count {
            #expect(try read(String(text.prefix(length))).fault != nil, "cut at \(length)")
        }
    }
}
