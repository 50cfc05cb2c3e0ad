package import AEOModel
import JOSE
package import KeyCustody

/// The records of all keys of a home.
package struct KeyRecords: Sendable, Equatable {
    private static let version: Int64 = 1

    package let keys: [KeyRecord]

    package init(_ keys: [KeyRecord]) {
        self.keys = keys
    }

    /// Reads the records of a home.
    package init(_ layout: HomeLayout) throws(HomeError) {
        let path = layout.keyRecords
        guard let json = try HomeJSON.file(path) else { throw .malformed(path, why: "it is not there") }
        guard json["v"]?.integerValue == Self.version else {
            throw .malformed(path, why: "v is not \(Self.version)")
        }
        let reader = HomeJSON(json, path: path)
        var keys: [KeyRecord] = []
        for element in try reader.array("keys") {
            guard let object = element.objectValue else { throw reader.wrong("keys") }
            keys.append(try KeyRecord(json: object, path: path))
        }
        self.keys = keys
    }

    /// The content of the file.
    package var bytes: [UInt8] {
        let json: JSONObject = ["v": .integer(Self.version), "keys": .array(keys.map { .object($0.json) })]
        return JSONText.encode(json, pretty: true)
    }

    /// The key in use for a role.
    package func active(_ role: KeyRole, of authority: CountryCode? = nil) throws(HomeError) -> KeyRecord {
        guard
            let key = keys.last(where: { $0.role == role && $0.authority == authority && $0.state == .active }
            )
        else { throw .missingKey(role: role, authority: authority?.text) }
        return key
    }

    /// The keys that the log was signed with before, the latest first; compromised ones are good for nothing.
    var formerLogKeys: [KeyRecord] {
        keys.reversed().filter { $0.role == .log && ($0.state == .retiring || $0.state == .retired) }
    }
}
