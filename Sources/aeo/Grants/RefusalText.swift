import JOSE

/// Refused applications in words.
enum RefusalText {
    static func recorded(_ answer: JSONObject, _ application: Application, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("refused", paint.bold(Printable.text(application.title)))
        add(answer, to: &sheet)
        sheet.add("refusal", answer.text("refusal_id"))
        sheet.add("recorded", answer.text("recorded_at"))
        sheet.add(
            "in the log",
            answer.number("log_index").map { "entry \($0) of \(answer.number("log_size") ?? $0 + 1)" }
        )
        return sheet.text + "It is shown to officers only; tell the applicant, and how to appeal.\n"
    }

    static func preview(_ answer: JSONObject, _ application: Application, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("would be refused", paint.bold(Printable.text(application.title)))
        add(answer, to: &sheet)
        return sheet.text + "Nothing was recorded.\n"
    }

    private static func add(_ answer: JSONObject, to sheet: inout Sheet) {
        sheet.add("reason", answer.text("reason"))
        sheet.add("received on", answer.text("received_on"))
        sheet.add("decided on", answer.text("decided_on"))
        sheet.add("decision due", answer.text("decision_due"))
    }

    /// A page of refused applications.
    static func page(_ answer: JSONObject, _ paint: Paint) -> String {
        let refusals = answer.objects("items")
        guard !refusals.isEmpty else { return "No application was refused.\n" }
        var table = Table(["refused on", "applicant", "programme", "tier", "reason", "received", "id"])
        for refusal in refusals {
            let applicant = refusal.object("applicant")
            table.add([
                refusal.text("decided_on") ?? "", applicant.map(name) ?? "", refusal.text("programme") ?? "",
                refusal.text("tier") ?? "", refusal.text("reason") ?? "", refusal.text("received_on") ?? "",
                refusal.text("refusal_id") ?? "",
            ])
        }
        let more = answer.text("next").map { "\nThere are more: say --refused --after \($0)\n" } ?? ""
        return table.text(paint) + more
    }

    private static func name(_ applicant: JSONObject) -> String {
        let holder = applicant.object("holder") ?? applicant
        return holder.text("name_latin") ?? holder.text("name") ?? "(erased)"
    }
}
