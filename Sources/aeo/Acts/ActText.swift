import JOSE

/// An act in words.
enum ActText {
    static func recorded(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("certificate", answer.text("certificate_number").map(paint.bold))
        add(answer, to: &sheet)
        sheet.add("status now", answer.text("status").map(paint.status))
        sheet.add("recorded", answer.text("recorded_at"))
        sheet.add(
            "in the log",
            answer.number("log_index").map { "entry \($0) of \(answer.number("log_size") ?? $0 + 1)" }
        )
        return sheet.text
    }

    static func preview(_ answer: JSONObject, context: CommandContext, _ paint: Paint) -> String {
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
        return sheet.text + "\n" + drawing.text + "\nNothing was recorded.\n"
    }

    private static func add(_ answer: JSONObject, to sheet: inout Sheet) {
        sheet.add("act", answer.text("act"))
        sheet.add("act id", answer.text("act_id"))
        sheet.add("part", answer.text("part"))
        sheet.add("takes effect", answer.text("effective_at"))
        sheet.add("until", answer.text("until"))
        if answer["served"]?.boolValue == false {
            sheet.add("served", "not yet: it changes nothing until it is")
        }
        sheet.add("concerns", answer.list("targets"))
    }
}
