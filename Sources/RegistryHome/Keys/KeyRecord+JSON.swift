import AEOModel
package import JOSE
import KeyCustody

extension KeyRecord {
    /// The record as written down and shown.
    package var json: JSONObject {
        var json: JSONObject = ["kid": .string(kid), "role": .string(role.rawValue)]
        json["authority"] = authority.map { .string($0.text) }
        json["from"] = .string(from.rfc3339)
        json["until"] = until.map { .string($0.rfc3339) }
        json["state"] = .string(state.rawValue)
        json["since"] = since.map { .integer(Int64(clamping: $0)) }
        json["jwk"] = .object(key.json)
        return json
    }

    init(json: JSONObject, path: String) throws(HomeError) {
        let reader = HomeJSON(json, path: path)
        guard let role = KeyRole(rawValue: try reader.string("role")) else { throw reader.wrong("role") }
        guard let state = KeyRecordState(rawValue: try reader.string("state")) else {
            throw reader.wrong("state")
        }
        guard let key = try? JWK(json: try reader.object("jwk")) else { throw reader.wrong("jwk") }
        guard let from = try reader.optionalInstant("from") else { throw reader.wrong("from") }
        let until = try reader.optionalInstant("until")
        // Without its date nobody could say what a key that is out of use is still good for.
        guard until != nil || state != .retired else { throw reader.wrong("until") }
        let since = json["since"]?.integerValue.flatMap { UInt64(exactly: $0) }
        guard (since != nil) == (state == .compromised), json["since"] == nil || since != nil else {
            throw reader.wrong("since")
        }
        self.init(
            role: role,
            authority: json["authority"] == nil ? nil : try reader.authority("authority"),
            key: key,
            from: from,
            until: until,
            state: state,
            since: since
        )
        guard kid == (try reader.string("kid")), kid == key.thumbprint.description else {
            throw reader.wrong("kid")
        }
    }
}
