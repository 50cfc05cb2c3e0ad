import AEOCertificates
import AEOModel
import AEORegistry
import JOSE

extension GrantOutcome {
    /// The answer to a grant (`schemas/json/grant-answer.schema.json`).
    var json: JSONObject {
        [
            "certificate_number": .string(record.number),
            "status": .string(status.rawValue),
            "effective_at": .legal(record.terms.effectiveAt, in: zone),
            "expires_at": .legal(record.terms.expiresAt, in: zone),
            "recorded_at": .string(record.terms.recordedAt.rfc3339),
            "tin": .string(record.tin),
            "log_index": .count(logIndex),
            "log_size": .count(logSize),
            "credential": .string(credential),
            "receipt": .string(receipt),
            "status_list": .array(statusList.map(Self.place)),
            "accepted_warnings": .strings(acceptedWarnings),
            "rules_assumed": .bool(rulesAssumed),
            "decision_due": .optional(decisionDue?.description),
            "replaced": .optional(replaced),
        ]
    }

    private static func place(_ entry: (part: Part?, reference: StatusReference)) -> JSONValue {
        var place: JSONObject = [:]
        place["part"] = entry.part.map { .string($0.description) }
        place["uri"] = .string(entry.reference.uri)
        place["idx"] = .integer(Int64(entry.reference.index))
        return .object(place)
    }
}
