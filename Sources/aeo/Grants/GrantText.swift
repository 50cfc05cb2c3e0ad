import JOSE

/// A grant in words.
enum GrantText {
    static func granted(
        _ answer: JSONObject,
        _ application: Application,
        _ paint: Paint,
        file: String?
    ) -> String {
        var sheet = Sheet()
        sheet.add("certificate", answer.text("certificate_number").map(paint.bold))
        sheet.add("holder", application.name)
        sheet.add("number abroad", answer.text("tin"))
        sheet.add("status", answer.text("status").map(paint.status))
        sheet.add("takes effect", answer.text("effective_at"))
        sheet.add("ends", answer.text("expires_at") ?? "no end")
        sheet.add("decision due", answer.text("decision_due"))
        sheet.add("replaces", answer.text("replaced"))
        sheet.add("recorded", answer.text("recorded_at"))
        sheet.add(
            "in the log",
            answer.number("log_index").map { "entry \($0) of \(answer.number("log_size") ?? $0 + 1)" }
        )
        sheet.add("set aside", answer.list("accepted_warnings"))
        sheet.add("credential", file)
        return sheet.text + assumed(answer) + (file == nil ? credential(answer) : "")
    }

    /// The credential itself where no file was named, for it is not told a second time.
    private static func credential(_ answer: JSONObject) -> String {
        guard let text = answer.text("credential") else { return "" }
        return "\nThe credential, for the holder; --out FILE writes it into a file:\n\(text)\n"
    }

    static func preview(_ answer: JSONObject, _ application: Application, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("would be granted", application.title)
        sheet.add("number abroad", answer.text("tin"))
        sheet.add("tier", answer.text("tier").map(paint.bold))
        sheet.add("parts", answer.list("parts"))
        sheet.add("roles", answer.list("roles"))
        sheet.add("takes effect", answer.text("effective_at") ?? answer.text("effective_date"))
        sheet.add("ends", answer.text("expires_at") ?? answer.text("expiry_date") ?? "no end")
        sheet.add("decision due", answer.text("decision_due"))
        sheet.add("replaces", answer.text("replaced"))
        sheet.add("rules", answer.number("rules_version").map { "version \($0)" })
        sheet.add("set aside", answer.list("accepted_warnings"))
        return sheet.text + assumed(answer) + "Nothing was recorded.\n"
    }

    private static func assumed(_ answer: JSONObject) -> String {
        guard answer["rules_assumed"]?.boolValue == true else { return "" }
        return
            "The rules that judged came into force only after the decision; they are assumed to have held then.\n"
    }
}
