import JOSE

/// The check of a receipt in words.
enum ReceiptCheckText {
    static func text(_ check: JSONObject, _ paint: Paint, columns: Int) -> String {
        let title =
            switch check.text("verdict") {
            case "valid": paint.good("THE RECEIPT HOLDS")
            case "not_valid": paint.bad("THE RECEIPT DOES NOT HOLD")
            default: paint.doubtful("UNKNOWN")
            }
        var sheet = Sheet()
        for member in check.object("question") ?? [:] {
            let text =
                member.value.stringValue ?? String(decoding: JSONText.encode(member.value), as: UTF8.self)
            sheet.add("asked: \(member.name)", text)
        }
        let answer = check.object("answer") ?? [:]
        sheet.add("answer", answer.text("verdict"))
        let recognition = answer.object("recognition")
        sheet.add("recognition", recognition?.text("recognition"))
        sheet.add("rule", recognition?.text("rule") ?? recognition?.text("cause"))
        sheet.add("arrangement", recognition?.text("arrangement"))
        sheet.add("as of", answer.text("as_of"))
        sheet.add("signed at", check.text("signed_at"))
        sheet.add("signed by", check.text("issuer"))
        sheet.add("log", check.object("log")?.text("origin"))
        sheet.add("worked out again", check.text("recomputed"))
        let words = Prose.wrapped(check.text("explanation") ?? "", to: min(columns, 100))
        let said =
            (recognition?.text("explanation") ?? answer.text("explanation")).map {
                Prose.wrapped($0, to: min(columns, 100)) + "\n"
            } ?? ""
        return "\(paint.bold(title))\n\(words)\n\n\(said)\(sheet.text)"
    }
}
