import AEOModel
import AEORegistry
import JOSE

/// The shipped profiles, as the tests take them from inside the program.
enum Shelf {
    static let identities = [
        "CN-GACC", "DO-DGA", "EU-AEO", "HK-CED", "ID-DJBC", "IN-CBIC", "JP-JC", "MA-ADII", "NZ-SES",
        "ZA-SARS",
    ]
    /// Programmes of partners, known in outline.
    static let partners = [
        "AU-ATT", "BR-OEA", "CA-PIP", "CH-AEO", "GB-AEO", "KR-KCS", "MX-OEA", "SG-STP", "US-CTPAT",
    ]
    /// Programmes of other public agencies, in provisional form.
    static let agencies = ["CN-FOOD", "DO-OEA-AGENCIES", "EU-RA"]
    /// All of them.
    static let all = identities + partners + agencies

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let bytes = EmbeddedSchemas.file(path) else { throw ProfileError(.missing, at: path) }
        return bytes
    }

    static func safeCriteria() throws -> [String: String] {
        try SafeCriteria.read(try bytes("code-lists/safe-criteria.json"))
    }

    static func hosted(_ identity: String) throws -> HostedProfile {
        try ProfileReader.read(try bytes("programmes/\(identity).json"), safeCriteria: try safeCriteria())
    }

    /// Reads a profile after the value at a place of it was replaced; nil removes the member.
    static func altered(_ identity: String, _ path: [String], to value: JSONValue?) throws -> HostedProfile {
        let document = try StrictJSON.parse(try bytes("programmes/\(identity).json"))
        guard let changed = replace(path[...], in: document, by: value) else {
            throw ProfileError(.missing, at: path.joined(separator: "/"))
        }
        return try ProfileReader.read(CanonicalJSON.encode(changed), safeCriteria: try safeCriteria())
    }

    static func replace(
        _ path: ArraySlice<String>,
        in node: JSONValue,
        by value: JSONValue?
    ) -> JSONValue? {
        guard let step = path.first else { return value }
        let rest = path.dropFirst()
        if var elements = node.arrayValue {
            guard let index = Int(step), elements.indices.contains(index) else { return nil }
            if let changed = replace(rest, in: elements[index], by: value) {
                elements[index] = changed
            } else {
                elements.remove(at: index)
            }
            return .array(elements)
        }
        guard var object = node.objectValue else { return nil }
        object[step] = rest.isEmpty ? value : object[step].flatMap { replace(rest, in: $0, by: value) }
        return .object(object)
    }
}
