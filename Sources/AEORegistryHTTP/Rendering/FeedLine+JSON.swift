import AEOModel
import AEORegistry
import JOSE

extension FeedLine {
    /// The word for what happened.
    var kind: String {
        switch content {
        case .change(let change): change.kind
        case .removed: "removed"
        case .stop(_, let isResumed): isResumed ? "benefit-resume" : "benefit-stop"
        case .fact(let kind, _): kind
        }
    }

    /// The line as it is sent (schemas/json/change.schema.json).
    var json: JSONObject {
        var json: JSONObject = ["seq": .string(cursor.text), "kind": .string(kind)]
        if let index { json["log_index"] = .count(index) }
        if let recordedAt { json["recorded_at"] = .string(recordedAt.rfc3339) }
        switch content {
        case .change(let change):
            for member in change.json { json[member.name] = member.value }
        case .removed(let certificate, let number):
            json["certificate_id"] = .string(certificate.description)
            json["number"] = .optional(number)
        case .stop(let stop, _):
            json["arrangement"] = .string(stop.arrangement.text)
            json["authority"] = .string(stop.authority.text)
            json["tin"] = .string(stop.tin)
            json["effective_at"] = .string(stop.span.from.rfc3339)
            json["until"] = .optional((stop.resumption?.from ?? stop.span.until)?.rfc3339)
        case .fact(_, let body):
            for member in body { json[member.name] = member.value }
        }
        return json
    }
}
