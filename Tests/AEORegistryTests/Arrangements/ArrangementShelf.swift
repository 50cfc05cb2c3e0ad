import AEOModel
import AEORegistry
import JOSE
import Testing

/// The shipped arrangements and territories, as the tests take them from inside the program.
enum ArrangementShelf {
    /// Their identities, from the files' names.
    static let identities = EmbeddedSchemas.files.keys.filter { $0.hasPrefix("arrangements/") }
        .map { String($0.dropFirst("arrangements/".count).dropLast(".json".count)) }
        .sorted()

    /// All of them, read once.
    static let shipped = Result { try EmbeddedSchemas.arrangements().map(\.arrangement) }

    static func hosted(_ id: String) throws -> HostedArrangement {
        try ArrangementReader.read(try Shelf.bytes("arrangements/\(id).json"))
    }

    /// The direction between two parties.
    static func side(_ id: String, _ issuing: String, _ relying: String) throws -> ArrangementSide {
        let parties = (try PartyCode(parsing: issuing), try PartyCode(parsing: relying))
        return try #require(
            hosted(id).arrangement.sides.first {
                $0.issuing.contains(parties.0) && $0.relying.contains(parties.1)
            }
        )
    }

    /// Reads an arrangement after the value at a place of it was replaced; nil removes the member.
    static func altered(_ id: String, _ path: [String], to value: JSONValue?) throws -> HostedArrangement {
        let document = try StrictJSON.parse(try Shelf.bytes("arrangements/\(id).json"))
        let changed = try #require(Shelf.replace(path[...], in: document, by: value))
        return try ArrangementReader.read(CanonicalJSON.encode(changed))
    }

    /// Reads the territories after the value at a place was replaced; nil removes the member.
    static func territories(_ path: [String], to value: JSONValue?) throws -> HostedTerritories {
        let document = try StrictJSON.parse(try Shelf.bytes("territories.json"))
        let changed = try #require(Shelf.replace(path[...], in: document, by: value))
        return try TerritoryReader.read(CanonicalJSON.encode(changed))
    }

    /// The tiers of every programme that an arrangement may name: of profiles, and of the list of partners' programmes.
    static func tiers() throws -> [String: Set<String>] {
        var result: [String: Set<String>] = [:]
        for identity in Shelf.all {
            let versions = try Shelf.hosted(identity).profile.versions
            result[identity] = Set(versions.flatMap { $0.tiers.map(\.code) })
        }
        let list = try StrictJSON.parseObject(Shelf.bytes("code-lists/partner-programmes.json"))
        for entry in try #require(list["programmes"]?.arrayValue).compactMap(\.objectValue) {
            let id = try #require(entry["id"]?.stringValue)
            let tiers = try #require(entry["tiers"]?.arrayValue).compactMap(\.stringValue)
            #expect(result.updateValue(Set(tiers), forKey: id) == nil, "\(id) stands twice")
        }
        return result
    }
}
