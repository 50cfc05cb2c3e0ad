import JOSE

/// Keys of agencies in words.
enum AgencyText {
    static func one(_ agency: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("agency", agency.text("party").map(paint.bold))
        sheet.add("name", agency.text("name"))
        sheet.add("key", agency.text("key_id"))
        sheet.add("may ask for", agency.list("purposes"))
        sheet.add("from", agency.text("from"))
        sheet.add("until", agency.text("until") ?? "no end set")
        sheet.add("state", agency.text("state"))
        return sheet.text
    }

    static func list(_ agencies: [JSONObject], _ paint: Paint) -> String {
        guard !agencies.isEmpty else { return "No agency's key is registered.\n" }
        var table = Table(["agency", "name", "may ask for", "until", "state", "key"], widest: 60)
        for agency in agencies {
            table.add([
                agency.text("party") ?? "", agency.text("name") ?? "", agency.list("purposes") ?? "",
                agency.text("until") ?? "no end set", agency.text("state") ?? "",
                agency.text("key_id") ?? "",
            ])
        }
        return table.text(paint)
    }
}
