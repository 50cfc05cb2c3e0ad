import JOSE

/// What an act notes of a periodic duty, in words.
enum DutyText {
    static func text(_ duty: JSONObject?) -> String? {
        guard let duty else { return nil }
        switch duty["kind"]?.stringValue {
        case "attested":
            let year = duty.number("year").map { "of \($0), " } ?? ""
            return "declaration \(year)received on \(duty.text("received_on") ?? "an unknown day")"
        case "reviewed": return duty.text("result")
        case "renewal-filed": return "asked for on \(duty.text("filed_on") ?? "an unknown day"), not decided"
        default: return duty.text("kind")
        }
    }
}
