import JOSE

/// Checks the members of a tier that the registry shows and does not compute from.
struct TierFacts {
    let entry: ProfileNode
    let safeCriteria: [String: String]

    /// The letters of the measures in Article 7.7.3 of the Trade Facilitation Agreement.
    private static let measures = ["a", "b", "c", "d", "e", "f", "g"]

    /// Checks them all.
    func check() throws(ProfileError) {
        try checkBenefits()
        try checkCriteria()
        for name in ["documents", "steps"] where !entry[name].isNull { _ = try entry.firmTexts(name) }
        for name in ["fee", "apply_at"] { try entry.checkTextFact(name) }
    }

    private func checkBenefits() throws(ProfileError) {
        var texts: Set<String> = []
        for (value, place) in try entry.elements("benefits") {
            let benefit = try ProfileNode(
                value,
                at: place,
                members: ["text", "tfa_7_7", "source", "certainty"]
            )
            guard texts.insert(try benefit.text("text")).inserted else {
                throw benefit.error(.notAllowed("stands twice"), "text")
            }
            if let measure = try benefit.textOrNull("tfa_7_7"), !TierFacts.measures.contains(measure) {
                throw benefit.error(.notAllowed("\"\(measure)\" is not a letter from a to g"), "tfa_7_7")
            }
            _ = try benefit.statedCertainty()
        }
    }

    private func checkCriteria() throws(ProfileError) {
        guard !entry["criteria"].isNull else { return }
        for (value, place) in try entry.elements("criteria", atLeast: 1) {
            let criterion = try ProfileNode(
                value,
                at: place,
                members: ["safe", "text", "source", "certainty"]
            )
            for letter in try criterion.texts("safe") where safeCriteria[letter] == nil {
                throw criterion.error(.notAllowed("\"\(letter)\" is not a SAFE letter"), "safe")
            }
            _ = try criterion.text("text")
            _ = try criterion.statedCertainty()
        }
    }
}
