import AEOModel
import AEORegistry
import JOSE

extension RefusalOutcome {
    /// The answer to a refusal (`schemas/json/refusal-answer.schema.json`).
    var json: JSONObject {
        var json = refusal.json
        json["reason"] = .string(reason)
        json["decision_due"] = .optional(decisionDue?.description)
        json["recorded_at"] = .string(recordedAt.rfc3339)
        json["log_index"] = .count(logIndex)
        json["log_size"] = .count(logSize)
        return json
    }
}

extension RefusalView {
    /// An element of the list of refusals (`schemas/json/refusal-list.schema.json`).
    var json: JSONObject {
        var json = record.json
        json["reason"] = .optional(reason)
        json["note"] = .optional(note)
        json["reference"] = .optional(reference)
        json["log_index"] = .count(record.index)
        json["applicant"] = .object(applicant)
        return json
    }
}

extension RefusalRecord {
    /// What every answer about a refusal says.
    var json: JSONObject {
        [
            "refusal_id": .string(id.description),
            "programme": .string(programme.text),
            "tier": .string(tier),
            "decided_on": .string(decidedOn.description),
            "received_on": .optional(receivedOn?.description),
            "track": .optional(track),
            "size_class": .optional(sizeClass?.rawValue),
        ]
    }
}
