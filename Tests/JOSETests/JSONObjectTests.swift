import JOSE
import Testing

@Suite struct JSONObjectTests {
    @Test("Members are added, replaced in place and removed")
    func editing() {
        var object: JSONObject = ["a": 1, "b": 2]
        object["c"] = 3
        object["a"] = "x"
        object["b"] = nil
        #expect(object.names == ["a", "c"])
        #expect(object["a"] == "x")
        object["c"] = .null
        #expect(object["c"]?.isNull == true)
    }

    @Test("Equality disregards the order of members and nothing else")
    func equality() {
        let object: JSONObject = ["a": 1, "b": [1, 2]]
        #expect(object == ["b": [1, 2], "a": 1])
        #expect(object != ["b": [2, 1], "a": 1])
        #expect(object != ["a": 1])
        #expect(object != ["a": 1, "c": [1, 2]])
        #expect(object != ["a": 1.0, "b": [1, 2]])
    }

    @Test("Accessors answer for their own kind only")
    func accessors() {
        #expect(JSONValue.integer(1).doubleValue == 1)
        #expect(JSONValue.double(1).integerValue == nil)
        #expect(JSONValue.string("1").integerValue == nil)
        #expect(JSONValue.bool(true).integerValue == nil)
        #expect(JSONValue.integer(1).boolValue == nil)
        #expect(JSONValue.null.stringValue == nil)
        #expect(JSONValue.array([]).objectValue == nil)
        #expect(JSONValue.object([:]).arrayValue == nil)
        #expect(!JSONValue.bool(false).isNull)
    }

    @Test("Members can be walked over")
    func sequence() {
        let object: JSONObject = ["a": 1, "b": 2]
        #expect(object.map(\.name) == ["a", "b"])
        #expect(object.compactMap(\.value.integerValue).reduce(0, +) == 3)
    }
}
