import JOSE

/// Programmes in words; a fact that is not certain is marked as such.
enum ProgrammeText {
    static func list(_ answer: JSONObject, _ paint: Paint) -> String {
        var table = Table(["programme", "country", "tiers", "name"], widest: 60)
        for programme in answer.objects("programmes") {
            table.add([
                programme.text("id") ?? "", programme.text("country") ?? "", programme.list("tiers") ?? "",
                fact(programme["name"]),
            ])
        }
        return table.text(paint)
    }

    static func one(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("programme", answer.text("id").map(paint.bold))
        sheet.add("name", fact(answer["name"]))
        sheet.add("country", answer.text("country"))
        sheet.add("in force from", answer.text("in_force_from"))
        sheet.add("validity", fact(answer["validity"]))
        sheet.add("effect", fact(answer["effect"]))
        sheet.add("roles", codes(answer["roles"]))
        var schemes = Table(["number", "name", "pattern"], widest: 60)
        for scheme in answer.objects("identifier_schemes") {
            let main = scheme["main"]?.boolValue == true ? " (main)" : ""
            schemes.add([(scheme.text("scheme") ?? "") + main, scheme.text("name") ?? "", scheme.text("pattern") ?? ""])
        }
        var tiers = Table(["tier", "name"], widest: 70)
        for tier in answer.objects("tiers") { tiers.add([tier.text("code") ?? "", fact(tier["name"])]) }
        var reasons = Table(["reason", "meaning"], widest: 80)
        for reason in answer.objects("reasons") {
            reasons.add([reason.text("code") ?? "", fact(reason["words"] ?? reason["title"])])
        }
        return [sheet.text, schemes.text(paint), tiers.text(paint), reasons.text(paint)].joined(separator: "\n")
    }

    /// The codes of a list, whether it has codes alone or objects with them.
    private static func codes(_ value: JSONValue?) -> String? {
        let values = value?.arrayValue ?? value?.objectValue?["value"]?.arrayValue ?? []
        let codes = values.compactMap { $0.stringValue ?? $0.objectValue?["code"]?.stringValue }
        return codes.isEmpty ? nil : Printable.text(codes.joined(separator: ", "))
    }

    /// A fact in words: a bare value, or one with its certainty.
    private static func fact(_ value: JSONValue?) -> String {
        switch value {
        case nil, .null: return "not known"
        case .string(let text): return Printable.text(text)
        case .integer(let number): return "\(number)"
        case .double(let number): return "\(number)"
        case .bool(let flag): return flag ? "yes" : "no"
        case .array(let values): return values.map { fact($0) }.joined(separator: ", ")
        case .object(let object):
            let isSure = object["certainty"].map { $0 == "known" || $0 == "sourced" } ?? true
            let content =
                object["value"].map { fact($0) }
                ?? object.filter { !["source", "certainty", "as_of"].contains($0.name) && !$0.value.isNull }
                .map { "\(Printable.text($0.name)) \(fact($0.value))" }.joined(separator: ", ")
            return isSure ? content : "\(content) (\(Printable.text(object["certainty"]?.stringValue ?? "unsure")))"
        }
    }
}
