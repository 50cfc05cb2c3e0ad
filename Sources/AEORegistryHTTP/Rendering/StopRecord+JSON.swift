import AEOModel
import AEORegistry
import JOSE

extension StopRecord {
    /// A stop of one operator's benefits (`schemas/json/stop.schema.json`).
    func json(in zone: CivilZone) -> JSONObject {
        [
            "stop_id": .string(id.description),
            "arrangement": .string(arrangement.text),
            "authority": .string(authority.text),
            "tin": .string(tin),
            "from": .legal(span.from, in: zone),
            "until": .legal(span.until, in: zone),
            "resumed_from": .legal(resumption?.from, in: zone),
        ]
    }
}
