import AEOCertificates
import AEOModel
import JOSE
import Testing

@testable import AEORegistry

@Suite struct EntrySchemaTests {
    private func schema(_ name: String) throws -> JSONObject {
        let bytes = try #require(EmbeddedSchemas.file("json/\(name).schema.json"))
        return try StrictJSON.parseObject(bytes)
    }

    /// The one shape of a schema that a value's version, its `kind` and its members pick.
    private func shape(_ schema: JSONObject, for object: JSONObject) throws -> JSONObject {
        guard let shapes = schema["oneOf"]?.arrayValue?.compactMap(\.objectValue) else { return schema }
        let fitting = shapes.filter { shape in
            guard (shape["maxProperties"] == 0) == object.isEmpty else { return false }
            let properties = shape["properties"]?.objectValue
            for name in ["v", "kind"] {
                guard let rule = properties?[name]?.objectValue else { continue }
                if let constant = rule["const"], constant != object[name] { return false }
                if let list = rule["enum"]?.arrayValue, !(object[name].map(list.contains) ?? false) {
                    return false
                }
            }
            return names(shape).required.isSubset(of: object.names)
        }
        try #require(fitting.count == 1)
        return fitting[0]
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
            if group.group == .act { #expect(all == required && all == Set(object.names)) }
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

    @Test(
        "The fullest entries write every member of their group holder, and the barest only what must be there",
        arguments: [
            ("grant-life", true), ("everything", true), ("refuse", true), ("bar", true), ("succeed", true),
            ("refuse-plain", false), ("bar-plain", false), ("grant-plain", false),
        ]
    )
    func holders(name: String, isFull: Bool) throws {
        let entry = try #require(try SampleEntry.all().first { $0.name == name }).stored
        let object = try StrictJSON.parseObject(try #require(entry.bytes(of: .holder)))
        let (all, required) = names(try shape(schema("log-group-holder"), for: object))
        let isGranted = name.hasPrefix("grant") || name == "everything"
        let number: Set<String> = all.contains("certificate_number") ? ["certificate_number"] : []
        let expected = isFull ? (isGranted ? all : all.subtracting(number)) : required
        #expect(Set(object.names).subtracting(isGranted && !isFull ? number : []) == expected)
    }

    @Test("The schema of an act has the kinds of the model, and those of cases beside them")
    func actKinds() throws {
        let shapes = try schema("log-group-act")["oneOf"]?.arrayValue?.compactMap(\.objectValue) ?? []
        let rules = shapes.compactMap { $0["properties"]?.objectValue?["kind"]?.objectValue }
        let lists = rules.compactMap { $0["enum"]?.arrayValue?.compactMap(\.stringValue) }
        #expect(lists.map(Set.init).last == Set(ActKind.allCases.map(\.rawValue)).subtracting(["grant"]))
        let single = Set(rules.compactMap { $0["const"]?.stringValue })
        #expect(single == ["grant", "refuse", "bar", "bar-lift", "benefit-stop", "benefit-resume"])
        for kind in single.subtracting(["grant"]) { #expect(CaseKind(rawValue: kind) != nil) }
    }

    @Test("The kinds of facts and acts that are written are those of the schemas")
    func kinds() throws {
        let leaf = try schema("log-leaf-fact")["properties"]?.objectValue?["kind"]?.objectValue
        let kinds = leaf?["enum"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(
            Set(kinds) == [
                "key", "profile", "status-list", "clock", "restart", "held", "arrangement", "territories",
                "agency", "mirror",
            ]
        )
        #expect(kinds.allSatisfy { FactKind(rawValue: $0) != nil })
        for kind in ["arrangements", "", "Key"] { #expect(FactKind(rawValue: kind) == nil) }
    }
}
