import AEOModel
import AEORegistry
import JOSE

extension HostedArrangement {
    /// What the arrangement is, and how its directions stand on a day.
    func summary(on day: CivilDate) -> JSONObject {
        let stated = document["sides"]?.arrayValue ?? []
        let sides = arrangement.sides.enumerated().map { position, side in
            let object = position < stated.count ? stated[position].objectValue : nil
            return JSONValue.object(
                side.summary(on: day, since: object?["operative_from"]?.objectValue?["value"])
            )
        }
        return [
            "id": .string(arrangement.id.text),
            "kind": .string(arrangement.kind.rawValue),
            "name": .string(arrangement.name),
            "parties": .strings(Set(arrangement.members.map(\.party)).sorted().map(\.text)),
            "sides": .array(sides),
            "provisional": .bool(arrangement.sides.contains(where: \.isProvisional)),
        ]
    }
}

extension ArrangementSide {
    /// One direction; `since` is the first day as the document states it, which may be a month or a year only.
    fileprivate func summary(on day: CivilDate, since: JSONValue?) -> JSONObject {
        [
            "issuing": .strings(issuing.map(\.text)),
            "relying": .strings(relying.map(\.text)),
            "programmes": .strings(programmes.map(\.programme.text)),
            "operative_from": since ?? .null,
            "operative_until": .optional(operation.until?.description),
            "pending": .bool(operation.isPending),
            "suspended": .bool(operation.suspensions.contains { $0.contains(day) }),
            "provisional": .bool(isProvisional),
        ]
    }
}
