import AEOModel
import AEORegistry
import JOSE

extension RecognitionAnswer {
    /// What a relying office makes of a status (`schemas/json/recognition.schema.json`).
    var json: JSONObject {
        var json: JSONObject = [
            "recognition": .string(recognition.outcome.rawValue),
            "arrangement": .optional(recognition.arrangement?.text),
            "covering": .strings(recognition.covering.map(\.text)),
            "rule": .optional(recognition.rule?.rawValue),
            "cause": .optional(recognition.cause?.rawValue),
            "explanation": .string(recognition.explanation),
            "mapped_tier": .optional(recognition.mappedTier),
            "benefits": .array(recognition.benefits.map { .object($0.json) }),
            "declare_as": .optional(recognition.declareAs),
            "date_basis": .optional(recognition.dateBasis?.rawValue),
            "provisional": .bool(recognition.isProvisional),
            "stale": .bool(recognition.isStale),
            "age_seconds": .integer(recognition.ageSeconds),
            "status": .optional(status?.rawValue),
            "certificate_number": .optional(certificateNumber),
            "programme": .optional((subject?.programme ?? query.programme)?.text),
            "tier": .optional(subject?.tier),
            "tin": .string(subject?.tin ?? query.trader.typed),
            "relying": .string(question.relying.text),
            "role": .optional(question.role),
            "direction": .optional(question.direction?.rawValue),
            "at": .string(question.at.rfc3339),
            "partner_list": subject?.provenance.map { .object($0.json) } ?? .null,
        ]
        json.add(knowledge)
        return json
    }
}
