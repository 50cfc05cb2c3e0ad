import JOSE

/// As of when an answer is known, in words.
enum KnownText {
    static func text(_ answer: JSONObject) -> String {
        let size = answer.number("log_size").map { " (the first \($0) entries of the log)" } ?? ""
        let known = "as known at \(answer.text("known_at") ?? "an unknown time")\(size)"
        // Where the answer explains itself it says this too.
        guard answer["known_at_capped"]?.boolValue == true, answer["explanation"] == nil else { return known }
        return known + "; more was asked for than is recorded, so this is as of the last entry"
    }
}
