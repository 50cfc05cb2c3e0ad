import AEOModel
import AEORegistry
import JOSE

extension AgencyRecord {
    /// An agency's key with its state at an instant (schemas/json/agency.schema.json).
    func json(at now: Instant) -> JSONObject {
        [
            "party": .string(fact.party.text),
            "name": .optional(fact.name),
            "key_id": .string(fact.keyID),
            "jwk": .object(fact.key),
            "purposes": .strings(fact.purposes.map(\.rawValue)),
            "from": .string(fact.from.rfc3339),
            "until": .optional(fact.until?.rfc3339),
            "state": .string(state(at: now)),
            "officer": .string(fact.officer),
            "log_index": .count(index),
        ]
    }

    private func state(at now: Instant) -> String {
        if fact.state == .active, !fact.isInForce(at: max(now, fact.from)) { return "expired" }
        return fact.state.rawValue
    }
}
