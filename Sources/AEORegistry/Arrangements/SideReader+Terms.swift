import AEOModel
import JOSE

extension SideReader {
    /// A year, beyond which no list is worth anything.
    private static let longestHours = 8784
    private static let measures = ["a", "b", "c", "d", "e", "f", "g"]

    /// How lists are exchanged.
    mutating func exchange() throws(ProfileError) -> ExchangeTerms? {
        guard !node["exchange"].isNull else { return nil }
        let entry = try node.child(
            "exchange",
            members: ["every_hours", "stale_after_hours", "on_stale", "source", "certainty"]
        )
        weigh(try entry.statedCertainty())
        let bounds = 1...SideReader.longestHours
        let terms = ExchangeTerms(
            everyHours: try entry.integerOrNull("every_hours", in: bounds),
            staleAfterHours: try entry.integerOrNull("stale_after_hours", in: bounds),
            onStale: try entry.word("on_stale", of: StaleRule.self)
        )
        if let every = terms.everyHours, let stale = terms.staleAfterHours, stale < every {
            throw entry.error(.inconsistent("is shorter than the time between lists"), "stale_after_hours")
        }
        return terms
    }

    /// How the operator is declared.
    mutating func declaration() throws(ProfileError) -> DeclarationForm? {
        guard !node["declaration"].isNull else { return nil }
        let entry = try node.child(
            "declaration",
            members: ["pattern", "template", "place", "source", "certainty"]
        )
        weigh(try entry.statedCertainty())
        let pattern = try entry.word("pattern", of: DeclarationPattern.self)
        guard let template = entry["template"].stringValue else {
            throw entry.error(.wrongType(expected: "a string"), "template")
        }
        if !template.isEmpty { _ = try entry.words("template") }
        guard let fields = SideReader.fields(of: template) else {
            throw entry.error(.notAllowed("has a placeholder that is none"), "template")
        }
        guard SideReader.suits(fields, pattern, isEmpty: template.isEmpty) else {
            throw entry.error(.inconsistent("does not go with the pattern \(pattern.rawValue)"), "template")
        }
        return DeclarationForm(
            pattern: pattern,
            template: template,
            place: entry["place"].isNull ? nil : try entry.words("place")
        )
    }

    /// What it brings.
    ///
    /// Each benefit has a mark of its own, so an unsure one does not make the direction provisional.
    func benefits() throws(ProfileError) -> [Benefit] {
        var result: [Benefit] = []
        for (value, place) in try node.elements("benefits") {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["text", "tfa_7_7", "source", "certainty"]
            )
            let benefit = Benefit(
                text: try entry.words("text"),
                tfaLetter: try entry.textOrNull("tfa_7_7"),
                isCertain: try entry.statedCertainty().isFirm
            )
            guard benefit.tfaLetter.map(SideReader.measures.contains) ?? true else {
                throw entry.error(.notAllowed("is not a letter from a to g"), "tfa_7_7")
            }
            guard !result.contains(where: { $0.text == benefit.text }) else {
                throw entry.error(.notAllowed("stands twice"), "text")
            }
            result.append(benefit)
        }
        return result
    }

    /// The names between braces; nil when one is unknown or a brace stands alone.
    private static func fields(of template: String) -> [String]? {
        var result: [String] = []
        var field: String?
        for character in template {
            switch (character, field) {
            case ("{", nil): field = ""
            case ("}", let name?) where isField(name):
                result.append(name)
                field = nil
            case ("{", _), ("}", _): return nil
            case (_, let name?): field = name + String(character)
            case (_, nil): continue
            }
        }
        return field == nil ? result : nil
    }

    private static func isField(_ name: String) -> Bool {
        if ["tin", "name", "authorised_on"].contains(name) { return true }
        let halves = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, halves[0] == "identifier" || halves[0] == "alias" else { return false }
        return ProfileNode.isCode(halves[1])
    }

    private static func suits(_ fields: [String], _ pattern: DeclarationPattern, isEmpty: Bool) -> Bool {
        switch pattern {
        case .tin: fields.contains("tin")
        case .programmeCode: fields.contains { $0 == "tin" || $0.hasPrefix("identifier:") }
        case .partnerAlias: fields.contains { $0.hasPrefix("alias:") }
        case .name: fields.contains("name")
        case .none: isEmpty
        }
    }
}
