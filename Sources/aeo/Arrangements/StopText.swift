import JOSE

/// Stops of single operators' benefits in words.
enum StopText {
    static func one(_ stop: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        if stop["dry_run"]?.boolValue == true { sheet.add("dry run", "nothing was recorded") }
        sheet.add("operator", stop.text("tin").map(paint.bold))
        sheet.add("arrangement", stop.text("arrangement"))
        sheet.add("no benefits from", stop.text("from"))
        sheet.add("until", stop.text("until") ?? (stop.text("resumed_from") == nil ? "no end set" : nil))
        sheet.add("again from", stop.text("resumed_from"))
        sheet.add("stop", stop.text("stop_id"))
        return sheet.text
    }

    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        let stops = answer.objects("items")
        guard !stops.isEmpty else { return "No operator's benefits are stopped.\n" }
        var table = Table(["operator", "from", "until", "again from", "id"])
        for stop in stops {
            table.add([
                stop.text("tin") ?? "", stop.text("from") ?? "", stop.text("until") ?? "",
                stop.text("resumed_from") ?? "", stop.text("stop_id") ?? "",
            ])
        }
        return table.text(paint)
    }
}
