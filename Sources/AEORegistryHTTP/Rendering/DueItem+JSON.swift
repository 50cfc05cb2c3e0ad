import AEOModel
import AEORegistry
import JOSE

extension DueItem {
    /// An element of the work list (`schemas/json/due.schema.json`).
    var json: JSONObject {
        [
            "kind": .string(kind.rawValue),
            "due": .string(due.description),
            "overdue": .bool(isOverdue),
            "certificate_number": .optional(certificateNumber),
            "programme": .string(programme.text),
            "tier": .optional(tier),
            "act_id": .optional(act?.description),
            "detail": .string(detail),
        ]
    }
}
