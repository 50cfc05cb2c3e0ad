import JOSE

/// A partner's list in words.
enum ImportText {
    /// How many findings are shown one by one.
    private static let shown = 20

    static func text(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("partner", answer.text("partner").map { paint.bold($0) })
        sheet.add("list of", answer.text("list_date"))
        sheet.add("mode", answer.text("mode"))
        sheet.add("rows", answer.number("rows").map { "\($0)" })
        sheet.add("taken", answer.number("accepted").map { "\($0)" })
        let errors = answer.number("errors_total") ?? 0
        sheet.add("errors", errors == 0 ? "none" : paint.bad("\(errors)"))
        sheet.add("warnings", "\(answer.number("warnings_total") ?? 0)")
        for name in ["added", "changed", "suspended", "revoked", "missing"] {
            sheet.add(name, answer.object("diff")?.number(name).map { "\($0)" })
        }
        sheet.add("guard", answer.text("guard").map { paint.bad($0) })
        sheet.add("waits as", answer["applied"]?.boolValue == true ? nil : answer.text("id"))
        return sheet.text + findings(answer, paint) + changes(answer, paint) + end(answer)
    }

    private static func findings(_ answer: JSONObject, _ paint: Paint) -> String {
        let errors = answer.objects("errors").map { ($0, "error") }
        let warnings = answer.objects("warnings").map { ($0, "warning") }
        let lines = (errors + warnings).prefix(shown)
        guard !lines.isEmpty else { return "" }
        var table = Table(["row", "", "rule", "column", "value"], widest: 60)
        for (line, kind) in lines {
            table.add([
                line.number("row").map { "\($0)" } ?? "", kind, line.text("rule") ?? "",
                line.text("column") ?? "", line.text("value") ?? "",
            ])
        }
        let total = Int((answer.number("errors_total") ?? 0) + (answer.number("warnings_total") ?? 0))
        let more = total > lines.count ? "and \(total - lines.count) more; --json lists them\n" : ""
        return "\n" + table.text(paint) { $0 == 1 && $1.hasPrefix("error") ? paint.bad($1) : $1 } + more
    }

    private static func changes(_ answer: JSONObject, _ paint: Paint) -> String {
        let lines = answer.objects("changes").prefix(shown)
        guard !lines.isEmpty else { return "" }
        var table = Table(["row", "number", "change", "from", "to"])
        for line in lines {
            table.add([
                line.number("row").map { "\($0)" } ?? "", line.text("tin") ?? "", line.text("change") ?? "",
                line.text("from") ?? "", line.text("to") ?? "",
            ])
        }
        let rest = answer.objects("changes").count - lines.count
        return "\n" + table.text(paint) + (rest > 0 ? "and \(rest) more; --json lists them\n" : "")
    }

    private static func end(_ answer: JSONObject) -> String {
        if answer["applied"]?.boolValue == true {
            return "\nApplied as entry \(answer.number("log_index") ?? 0) of the log.\n"
        }
        if answer["dry_run"]?.boolValue == true { return "\nNothing was kept.\n" }
        return answer.text("id").map { "\nNothing has changed yet: aeo import --apply \($0)\n" } ?? ""
    }

    /// The lists that came in.
    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        var table = Table(["id", "partner", "list of", "mode", "rows", "guard", "applied"])
        for line in answer.objects("staged") + answer.objects("applied") {
            let rows = line.number("accepted") ?? line.number("rows")
            table.add([
                line.text("id") ?? "", line.text("partner") ?? "", line.text("list_date") ?? "",
                line.text("mode") ?? "", rows.map { "\($0)" } ?? "",
                line.text("guard") ?? line.list("guards") ?? "",
                line.number("log_index").map { "entry \($0)" } ?? "waits",
            ])
        }
        return table.isEmpty ? "No list has come in.\n" : table.text(paint)
    }
}
