import AEOModel
import AEORegistry
import JOSE

extension AcceptedClock {
    /// An acceptance of the clock.
    var json: JSONObject {
        [
            "accepted_at": .string(fact.acceptedAt.rfc3339),
            "behind_us": fact.deviation.behind.map { .integer($0) } ?? .null,
            "ahead_us": fact.deviation.ahead.map { .integer($0) } ?? .null,
            "officer": .string(fact.officer),
            "recorded_at": .string(recordedAt.rfc3339),
            "log_index": .count(index),
        ]
    }
}
