import JOSE

/// Arrangements in words; what is provisional is always marked.
enum ArrangementText {
    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        let arrangements = answer.objects("arrangements")
        guard !arrangements.isEmpty else { return "No arrangement is recorded.\n" }
        var table = Table(
            ["id", "kind", "whose status", "for whom", "applied since", "state", "provisional"],
            widest: 44
        )
        for arrangement in arrangements {
            guard arrangement["readable"]?.boolValue != false else {
                table.add([arrangement.text("id") ?? "", "not readable here", "", "", "", "", ""])
                continue
            }
            for (position, side) in arrangement.objects("sides").enumerated() {
                table.add([
                    position == 0 ? arrangement.text("id") ?? "" : "",
                    position == 0 ? arrangement.text("kind") ?? "" : "", side.list("issuing") ?? "",
                    side.list("relying") ?? "", since(side), state(side), provisional(side),
                ])
            }
        }
        return table.text(paint) + paint.faint(KnownText.text(answer)) + "\n"
    }

    static func full(_ answer: JSONObject, _ paint: Paint) -> String {
        var text = head(answer, paint)
        var table = Table(["version", "change", "recorded at", "entry"])
        for version in answer.objects("versions") {
            table.add([
                version.number("version").map { "\($0)" } ?? "", version.text("change") ?? "",
                version.text("recorded_at") ?? "", version.number("log_index").map { "\($0)" } ?? "",
            ])
        }
        if !table.isEmpty { text += "\n" + table.text(paint) }
        return text + paint.faint(KnownText.text(answer)) + "\n"
    }

    /// What became of an order.
    static func changed(_ answer: JSONObject, _ paint: Paint) -> String {
        let isDry = answer["dry_run"]?.boolValue == true
        let title = isDry ? "dry run: nothing was recorded\n" : ""
        return title + head(answer, paint)
    }

    private static func head(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("arrangement", answer.text("id").map(paint.bold))
        sheet.add("name", answer.text("name"))
        sheet.add("kind", answer.text("kind"))
        sheet.add("parties", answer.list("parties"))
        sheet.add("version", answer.number("version").map { "\($0)" })
        sheet.add("change", answer.text("change"))
        if answer["readable"]?.boolValue == false {
            sheet.add("text", "this version of the registry cannot read it")
        }
        if answer["provisional"]?.boolValue == true {
            sheet.add("provisional", "yes: some of it is not certain")
        }
        var table = Table(
            ["whose status", "for whom", "programmes", "applied since", "until", "state", "provisional"]
        )
        for side in answer.objects("sides") {
            table.add([
                side.list("issuing") ?? "", side.list("relying") ?? "", side.list("programmes") ?? "",
                since(side), side.text("operative_until") ?? "", state(side), provisional(side),
            ])
        }
        return sheet.text + (table.isEmpty ? "" : "\n" + table.text(paint))
    }

    private static func since(_ side: JSONObject) -> String {
        if side["pending"]?.boolValue == true { return "not yet" }
        return side.text("operative_from") ?? "not known"
    }

    private static func state(_ side: JSONObject) -> String {
        side["suspended"]?.boolValue == true ? "suspended" : ""
    }

    private static func provisional(_ side: JSONObject) -> String {
        side["provisional"]?.boolValue == true ? "provisional" : ""
    }
}
