import JOSE

/// Bars to a new application in words.
enum BarText {
    static func one(_ bar: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("bar", bar.text("bar_id").map(paint.bold))
        sheet.add("programme", bar.text("programme"))
        sheet.add("from", bar.text("from"))
        sheet.add("until", bar.text("until") ?? "no end set")
        sheet.add("certificate", bar.text("certificate_number"))
        sheet.add("whom", numbers(bar))
        sheet.add("lifted", bar["lifted"]?.boolValue == true ? "yes" : "no")
        sheet.add("set aside", bar.list("accepted_warnings"))
        return sheet.text
    }

    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        let bars = answer.objects("items")
        guard !bars.isEmpty else { return "There is no bar.\n" }
        var table = Table(["programme", "from", "until", "whom", "certificate", "lifted", "id"], widest: 60)
        for bar in bars {
            table.add([
                bar.text("programme") ?? "", bar.text("from") ?? "", bar.text("until") ?? "no end set",
                numbers(bar) ?? "", bar.text("certificate_number") ?? "",
                bar["lifted"]?.boolValue == true ? "yes" : "", bar.text("bar_id") ?? "",
            ])
        }
        return table.text(paint)
    }

    /// The numbers it is on, each written `SCHEME:VALUE`.
    private static func numbers(_ bar: JSONObject) -> String? {
        let told = bar.objects("identifiers").compactMap { identifier in
            identifier.text("value").map { "\(identifier.text("scheme") ?? "?"):\($0)" }
        }
        return told.isEmpty ? bar.list("identifiers") : told.joined(separator: ", ")
    }
}
