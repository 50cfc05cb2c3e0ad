import JOSE

/// A verdict in words, and as an exit status.
enum VerdictText {
    static func text(_ answer: JSONObject, _ paint: Paint, columns: Int) -> String {
        let word = answer.text("verdict") ?? "unknown"
        let title =
            switch status(word) {
            case .done: paint.good("VALID")
            case .notValid: paint.bad("NOT VALID")
            case .unknown, .usage, .refused, .unavailable, .internal, .notPermitted: paint.doubtful("UNKNOWN")
            }
        var sheet = Sheet()
        let certificate = answer.object("certificate") ?? [:]
        sheet.add("reason", answer.text("reason"))
        sheet.add("status", answer.text("status").map(paint.status))
        sheet.add("certificate", certificate.text("number"))
        sheet.add("holder", certificate.text("legal_name"))
        sheet.add("number abroad", certificate.text("tin"))
        sheet.add("programme", certificate.text("programme"))
        sheet.add("tier", certificate.text("tier"))
        sheet.add("roles shown", certificate.list("roles"))
        sheet.add("granted by", certificate.text("issuing_authority"))
        sheet.add("as of", answer.text("as_of"))
        sheet.add("age of status", answer.number("status_age_seconds").map { "\($0) s" })
        if let isBound = answer.object("evidence")?["holder_bound"]?.boolValue, !certificate.isEmpty {
            sheet.add("holder's proof", isBound ? "checked" : "not checked")
        }
        if let proof = answer.object("evidence")?.object("receipt"), let index = proof.number("index") {
            let place = "entry \(index) of \(proof.number("size") ?? index + 1)"
            sheet.add("proven in the log", "\(place), \(proof.text("origin") ?? "of an unknown name")")
        }
        for part in answer.objects("parts") where part.text("part") != nil {
            sheet.add("part \(part.text("part") ?? "")", part.text("status").map(paint.status))
        }
        let words = Prose.wrapped(answer.text("explanation") ?? "", to: min(columns, 100))
        let hint = word == "unknown" ? VerdictHint.text(answer) : nil
        return "\(paint.bold(title))\n\(words)\n\n\(sheet.text)" + (hint.map { "hint: \($0)\n" } ?? "")
    }

    /// The exit status of an answer.
    static func status(_ answer: JSONObject) -> CommandStatus { status(answer["verdict"]?.stringValue ?? "") }

    /// The exit status of a verdict's word; anything but the three words is not known.
    static func status(_ word: String) -> CommandStatus {
        switch word {
        case "valid": .done
        case "not_valid": .notValid
        default: .unknown
        }
    }
}
