import JOSE
import Testing

@Suite struct JSONTextTests {
    private static let samples: [JSONValue] = [
        nil, true, 0, -12, 1.5, 1.0, 1e21, -2e-9, "", "a\"\\\n\u{1}é😀", [], ["x", [1, nil]], .object([:]),
        ["z": 1, "a": ["b": [false, .object([:]), []]]],
    ]

    @Test("What is written is read back the same, on one line and indented", arguments: samples)
    func roundTrip(value: JSONValue) throws {
        #expect(try StrictJSON.parse(JSONText.encode(value)) == value)
        #expect(try StrictJSON.parse(JSONText.encode(value, pretty: true)) == value)
    }

    @Test("Members keep their order")
    func order() {
        #expect(JSONText.string(["z": 1, "a": [1, 2.0]]) == #"{"z":1,"a":[1,2.0]}"#)
    }

    @Test("The indented form has two spaces a level")
    func pretty() {
        let expected = "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n"
        #expect(JSONText.string(["a": [1, .object([:])], "b": .array([])], pretty: true) == expected)
    }
}
