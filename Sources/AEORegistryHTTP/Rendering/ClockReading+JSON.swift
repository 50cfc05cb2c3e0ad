import AEOModel
import AEORegistry
import JOSE

extension ClockReading {
    /// What the registry thinks of its clock.
    var json: JSONObject {
        let state: JSONValue
        switch deviation {
        case nil: state = acceptedLag == nil ? "believed" : "behind-accepted"
        case .behind: state = "behind"
        case .ahead: state = "ahead"
        }
        return [
            "now": .string(now.rfc3339),
            "last_entry_at": lastEntryAt.microseconds == 0 ? .null : .string(lastEntryAt.rfc3339),
            "state": state,
            "behind_us": deviation?.behind.map { .integer($0) } ?? acceptedLag.map { .integer($0) } ?? .null,
            "ahead_us": deviation?.ahead.map { .integer($0) } ?? .null,
            "accepted": accepted.map { .object($0.json) } ?? .null,
        ]
    }
}
