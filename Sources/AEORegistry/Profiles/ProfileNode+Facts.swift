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
