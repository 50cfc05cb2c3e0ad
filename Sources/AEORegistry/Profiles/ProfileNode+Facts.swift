import JOSE

extension ProfileNode {
    /// The certainty of the object, checked against its source: sourced needs one, unknown has none.
    func certainty() throws(ProfileError) -> Certainty {
        let certainty = try word("certainty", of: Certainty.self)
        let source = try textOrNull("source")
        if let source, source != "known", !ProfileNode.isSource(source) {
            throw error(.notAllowed("\"\(source)\" is not the code of a source"), "source")
        }
        let agrees =
            switch certainty {
            case .sourced: source != nil && source != "known"
            case .known: source == "known"
            case .unsure: true
            case .unknown: source == nil
            }
        guard agrees else {
            throw error(.inconsistent("does not go with the certainty \(certainty.rawValue)"), "source")
        }
        return certainty
    }

    /// A fact, `{value, source, certainty}`: its value is `null` exactly when it is unknown.
    func fact(_ name: String) throws(ProfileError) -> (node: ProfileNode, isFirm: Bool) {
        let node = try child(name, members: ["value", "source", "certainty"])
        let certainty = try node.certainty()
        guard node["value"].isNull == (certainty == .unknown) else {
            throw node.error(.inconsistent("must be null exactly when the certainty is unknown"), "value")
        }
        return (node, certainty.isFirm)
    }

    /// A fact in words, of which only the form is checked.
    func checkTextFact(_ name: String) throws(ProfileError) {
        _ = try fact(name).node.textOrNull("value")
    }

    /// A fact's yes or no, or nil where it is not known for sure.
    func firmBool(_ name: String) throws(ProfileError) -> Bool? {
        let (fact, isFirm) = try fact(name)
        let value = try fact.boolOrNull("value")
        return isFirm ? value : nil
    }

    /// A fact's number, or nil where it is not known for sure.
    func firmInteger(_ name: String, in bounds: ClosedRange<Int>) throws(ProfileError) -> Int? {
        let (fact, isFirm) = try fact(name)
        let value = try fact.integerOrNull("value", in: bounds)
        return isFirm ? value : nil
    }

    /// What a fact's word stands for, or nil where it is not known for sure.
    func firmWord<Meaning>(
        _ name: String,
        among meanings: [String: Meaning]
    ) throws(ProfileError) -> Meaning? {
        let (fact, isFirm) = try fact(name)
        guard let word = try fact.textOrNull("value") else { return nil }
        guard let meaning = meanings[word] else {
            throw fact.error(.notAllowed("\"\(word)\" is not one of the words for this member"), "value")
        }
        return isFirm ? meaning : nil
    }

    /// A list of facts in words, each saying something: the texts of those that are known for sure.
    func firmTexts(_ name: String) throws(ProfileError) -> [String] {
        var result: [String] = []
        var seen: Set<String> = []
        for (value, place) in try elements(name) {
            let entry = try ProfileNode(value, at: place, members: ["value", "source", "certainty"])
            let text = try entry.text("value")
            guard seen.insert(text).inserted else {
                throw entry.error(.notAllowed("stands twice"), "value")
            }
            if try entry.statedCertainty().isFirm { result.append(text) }
        }
        return result
    }

    /// The certainty of an object that always says something, so that it cannot be `unknown`.
    func statedCertainty() throws(ProfileError) -> Certainty {
        let certainty = try certainty()
        guard certainty != .unknown else {
            throw error(
                .inconsistent("what is stated here has a certainty; leave it out otherwise"),
                "certainty"
            )
        }
        return certainty
    }

    /// Whether a text is the code of a source: `S12`, `S12b` or `seeds`.
    private static func isSource(_ text: String) -> Bool {
        if text == "seeds" { return true }
        var digits = Array(text.utf8)
        guard digits.first == UInt8(ascii: "S") else { return false }
        digits.removeFirst()
        if digits.last == UInt8(ascii: "b") { digits.removeLast() }
        return (1...3).contains(digits.count)
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
