import JOSE

/// An act in words.
enum ActText {
    static func recorded(_ answer: JSONObject, isFromNow: Bool, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("certificate", answer.text("certificate_number").map(paint.bold))
        add(answer, to: &sheet)
        sheet.add("status now", answer.text("status").map(paint.status))
        sheet.add("recorded", answer.text("recorded_at"))
        sheet.add(
            "in the log",
            answer.number("log_index").map { "entry \($0) of \(answer.number("log_size") ?? $0 + 1)" }
        )
        return sheet.text + reach(answer, isFromNow: isFromNow)
    }

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
        sheet.add("usually hits", answer.list("usual_parts"))
        sheet.add("who is told", answer.list("told"))
        let drawing = TimelineDrawing(
            answer.objects("intervals"),
            now: context.now(),
            columns: context.console.width,
            paint: paint
        )
        return sheet.text + reach(answer, isFromNow: isFromNow) + "\n" + drawing.text
            + "\nNothing was recorded.\n"
    }

    private static func add(_ answer: JSONObject, to sheet: inout Sheet) {
        sheet.add("act", answer.text("act"))
        sheet.add("act id", answer.text("act_id"))
        sheet.add("part", answer.text("part"))
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

    /// What a correction leaves as it was, where it was not told from when to correct.
    private static func reach(_ answer: JSONObject, isFromNow: Bool) -> String {
        guard isFromNow, answer["act"]?.stringValue == "correct" else { return "" }
        let now = answer.text("effective_at").map { " (\($0))" } ?? ""
        return "The act is void from now on\(now); what it led to until now stays.\n"
            + "To undo it entirely, correct it once more with --from and the day on which it took effect.\n"
    }
}
