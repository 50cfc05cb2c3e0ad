import AEOModel
import AEORegistry
import JOSE

extension ArrangementOutcome {
    /// What became of an order on an arrangement (`schemas/json/arrangement-answer.schema.json`).
    func json(on day: CivilDate) -> JSONObject {
        var json = hosted.summary(on: day)
        json["version"] = .integer(Int64(version))
        json["change"] = .string(change.rawValue)
        json["digest"] = .string(Base64URL.encode(hosted.digest))
        json["document"] = .object(hosted.document)
        if let index, let recordedAt {
            json["log_index"] = .count(index)
            json["recorded_at"] = .string(recordedAt.rfc3339)
        } else {
            json["dry_run"] = true
        }
        return json
    }
}
