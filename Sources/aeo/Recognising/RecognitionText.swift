import JOSE

/// Answers on recognition in words, and as an exit status.
enum RecognitionText {
    /// The whole answer to one question.
    static func full(_ answer: JSONObject, _ paint: Paint, columns: Int) -> String {
        let words = Prose.wrapped(answer.text("explanation") ?? "", to: min(columns, 100))
        var sheet = Sheet()
        sheet.add("trader", answer.text("tin"))
        sheet.add("certificate", answer.text("certificate_number"))
        sheet.add("programme", answer.text("programme"))
        sheet.add("tier", answer.text("tier"))
        sheet.add("status", answer.text("status").map(paint.status))
        sheet.add("relying office", answer.text("relying"))
        sheet.add("role", answer.text("role"))
        sheet.add("direction", answer.text("direction"))
        sheet.add("at", answer.text("at"))
        add(answer, to: &sheet)
        var text = "\(paint.bold(title(answer, paint)))\n\(words)\n\n\(sheet.text)"
        for benefit in answer.objects("benefits") {
            let letter = benefit.text("tfa_7_7").map { " [TFA 7.7.3(\($0))]" } ?? ""
            let doubt = benefit["certain"]?.boolValue == false ? " (unsure)" : ""
            text += "- \(benefit.text("text") ?? "")\(doubt)\(letter)\n"
        }
        return text + paint.faint(KnownText.text(answer)) + "\n"
    }

    /// The lines below an answer to a question of status.
    static func brief(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("for \(answer.text("relying") ?? "")", title(answer, paint).lowercased())
        sheet.add("because", answer.text("explanation"))
        add(answer, to: &sheet)
        return sheet.text
    }

    /// The exit status of an answer; anything but the three words is not known.
    static func status(_ answer: JSONObject) -> CommandStatus {
        switch answer["recognition"]?.stringValue {
        case "recognised": .done
        case "not_recognised": .notValid
        default: .unknown
        }
    }

    private static func title(_ answer: JSONObject, _ paint: Paint) -> String {
        switch status(answer) {
        case .done: paint.good("RECOGNISED")
        case .notValid: paint.bad("NOT RECOGNISED")
        case .unknown, .usage, .refused, .unavailable, .internal, .notPermitted: paint.doubtful("UNKNOWN")
        }
    }

    private static func add(_ answer: JSONObject, to sheet: inout Sheet) {
        sheet.add("arrangement", answer.text("arrangement"))
        if let covering = answer.list("covering"), covering != answer.text("arrangement") {
            sheet.add("covered by", covering)
        }
        sheet.add("rule", answer.text("rule"))
        sheet.add("not known", answer.text("cause"))
        sheet.add("treated as", answer.text("mapped_tier"))
        sheet.add("declare as", answer.text("declare_as"))
        sheet.add("day that counts", answer.text("date_basis"))
        if answer["provisional"]?.boolValue == true {
            sheet.add("provisional", "yes: a fact that this turns on is not certain")
        }
        if let list = answer.object("partner_list") {
            let whole = list["complete"]?.boolValue == true ? "complete" : "not complete"
            sheet.add(
                "rests on",
                "the list of \(list.text("partner") ?? "") of \(list.text("list_date") ?? "") (\(whole))"
            )
            sheet.add("age of the list", answer.number("age_seconds").map { "\($0) s" })
        }
        if answer["stale"]?.boolValue == true { sheet.add("stale", "yes") }
    }
}
