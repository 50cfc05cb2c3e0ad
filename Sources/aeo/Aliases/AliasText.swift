import JOSE

/// Partners' codes for traders in words.
enum AliasText {
    static func one(_ alias: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("alias", alias.text("alias_id").map(paint.bold))
        sheet.add("code", code(alias))
        sheet.add("for", alias.text("for"))
        sheet.add("trader", alias.text("tin"))
        sheet.add("from", alias.text("from") ?? "always")
        sheet.add("until", end(alias))
        sheet.add("holds", alias["holds"]?.boolValue == true ? "yes" : "no")
        if let traders = alias["traders"]?.integerValue, traders > 1 {
            sheet.add("shared", "by \(traders) traders: it proves nothing of any one of them")
        }
        return sheet.text
    }

    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        let aliases = answer.objects("items")
        guard !aliases.isEmpty else { return "There is no alias.\n" }
        var table = Table(["for", "code", "trader", "from", "until", "holds", "id"], widest: 40)
        for alias in aliases {
            table.add([
                alias.text("for") ?? "", code(alias), alias.text("tin") ?? "", alias.text("from") ?? "always",
                end(alias), alias["holds"]?.boolValue == true ? "yes" : "", alias.text("alias_id") ?? "",
            ])
        }
        return table.text(paint)
    }

    private static func code(_ alias: JSONObject) -> String {
        "\(alias.text("scheme") ?? "?") \(alias.text("value") ?? "?")"
    }

    private static func end(_ alias: JSONObject) -> String {
        alias.text("ended_at") ?? alias.text("until") ?? "no end set"
    }
}
