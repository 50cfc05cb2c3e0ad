import Testing

@testable import AEOExchange

@Suite struct JSONTests {
    private func read(
        _ text: String,
        records: String? = nil
    ) throws -> (rows: [SourceRow], fault: ExchangeError?) {
        let columns = #"{"tin":"a","name":"b.c","roles":"r"}"#
        let mapping = try Sample.mapping(
            format: "json",
            columns: columns,
            more: records.map { #""records":"\#($0)""# } ?? ""
        )
        return Sample.rows(Array(text.utf8), mapping)
    }

    @Test("An array, lines and a member of the document give the same records")
    func forms() throws {
        let forms: [(String, String?)] = [
            (#"[{"a":"1"}, {"a":"2","b":{"c":"]}\""}}]"#, nil),
            ("{\"a\":\"1\"}\n{\"a\":\"2\",\"b\":{\"c\":\"]}\\\"\"}}\n", nil),
            (#"{"x":[1,{"a":[]}],"d":{"i":[{"a":"1"},{"a":"2","b":{"c":"]}\""}}]},"z":-1.5e3}"#, "d.i"),
        ]
        for (text, records) in forms {
            let (rows, fault) = try read(text, records: records)
            #expect(fault == nil, "\(text)")
            #expect(rows.map { $0.cells["a"]?.text } == ["1", "2"])
            #expect(rows.last?.cells["b.c"] == .text("]}\""))
        }
    }

    @Test("Kinds of value become kinds of cell, and lists one cell")
    func kinds() throws {
        let (rows, _) = try read(
            #"[{"a":12345678901},{"a":1e3},{"a":true},{"a":null,"r":["IMP","EXP"]},{"a":" "}]"#
        )
        #expect(
            rows.map { $0.cells["a"] } == [
                .number("12345678901", isRounded: false), .number("1000", isRounded: false), .flag(true), nil,
                nil,
            ]
        )
        #expect(rows[3].cells["r"] == .text("IMP;EXP"))
    }

    @Test("A broken record keeps itself out and no other")
    func brokenRecord() throws {
        let (rows, fault) = try read(
            #"[{"a":"1"},{"a":},{"a":"x","a":"y"},{"a":12345678901234567890},{"a":"2"},{"a":[{}]}]"#
        )
        #expect(fault == nil)
        #expect(
            rows.map { $0.findings.first?.rule } == [nil, "json", "json", "rounded-number", nil, "nested"]
        )
    }

    @Test(
        "A broken document is refused",
        arguments: [
            #"[{"a":"1"}"#, #"[{"a":"1"},"#, #"[{"a":"1"}]]"#, #"[{"a":"1"}] x"#, #"[{"a":"1"} {"a":"2"}]"#,
            #"["a"]"#, "[1]",
            #""a""#, "[}", #"{"a":"1"#, "true", #"[{"a":"1"}][{"a":"2"}]"#, "[,]",
        ]
    )
    func broken(text: String) throws { #expect(try read(text).fault?.rule == "json") }

    @Test("A document without the array that the mapping names is refused")
    func noArray() throws {
        #expect(try read(#"{"d":{"j":[]}}"#, records: "d.i").fault?.rule == "records")
        #expect(try read(#"{"d":[{"i":[]}]}"#, records: "d.i").fault?.rule == "records")
        #expect(try read(#"[{"a":"1"}]"#, records: "d").fault?.rule == "records")
    }

    @Test("Every cut of a document is refused or has no record too many")
    func cuts() throws {
        let text = #"{"d":{"i":[{"a":"1"},{"a":"2"}]}}"#
        for length in 1..<text.utf8.count {
            let (rows, fault) = try read(String(text.prefix(length)), records: "d.i")
            #expect(fault != nil && rows.count <= 2, "cut at \(length)")
        }
    }

    @Test("Nesting and the length of a record have bounds")
    func bounds() throws {
        let deep = String(repeating: "[", count: 40)
        #expect(try read("{\"x\":" + deep, records: "d").fault?.rule == "json")
        let long = "[{\"a\":\"" + String(repeating: "x", count: 1 << 20) + "\"}]"
        #expect(try read(long).fault?.rule == "field-too-long")
        let nested = "[{\"a\":" + deep + String(repeating: "]", count: 40) + "}]"
        #expect(try read(nested).rows.first?.findings.first?.rule == "json")
    }
}
