import AEOModel
import AEORegistry
import JOSE

extension Timeline {
    /// The intervals of the whole first, then those of each part.
    var intervals: [StatusInterval] { whole + parts.flatMap(\.intervals) }

    /// The answer of a timeline (`schemas/json/timeline.schema.json`).
    func json(of number: String, _ knowledge: Knowledge, in zone: CivilZone) -> JSONObject {
        var json: JSONObject = [
            "certificate_number": .string(number),
            "intervals": .array(intervals.map { .object($0.json(in: zone)) }),
        ]
        json.add(knowledge)
        return json
    }
}

extension StatusInterval {
    /// One interval of a timeline.
    func json(in zone: CivilZone) -> JSONObject {
        [
            "from": .legal(from, in: zone),
            "until": .legal(until, in: zone),
            "status": .string(status.rawValue),
            "part": .optional(part?.description),
            "act": .string(actKind.rawValue),
            "act_id": .string(act.description),
            "recorded_at": .string(recordedAt.rfc3339),
        ]
    }

    /// The status of a part in an answer about a moment.
    func partJSON(in zone: CivilZone) -> JSONValue {
        [
            "part": .optional(part?.description),
            "status": .string(status.rawValue),
            "since": .legal(from, in: zone),
            "until": .legal(until, in: zone),
        ]
    }
}
