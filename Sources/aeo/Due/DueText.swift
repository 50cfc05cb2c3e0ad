import JOSE

/// What falls due in words.
enum DueText {
    static func text(_ answer: JSONObject, _ paint: Paint) -> String {
        let items = answer.objects("items")
        let days = answer.number("within_days").map { "within \($0) days" } ?? "soon"
        guard !items.isEmpty else { return "Nothing falls due \(days).\n" }
        // Commands want an act's id whole, so it stands by itself.
        var table = Table(["due", "what", "certificate", "programme", "tier", "detail", "act"], widest: 100)
        for item in items {
            let isOverdue = item["overdue"]?.boolValue == true
            table.add([
                (item.text("due") ?? "") + (isOverdue ? " overdue" : ""), words(item.text("kind") ?? ""),
                item.text("certificate_number") ?? "", item.text("programme") ?? "", item.text("tier") ?? "",
                item.text("detail") ?? "", item.text("act_id") ?? "",
            ])
        }
        let rows = table.text(paint) { column, cell in
            column == 0 && cell.utf8.count > 10 ? paint.bad(cell) : cell
        }
        let overdue = answer.number("overdue") ?? 0
        let ahead = items.count - Int(clamping: overdue)
        let known = answer.text("as_of").map { ", as of \($0)" } ?? ""
        return rows + "\n" + paint.faint("\(overdue) overdue, \(max(0, ahead)) due \(days)\(known)") + "\n"
    }

    /// A kind in words; one that this version does not know is shown as it came.
    private static func words(_ kind: String) -> String {
        kind.split(separator: "-").joined(separator: " ")
    }
}
