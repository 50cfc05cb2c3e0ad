import FoundationEssentials
import JOSE
import Testing

/// The published JSON Schemas of the protocol, as far as they use JSON Schema: types, required members, members by name.
struct TrqpSchema {
    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return parts.joined(separator: "/") + "/../shared/vectors/trqp/specification/v2/core/schema/"
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder) }

    private let root: JSONObject

    init(_ name: String) throws {
        let path = Self.folder + "trqp_\(name).schema.json"
        root = try StrictJSON.parseObject(Array(try #require(FileManager.default.contents(atPath: path))))
    }

    /// Where an instance breaks the schema.
    func faults(_ instance: JSONObject) -> [String] { faults(.object(instance), root, at: "") }

    private func faults(_ value: JSONValue, _ schema: JSONObject, at place: String) -> [String] {
        var faults: [String] = []
        switch schema["type"]?.stringValue {
        case "object" where value.objectValue == nil, "string" where value.stringValue == nil,
            "boolean" where value.boolValue == nil:
            return ["\(place) has another type"]
        default: break
        }
        guard let object = value.objectValue else { return [] }
        for name in schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? [] where object[name] == nil
        {
            faults.append("\(place).\(name) is missing")
        }
        let properties = schema["properties"]?.objectValue
        for member in object {
            let rule = properties?[member.name] ?? schema["additionalProperties"]
            guard let rule = rule?.objectValue else { continue }
            faults += self.faults(member.value, rule, at: "\(place).\(member.name)")
        }
        return faults
    }
}
