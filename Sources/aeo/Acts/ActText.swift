import AEOModel
import JOSE

/// An act in words.
enum ActText {
    /// An act that is recorded; `file` is where its new credential goes.
    static func recorded(
        _ answer: JSONObject,
        isFromNow: Bool,
        _ paint: Paint,
        file: String? = nil
    ) -> String {
        var sheet = Sheet()
        sheet.add("certificate", answer.text("certificate_number").map(paint.bold))
        add(answer, to: &sheet)
        sheet.add("status now", answer.text("status").map(paint.status))
        addOutcome(answer, to: &sheet)
        sheet.add("recorded", answer.text("recorded_at"))
        sheet.add(
            "in the log",
            answer.number("log_index").map { "entry \($0) of \(answer.number("log_size") ?? $0 + 1)" }
        )
        let hasPaper = answer.text("credential") != nil
        sheet.add("credential", hasPaper ? file : nil)
        return sheet.text + reach(answer, isFromNow: isFromNow) + followed(answer, paint, isDone: true)
            + (hasPaper && file == nil ? credential(answer) : "")
    }

    /// An act that would be recorded, with the certificate's time drawn as it would be.
    static func preview(
        _ answer: JSONObject,
        context: CommandContext,
        isFromNow: Bool,
        _ paint: Paint
    ) -> String {
        var sheet = Sheet()
        sheet.add("certificate", answer.text("certificate_number").map(paint.bold))
        add(answer, to: &sheet)
        sheet.add("status then", answer.text("status_after").map(paint.status))
        addOutcome(answer, to: &sheet)
        if changesTerms(answer) { addTerms(answer.object("terms_after"), to: &sheet) }
        sheet.add("usually hits", answer.list("usual_parts"))
        sheet.add("who is told", answer.list("told"))
        let drawing = TimelineDrawing(
            answer.objects("intervals"),
            now: context.now(),
            columns: context.console.width,
            paint: paint
        )
        return sheet.text + reach(answer, isFromNow: isFromNow) + followed(answer, paint, isDone: false)
            + "\n"
            + drawing.text
            + "\nNothing was recorded.\n"
    }

    private static func add(_ answer: JSONObject, to sheet: inout Sheet) {
        sheet.add("act", answer.text("act"))
        sheet.add("act id", answer.text("act_id"))
        sheet.add("part", answer.text("part"))
        sheet.add("noted", DutyText.text(answer.object("duty")))
        sheet.add("takes effect", answer.text("effective_at"))
        sheet.add("until", answer.text("until"))
        if answer["served"]?.boolValue == false {
            let awaits = answer["awaits_service"]?.boolValue ?? true
            sheet.add(
                "served",
                awaits
                    ? "not yet; it changes nothing until it is"
                    : "not yet; by this programme's rules it takes effect all the same"
            )
        }
        sheet.add("concerns", answer.list("targets"))
    }

    /// Whether the act may change what the certificate says; of any other the terms are no news.
    private static func changesTerms(_ answer: JSONObject) -> Bool {
        guard let kind = answer["act"]?.stringValue.flatMap(ActKind.init(rawValue:)) else { return false }
        return kind.changesTerms || kind == .correct
    }

    /// What the act computed: the new end, the bar that it starts, the doubts set aside.
    private static func addOutcome(_ answer: JSONObject, to sheet: inout Sheet) {
        if changesTerms(answer), let ends = answer["expires_at"] {
            sheet.add("ends", ends.isNull ? "no end" : answer.text("expires_at"))
        }
        if let bar = answer.object("bar") {
            let until = bar.text("until").map { "until \($0)" } ?? "with no end set"
            sheet.add("no application", "from \(bar.text("from") ?? "now") \(until)")
        }
        sheet.add("set aside", answer.list("accepted_warnings"))
    }

    /// What the certificate would say.
    private static func addTerms(_ terms: JSONObject?, to sheet: inout Sheet) {
        guard let terms else { return }
        sheet.add("tier then", terms.text("tier"))
        sheet.add("roles then", terms.list("roles"))
        if let last = terms["expiry_date"] {
            sheet.add("last day then", last.isNull ? "no end" : terms.text("expiry_date"))
        }
        sheet.add("published then", terms["published"]?.boolValue.map { $0 ? "yes" : "no" })
        sheet.add("reviewed then", terms.text("last_review"))
        sheet.add("next review then", terms.text("next_review"))
    }

    /// What happens to certificates that rest on this one.
    private static func followed(_ answer: JSONObject, _ paint: Paint, isDone: Bool) -> String {
        var table = Table([
            "certificate", "programme", isDone ? "what followed" : "what would follow", "act id",
        ])
        for act in answer.objects("followed") {
            let effect = act.text("act") ?? act.text("effect") ?? ""
            table.add([
                act.text("certificate_number") ?? "", act.text("programme") ?? "",
                effect == "review" ? "an officer is to look at it" : effect, act.text("act_id") ?? "",
            ])
        }
        return table.isEmpty ? "" : "\nCertificates that rest on this one:\n" + table.text(paint)
    }

    /// How to come by the credential where no file was named.
    private static func credential(_ answer: JSONObject) -> String {
        let number = answer.text("certificate_number") ?? "NUMBER"
        return "A new credential takes the place of the former one; fetch it for the holder with\n"
            + "  aeo show \(number) --credential FILE\n"
    }

    /// What a correction leaves as it was, where it was not told from when to correct.
    private static func reach(_ answer: JSONObject, isFromNow: Bool) -> String {
        guard isFromNow, answer["act"]?.stringValue == "correct" else { return "" }
        let now = answer.text("effective_at").map { " (\($0))" } ?? ""
        return "The act is void from now on\(now); what it led to until now stays.\n"
            + "To undo it entirely, correct it once more with --from and the day on which it took effect.\n"
    }
}
