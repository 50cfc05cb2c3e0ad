import AEORegistryAPI
import JOSE
import Testing

@Suite struct MergePatchTests {
    /// The cases of RFC 7396, appendix A, whose document and patch are objects.
    @Test(
        "The test cases of the RFC come out as printed there",
        arguments: [
            (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
            (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
            (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
            (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
            (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
            (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
            (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
            (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
            (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
            ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
        ]
    )
    func appendix(document: String, patch: String, result: String) throws {
        let parsed = try [document, patch, result].map { try StrictJSON.parseObject(Array($0.utf8)) }
        #expect(MergePatch(parsed[1]).applied(to: parsed[0]) == parsed[2])
    }

    /// The example of RFC 7396, section 3.
    @Test("The example of the RFC comes out as printed there")
    func example() {
        let document: JSONObject = [
            "title": "Goodbye!", "author": ["givenName": "John", "familyName": "Doe"],
            "tags": ["example", "sample"], "content": "This will be unchanged",
        ]
        let patch: JSONObject = [
            "title": "Hello!", "phoneNumber": "+01-123-456-7890", "author": ["familyName": .null],
            "tags": ["example"],
        ]
        #expect(
            MergePatch(patch).applied(to: document) == [
                "title": "Hello!", "author": ["givenName": "John"], "tags": ["example"],
                "content": "This will be unchanged", "phoneNumber": "+01-123-456-7890",
            ]
        )
    }

    @Test("Arrays are replaced as a whole, nulls inside them included")
    func arrays() {
        let result = MergePatch(["a": [.null, ["b": .null]]]).applied(to: ["a": [1, 2, 3]])
        #expect(result == ["a": [.null, ["b": .null]]])
    }

    @Test("An empty patch changes nothing, and the order of members stays")
    func order() {
        let document: JSONObject = ["b": 1, "a": 2, "c": 3]
        #expect(MergePatch([:]).applied(to: document) == document)
        #expect(MergePatch(["a": 7]).applied(to: document).names == ["b", "a", "c"])
    }
}
