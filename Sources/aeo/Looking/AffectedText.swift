import JOSE

/// The answers that relied on a certificate, in words.
enum AffectedText {
    static func text(_ answer: JSONObject, _ paint: Paint) -> String {
        var table = Table(["answered", "who asked", "how", "about", "said", "log size"], widest: 48)
        for given in answer.objects("answers") {
            table.add([
                given.text("answered_at") ?? "", asker(given), given.text("channel") ?? "",
                given.text("at") ?? "", given.text("status") ?? "",
                given.number("log_size").map { "\($0)" } ?? "",
            ])
        }
        var text = paint.bold(answer.text("certificate_number") ?? "") + "\n"
        if !table.isEmpty { text += "\n" + table.text(paint) { $0 == 4 ? paint.status($1) : $1 } }
        text += "\n\(answer.text("explanation") ?? "")\n"
        if let next = answer.number("next") { text += "\nThere are more: say --after \(next)\n" }
        return text
    }

    private static func asker(_ given: JSONObject) -> String {
        let kind = given.text("asker") ?? ""
        return given.text("asker_id").map { "\(kind) \($0)" } ?? kind
    }
}
