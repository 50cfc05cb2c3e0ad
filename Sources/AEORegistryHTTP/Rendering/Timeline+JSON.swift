import AEOModel
import AEORegistry
import JOSE

extension Timeline {
    /// The intervals of the whole first, then those of each part.
    var intervals: [StatusInterval] { whole + parts.flatMap(\.intervals) }

    /// The answer of a timeline (`schemas/json/timeline.schema.json`).
    ///
    /// It tells the reasons of acts, so it is for officers only.
    func json(
        of record: CertificateRecord,
        _ knowledge: Knowledge,
        grounds: [UInt64: ActGrounds],
        in zone: CivilZone
    ) -> JSONObject {
        let places = Dictionary(
            record.acts.map { ($0.act.id, $0.index) },
            uniquingKeysWith: { first, _ in first }
        )
        let told = intervals.map { interval in
            var json = interval.json(in: zone)
            json["reason"] = .optional(places[interval.act].flatMap { grounds[$0]?.reason })
            return JSONValue.object(json)
        }
        var json: JSONObject = [
            "certificate_number": .string(record.number),
            "intervals": .array(told),
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
