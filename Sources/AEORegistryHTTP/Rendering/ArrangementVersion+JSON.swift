import AEOModel
import AEORegistry
import JOSE

extension ArrangementVersion {
    /// The element of the list of arrangements; what its document does not say is null.
    func summary(on day: CivilDate) -> JSONObject {
        guard let hosted else {
            return [
                "id": .string(fact.arrangement.text), "version": .integer(Int64(fact.version)),
                "readable": false,
            ]
        }
        var json = hosted.summary(on: day)
        json["version"] = .integer(Int64(fact.version))
        json["readable"] = true
        return json
    }

    /// The arrangement with its document.
    func json(on day: CivilDate) -> JSONObject {
        var json = summary(on: day)
        for member in step { json[member.name] = member.value }
        json["document"] = hosted.map { .object($0.document) } ?? .null
        return json
    }

    /// What the entry of the log tells of it.
    var step: JSONObject {
        [
            "version": .integer(Int64(fact.version)),
            "change": .string(fact.change.rawValue),
            "digest": .string(Base64URL.encode(fact.digest)),
            "recorded_at": .string(recordedAt.rfc3339),
            "log_index": .count(index),
        ]
    }
}
