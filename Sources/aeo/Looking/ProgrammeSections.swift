import JOSE

/// What a programme asks for and gives, tier by tier and track by track, uncut.
enum ProgrammeSections {
    static func all(_ programme: JSONObject, _ paint: Paint) -> [String] {
        let tiers = programme.objects("tiers").map { tier($0, paint) }
        let tracks = programme.objects("tracks").map { track($0, paint) }
        let lists = [
            ("for smaller firms", "msme_measures"), ("support", "support"),
            ("gained without the status", "indirect_benefits"), ("may rely on", "reliances"),
        ]
        let others = lists.compactMap { title, member -> String? in
            let values = programme[member]?.arrayValue ?? []
            return values.isEmpty ? nil : paint.bold(title) + "\n" + lines(values)
        }
        return tiers + tracks + others
    }

    private static func tier(_ tier: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("  validity", tier["validity"].flatMap { $0.isNull ? nil : ProgrammeFact.words($0) })
        sheet.add("  needs", tier.text("requires"))
        sheet.add("  fee", ProgrammeFact.words(tier["fee"]))
        sheet.add("  apply at", ProgrammeFact.words(tier["apply_at"]))
        sheet.add("  decision", ownDays(tier))
        return heading("tier", tier, paint) + sheet.text
            + list("conditions", tier["criteria"]) + list("documents", tier["documents"])
            + list("steps", tier["steps"]) + list("benefits", tier["benefits"])
    }

    private static func track(_ track: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("  tiers", track.list("tiers"))
        sheet.add("  sizes", track.list("size_classes"))
        sheet.add("  size for life", ProgrammeFact.words(track["size_for_life"]))
        sheet.add("  proof lost", ProgrammeFact.words(track["lost_evidence"]))
        sheet.add("  decision", ownDays(track))
        return heading("track", track, paint) + sheet.text
            + list("waived", track["waived"]) + list("documents", track["documents"])
            + list("proof of size", track["evidence"])
    }

    private static func heading(_ kind: String, _ object: JSONObject, _ paint: Paint) -> String {
        let name = ProgrammeFact.words(object["name"], of: object)
        return paint.bold("\(kind) \(object.text("code") ?? ""): \(name)") + "\n"
    }

    /// The time of a tier or a track; nil where it has the programme's.
    private static func ownDays(_ owner: JSONObject) -> String? {
        owner["decision_days"]?.objectValue.map(ProgrammeFact.decisionDays)
    }

    private static func list(_ title: String, _ value: JSONValue?) -> String {
        guard let values = value?.arrayValue else { return "  \(title): not known\n" }
        return values.isEmpty
            ? "  \(title): none recorded\n" : "  \(title):\n" + lines(values, indent: "    ")
    }

    private static func lines(_ values: [JSONValue], indent: String = "  ") -> String {
        values.map { indent + "- " + line($0) + "\n" }.joined()
    }

    /// A statement with the code that it goes by, the letters it answers to, and what it leads to.
    private static func line(_ value: JSONValue) -> String {
        guard let object = value.objectValue, object["text"] != nil else { return ProgrammeFact.words(value) }
        var words = ProgrammeFact.words(object["text"], of: object)
        if let code = object.text("code") ?? object.text("kind") { words = "\(code): \(words)" }
        if let letters = object.list("safe") { words += " [SAFE \(letters)]" }
        if let measure = object.text("tfa_7_7") { words += " [TFA 7.7.3(\(measure))]" }
        if let programme = object.text("programme") { words += " [\(programme)]" }
        if let effect = object["effect"] { words += "; when lost: \(ProgrammeFact.words(effect))" }
        return words
    }
}
