import JOSE

/// Programmes in words; a fact that is not certain is marked as such.
enum ProgrammeText {
    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        var table = Table(["programme", "kind", "country", "tiers", "name"], widest: 60)
        for programme in answer.objects("programmes") {
            table.add([
                programme.text("id") ?? "", programme.text("kind") ?? "", programme.text("country") ?? "",
                programme.list("tiers") ?? "",
                ProgrammeFact.words(programme["name"]),
            ])
        }
        return table.text(paint)
    }

    static func one(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("programme", answer.text("id").map(paint.bold))
        sheet.add("name", ProgrammeFact.words(answer["name"]))
        sheet.add("kind", answer.text("kind"))
        sheet.add("country", answer.text("country"))
        sheet.add("authority", ProgrammeFact.words(answer["authority"]))
        sheet.add("legal basis", ProgrammeFact.words(answer["legal_basis"]))
        sheet.add("in force from", answer.text("in_force_from"))
        sheet.add("validity", ProgrammeFact.words(answer["validity"]))
        sheet.add("effect", ProgrammeFact.words(answer["effect"]))
        let renewal = answer["renewal"]?.objectValue ?? [:]
        sheet.add("renewal", ProgrammeFact.words(renewal["text"]))
        sheet.add("renewal window", ProgrammeFact.words(renewal["window_days"]) + daysBefore(renewal))
        sheet.add("tier change", ProgrammeFact.words(answer["tier_change"]))
        sheet.add("decision", ProgrammeFact.decisionDays(answer["decision_days"]?.objectValue ?? [:]))
        sheet.add("new application", ProgrammeFact.bar(answer["reapplication_bar"]?.objectValue ?? [:]))
        sheet.add("sizes", ProgrammeFact.words(answer["size_rule"]))
        sheet.add("roles", codes(answer["roles"]))
        var schemes = Table(["number", "name", "pattern"], widest: 60)
        for scheme in answer.objects("identifier_schemes") {
            let main = scheme["main"]?.boolValue == true ? " (main)" : ""
            schemes.add([
                (scheme.text("scheme") ?? "") + main, ProgrammeFact.words(scheme["name"], of: scheme),
                scheme.text("pattern") ?? "",
            ])
        }
        var tiers = Table(["tier", "name"], widest: 70)
        for tier in answer.objects("tiers") {
            tiers.add([tier.text("code") ?? "", ProgrammeFact.words(tier["name"], of: tier)])
        }
        var reasons = Table(["reason", "for", "at most", "meaning"], widest: 80)
        for reason in answer.objects("reasons") {
            reasons.add([
                reason.text("code") ?? "", reason.list("acts") ?? "any act",
                reason.number("max_days").map { "\($0) days" } ?? "",
                ProgrammeFact.words(reason["text"], of: reason),
            ])
        }
        let tables = [schemes, tiers, reasons].map { $0.text(paint) }
        return ([sheet.text] + tables + ProgrammeSections.all(answer, paint)).joined(separator: "\n")
    }

    private static func daysBefore(_ renewal: JSONObject) -> String {
        renewal["window_days"]?.objectValue?.number("value") == nil ? "" : " days before the end"
    }

    /// The codes of a list, whether it has codes alone or objects with them.
    private static func codes(_ value: JSONValue?) -> String? {
        let values = value?.arrayValue ?? value?.objectValue?["value"]?.arrayValue ?? []
        let codes = values.compactMap { $0.stringValue ?? $0.objectValue?["code"]?.stringValue }
        return codes.isEmpty ? nil : Printable.text(codes.joined(separator: ", "))
    }
}
