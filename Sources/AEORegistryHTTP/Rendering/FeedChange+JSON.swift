import AEOModel
import AEORegistry
import JOSE

extension FeedChange {
    /// The members of a line on a certificate.
    var json: JSONObject {
        var json: JSONObject = [:]
        if kind == "turn", let effectiveAt {
            json["turn"] = .string("\(effectiveAt.rfc3339)/\(number)")
            json["status"] = .optional(turned?.rawValue)
        }
        json["effective_at"] = .optional(effectiveAt?.rfc3339)
        json["until"] = .optional(until?.rfc3339)
        json["certificate_id"] = .string(certificate.description)
        json["number"] = .string(number)
        json["tin"] = .string(tin)
        json["authority"] = .string(authority.text)
        json["programme"] = .string(programme.text)
        json["tier"] = .string(tier)
        json["status_now"] = .optional(status?.rawValue)
        json["parts"] = .array(
            parts.map { part in
                .object([
                    "part": .optional(part.part?.description), "status_now": .string(part.status.rawValue),
                ])
            }
        )
        return json
    }
}
