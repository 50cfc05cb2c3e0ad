import AEOCertificates
import JOSE
import Testing

@testable import AEORegistry

@Suite struct EntrySchemaTests {
    private func schema(_ name: String) throws -> JSONObject {
        let bytes = try #require(EmbeddedSchemas.file("json/\(name).schema.json"))
        return try StrictJSON.parseObject(bytes)
    }

    /// The one shape of a schema that a value's `kind`, or its emptiness, picks.
    private func shape(_ schema: JSONObject, for object: JSONObject) throws -> JSONObject {
        guard let shapes = schema["oneOf"]?.arrayValue?.compactMap(\.objectValue) else { return schema }
        return try #require(
            shapes.first { shape in
                let kind = shape["properties"]?.objectValue?["kind"]?.objectValue
                if let constant = kind?["const"] { return constant == object["kind"] }
                if let list = kind?["enum"]?.arrayValue { return object["kind"].map(list.contains) ?? false }
                return (shape["maxProperties"] == 0) == object.isEmpty
            }
        )
    }

    private func names(_ shape: JSONObject) -> (all: Set<String>, required: Set<String>) {
        (
            Set(shape["properties"]?.objectValue?.names ?? []),
            Set(shape["required"]?.arrayValue?.compactMap(\.stringValue) ?? [])
        )
    }

    @Test(
        "Every member that is written stands in the schema, and every required one is written",
        arguments: try SampleEntry.all()
    )
    func members(sample: SampleEntry) throws {
        let entry = sample.stored
        for group in entry.groups {
            let object = try StrictJSON.parseObject(group.bytes)
            let schema = try schema("log-group-\(group.group.rawValue)")
            if object.isEmpty, schema["oneOf"] == nil { continue }
            let (all, required) = names(try shape(schema, for: object))
            #expect(Set(object.names).isSubset(of: all), "\(group.group)")
            #expect(required.isSubset(of: object.names), "\(group.group)")
        }
        let leaf = try StrictJSON.parseObject(entry.leaf)
        let kind = entry.certificate == nil ? "fact" : "act"
        let (all, required) = names(try schema("log-leaf-\(kind)"))
        #expect(Set(leaf.names) == all && required == all)
        if let body = leaf["body"]?.objectValue, let fact = leaf["kind"]?.stringValue {
            let (all, required) = names(try schema("log-fact-\(fact)"))
            #expect(Set(body.names) == all && required == all)
        }
    }

    @Test("The fullest grant writes every member of the group holder but the track")
    func fullHolder() throws {
        let grant = try #require(try SampleEntry.all().first { $0.name == "grant" }).stored
        let object = try StrictJSON.parseObject(try #require(grant.bytes(of: .holder)))
        let (all, _) = names(try shape(schema("log-group-holder"), for: object))
        #expect(all.subtracting(object.names) == ["track"])
    }

    @Test("The kinds of facts and acts that are written are those of the schemas")
    func kinds() throws {
        let leaf = try schema("log-leaf-fact")["properties"]?.objectValue?["kind"]?.objectValue
        let kinds = leaf?["enum"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(
            Set(kinds).subtracting(["restart", "arrangement"]) == ["key", "profile", "status-list", "clock"]
        )
        for kind in ["restart", "arrangement", "", "Key"] { #expect(FactKind(rawValue: kind) == nil) }
    }
}
