import JOSE
import Testing

@Suite struct StrictJSONTests {
    private func parse(_ text: String) throws(JSONError) -> JSONValue {
        try StrictJSON.parse(Array(text.utf8))
    }

    @Test("Values of every kind are read")
    func values() throws {
        let text = #" { "a" : [ 1 , -2 , 1.5e2 , true , false , null , "x" ] , "b" : { } , "c" : [ ] } "#
        let expected: JSONValue = [
            "a": [1, -2, 150.0, true, false, nil, "x"], "b": .object([:]), "c": .array([]),
        ]
        #expect(try parse(text) == expected)
    }

    @Test("Members keep the order received")
    func order() throws {
        let object = try StrictJSON.parseObject(Array(#"{"z":1,"a":2,"m":3}"#.utf8))
        #expect(object.names == ["z", "a", "m"])
        #expect(object["a"] == 2)
        #expect(object["q"] == nil)
    }

    @Test(
        "Integers and doubles are kept apart",
        arguments: [
            ("0", JSONValue.integer(0)), ("-0", .integer(0)), ("-7", .integer(-7)),
            ("9007199254740991", .integer(9_007_199_254_740_991)),
            ("-9007199254740991", .integer(-9_007_199_254_740_991)), ("1.0", .double(1)),
            ("1e3", .double(1000)),
            ("1E+2", .double(100)), ("-0.5e-1", .double(-0.05)), ("1E30", .double(1e30)), ("0e0", .double(0)),
        ]
    )
    func numbers(text: String, value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(
        "Numbers that break the grammar are refused",
        arguments: [
            "01", "-", "-a", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x10", "00", "-01", "1_000", "NaN",
            "Infinity",
            "1.5.2", "--1", "1e1e1",
        ]
    )
    func badNumbers(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(
        "Numbers that cannot be held are refused",
        arguments: [
            "9007199254740992", "-9007199254740992", "18446744073709551617", "1e400", "-1e400",
            String(repeating: "9", count: 400), String(repeating: "9", count: 400) + ".0",
        ]
    )
    func outOfRange(text: String) {
        #expect(throws: JSONError(.numberOutOfRange, at: 0)) { try parse(text) }
    }

    @Test(
        "Escapes are undone",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
            (#""\ud83d\ude00x""#, "😀x"), (#""\u0000""#, "\u{0}"), (#""plain \uFFFF""#, "plain \u{FFFF}"),
            (#""é\u0301""#, "é\u{301}"),
        ]
    )
    func escapes(text: String, value: String) throws {
        #expect(try parse(text) == .string(value))
    }

    @Test(
        "Halves of surrogate pairs are refused",
        arguments: [
            #""\ud800""#, #""\udc00""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\ud800""#, #""\ude00\ud83d""#,
            #""\ud83dA""#, #"{"\udfff":1}"#, #""\ud83d\u0041""#, #""\ud83d\"#,
        ]
    )
    func loneSurrogates(text: String) {
        #expect {
            try parse(text)
        } throws: {
            ($0 as? JSONError)?.reason == .loneSurrogate
        }
    }

    @Test(
        "Malformed UTF-8 is refused",
        arguments: [
            [0x80], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
            [0xF0, 0x80, 0x80, 0x80], [0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0xC3],
        ] as [[UInt8]]
    )
    func malformedUTF8(content: [UInt8]) {
        for text in [[0x22] + content + [0x22], [0x22, 0x5C, 0x6E] + content + [0x22]] {
            #expect {
                try StrictJSON.parse(text)
            } throws: {
                ($0 as? JSONError)?.reason == .invalidUTF8
            }
        }
    }

    @Test("Bare control characters in strings are refused, each at every place", arguments: 0..<0x20)
    func controls(byte: Int) {
        for place in 0..<20 {
            var text = Array("\"aaaaaaaaaaaaaaaaaaaa\"".utf8)
            text[place + 1] = UInt8(byte)
            #expect(throws: JSONError(.controlCharacter, at: place + 1)) { try StrictJSON.parse(text) }
        }
    }

    @Test(
        "A name that occurs twice is refused",
        arguments: [
            (#"{"a":1,"a":1}"#, "a"), (#"{"a":1,"\u0061":2}"#, "a"), (#"{"x":{"b":1,"c":2,"b":3}}"#, "b"),
            (#"[{"":1,"":2}]"#, ""), (#"{"é":1,"\u00e9":2}"#, "é"),
        ]
    )
    func duplicates(text: String, name: String) {
        #expect {
            try parse(text)
        } throws: {
            ($0 as? JSONError)?.reason == .duplicateName(name)
        }
    }

    @Test(
        "A name that occurs twice is refused in an object of any size",
        arguments: [2, 15, 16, 17, 18, 40, 400]
    )
    func duplicatesInLargeObjects(size: Int) {
        let members = (1..<size).map { "\"name\($0)\":1" } + ["\"name1\":2"]
        #expect {
            try parse("{" + members.joined(separator: ",") + "}")
        } throws: {
            ($0 as? JSONError)?.reason == .duplicateName("name1")
        }
    }

    @Test("Names that only look alike are two names")
    func canonicalEquivalence() throws {
        let object = try StrictJSON.parseObject(Array(#"{"\u00e9":1,"e\u0301":2}"#.utf8))
        #expect(object.count == 2)
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
        #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    }

    @Test(
        "Whatever breaks the grammar is refused",
        arguments: [
            "", " ", "{", "}", "[", "]", "{]", "[}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}",
            "{\"a\":1,}",
            "{,}", "{a:1}", "{'a':1}", "{1:2}", "tru", "True", "nul", "nullx", "1 2", "[1]]", "\"a", "\"a\\",
            "\"\\x\"",
            "\"\\u12\"", "\"\\u12g4\"", "// c\n1", "[1]/**/", "\u{A0}1", "\u{FEFF}1", "[1]\u{0}", "\"a\"b",
            "{\"a\":1 \"b\":2}",
        ]
    )
    func grammar(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test("A byte order mark is refused by name")
    func byteOrderMark() {
        #expect(throws: JSONError(.byteOrderMark, at: 0)) { try parse("\u{FEFF}{}") }
    }

    @Test("Something behind the value is refused by name")
    func trailing() {
        #expect(throws: JSONError(.trailingBytes, at: 3)) { try parse("{} {}") }
    }

    @Test("Depth, size and number of members are bounded")
    func limits() throws {
        let limits = JSONLimits(maxBytes: 40, maxDepth: 3, maxMembers: 5)
        _ = try StrictJSON.parse(Array("[[[1,2,3]]]".utf8), limits: limits)
        #expect(throws: JSONError(.tooDeep(limit: 3), at: 3)) {
            try StrictJSON.parse(Array("[[[[1]]]]".utf8), limits: limits)
        }
        #expect(throws: JSONError(.tooDeep(limit: 3), at: 3)) {
            try StrictJSON.parse(Array("[[[{}]]]".utf8), limits: limits)
        }
        #expect(throws: JSONError(.tooManyMembers(limit: 5), at: 11)) {
            try StrictJSON.parse(Array("[1,2,3,4,5,6]".utf8), limits: limits)
        }
        #expect(throws: JSONError(.tooLarge(limit: 40), at: 40)) {
            try StrictJSON.parse(Array(repeating: UInt8(ascii: " "), count: 41), limits: limits)
        }
    }

    @Test("Very deep nesting is refused without exhausting the stack")
    func bomb() {
        #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    }

    @Test("Every cut of a text is refused")
    func cuts() {
        let text = Array(#"{"a":[1,2.5,"x\u00e9y",{"b":null}],"c":true}"#.utf8)
        for count in 0..<text.count {
            #expect(throws: JSONError.self) { try StrictJSON.parse(Array(text[..<count])) }
        }
    }

    @Test("An object is asked for and something else given", arguments: ["[]", "1", "\"{}\"", "null"])
    func notAnObject(text: String) {
        #expect(throws: JSONError(.notAnObject, at: 0)) { try StrictJSON.parseObject(Array(text.utf8)) }
    }

    @Test("Errors say what and where in words")
    func words() {
        #expect(
            "\(JSONError(.duplicateName("a"), at: 7))"
                == "the member \"a\" occurs twice in one object (at byte 7)"
        )
    }
}
