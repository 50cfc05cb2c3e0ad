import AEOModel
import AEORegistry
import JOSE

extension AliasView {
    /// An alias (`schemas/json/alias.schema.json`).
    var json: JSONObject {
        [
            "alias_id": .string(record.id.description),
            "tin": .string(record.tin),
            "for": .string(record.party.text),
            "scheme": .string(record.scheme),
            "value": .string(record.value),
            "from": .legal(record.from, in: zone),
            "until": .legal(record.until, in: zone),
            "ended_at": .legal(record.end?.at, in: zone),
            "holds": .bool(holds),
            "traders": .integer(Int64(sharers)),
        ]
    }
}
