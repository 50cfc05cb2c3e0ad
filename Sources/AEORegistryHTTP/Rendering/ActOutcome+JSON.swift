import AEOModel
import AEORegistry
import JOSE

extension ActOutcome {
    /// The answer to an act (`schemas/json/act-answer.schema.json`).
    var json: JSONObject {
        var json: JSONObject = [
            "certificate_number": .string(certificateNumber),
            "act": .string(act.kind.rawValue),
            "act_id": .string(act.id.description),
            "status": .string(status.rawValue),
            "effective_at": .legal(act.effectiveAt, in: zone),
            "until": .legal(act.until, in: zone),
            "part": .optional(act.part?.description),
            "recorded_at": .string(act.recordedAt.rfc3339),
            "log_index": .count(logIndex),
            "log_size": .count(logSize),
            "served": .bool(act.notifiedAt != nil),
            "awaits_service": .bool(act.awaitsService),
            "targets": .strings(act.targets.map(\.description)),
            "accepted_warnings": .strings(acceptedWarnings),
            "credential": .optional(credential),
            "receipt": .optional(receipt),
            "expires_at": .legal(terms.expiresAt, in: zone),
            "followed": .array(followed.map(\.json)),
            "bar": act.bar?.json(in: zone) ?? .null,
        ]
        json["duty"] = act.duty?.json
        return json
    }
}
