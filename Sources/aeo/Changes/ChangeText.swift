import JOSE

/// A line of the feed in words.
enum ChangeText {
    static func line(_ change: JSONObject, _ paint: Paint) -> String {
        let kind = change.text("kind") ?? ""
        let time = change.text("recorded_at") ?? change.text("effective_at") ?? ""
        let words = [paint.bold(Printable.text(kind))] + what(change).map(Printable.text)
        return ([Printable.text(time)] + words).joined(separator: "  ")
    }

    private static func what(_ change: JSONObject) -> [String] {
        let named = [
            "number", "tin", "programme", "tier", "arrangement", "change", "role", "kid", "uri", "origin",
        ]
        var words = named.compactMap { change.text($0) }
        if change.text("kind") == "removed" {
            return [
                change.text("number") ?? change.text("certificate_id") ?? "", "delete what you hold of it",
            ]
        }
        if let status = change.text("status_now") { words.append("now \(status)") }
        if let until = change.text("until") { words.append("until \(until)") }
        return words
    }
}
