import AEOModel
import AEORegistry
import JOSE

extension BarView {
    /// A bar (`schemas/json/bar.schema.json`).
    func json(in zone: CivilZone) -> JSONObject {
        [
            "bar_id": .string(id.description),
            "programme": .string(programme.text),
            "from": .legal(span.from, in: zone),
            "until": .legal(span.until, in: zone),
            "certificate_number": .optional(certificateNumber),
            "identifiers": .strings(keys),
            "lifted": .bool(isLifted),
        ]
    }
}
