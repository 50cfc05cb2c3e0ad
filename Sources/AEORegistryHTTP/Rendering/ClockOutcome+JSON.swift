import AEORegistry
import JOSE

extension ClockOutcome {
    /// The answer to an acceptance.
    var json: JSONObject {
        var json = accepted.json
        json["log_size"] = .count(logSize)
        return json
    }
}
