import AEOModel
import JOSE

/// Reads the reasons of a version: the programme's own, then the SAFE Framework's letters.
struct ReasonReader {
    let node: ProfileNode
    let tiers: [Tier]
    let safeCriteria: [String: String]

    private static let members = [
        "code", "text", "safe", "acts", "max_days", "parts", "starts_bar", "shareable", "source", "certainty",
    ]
    /// All acts that a reason can be written for; some belong to later versions of this program.
    private static let acts = [
        "grant", "refuse", "amend", "suspend", "reinstate", "revoke", "annul", "surrender", "lapse", "extend",
        "renew", "attest", "review", "supersede", "correct",
    ]

    /// All reasons.
    func reasons() throws(ProfileError) -> [ReasonRule] {
        var result: [ReasonRule] = []
        for (value, place) in try node.elements("reasons", atLeast: 1) {
            let entry = try ProfileNode(value, at: place, members: ReasonReader.members)
            let reason = try reason(entry)
            guard !result.contains(where: { $0.code == reason.code }), safeCriteria[reason.code] == nil else {
                throw entry.error(.inconsistent("\(reason.code) stands twice"), "code")
            }
            result.append(reason)
        }
        return result + (try letters())
    }

    private func reason(_ entry: ProfileNode) throws(ProfileError) -> ReasonRule {
        let acts = try entry.texts("acts", atLeast: 1)
        for act in acts where !ReasonReader.acts.contains(act) {
            throw entry.error(.notAllowed("\"\(act)\" is not an act"), "acts")
        }
        let safe = try entry.textOrNull("safe")
        if let safe, safeCriteria[safe] == nil {
            throw entry.error(.notAllowed("\"\(safe)\" is not a SAFE letter"), "safe")
        }
        let startsBar = try entry.boolOrNull("starts_bar")
        let isShareable = try entry.boolOrNull("shareable")
        let maxDays = try entry.integerOrNull("max_days", in: 1...3660)
        let isFirm = try entry.certainty().isFirm
        return ReasonRule(
            code: try entry.code("code"),
            text: try entry.text("text"),
            safe: safe,
            acts: acts,
            maxDays: isFirm ? maxDays : nil,
            parts: try parts(entry, "parts"),
            startsBar: isFirm ? startsBar : nil,
            isShareable: isFirm ? isShareable : nil
        )
    }

    /// The letters, valid for every act of every programme.
    private func letters() throws(ProfileError) -> [ReasonRule] {
        let entry = try node.child("safe_reasons", members: ["starts_bar", "parts", "source", "certainty"])
        let startsBar = try entry.boolOrNull("starts_bar")
        let isFirm = try entry.certainty().isFirm
        guard let names = entry["parts"].objectValue?.names else {
            throw entry.error(.wrongType(expected: "an object"), "parts")
        }
        for letter in names where safeCriteria[letter] == nil {
            throw entry.error(.notAllowed("\"\(letter)\" is not a SAFE letter"), "parts")
        }
        let hints = try entry.child("parts", members: [], optional: names)
        var result: [ReasonRule] = []
        for (letter, title) in safeCriteria.sorted(by: { $0.key < $1.key }) {
            let hit = hints.object[letter] == nil ? [] : try parts(hints, letter)
            result.append(
                ReasonRule(
                    code: letter,
                    text: title,
                    safe: letter,
                    acts: [],
                    maxDays: nil,
                    parts: hit,
                    startsBar: isFirm ? startsBar : nil
                )
            )
        }
        return result
    }

    /// Codes of parts, each a component of some tier.
    private func parts(_ entry: ProfileNode, _ name: String) throws(ProfileError) -> [String] {
        let parts = try entry.codes(name)
        for part in parts where !tiers.contains(where: { $0.components.contains(part) }) {
            throw entry.error(.inconsistent("\(part) is a component of no tier"), name)
        }
        return parts
    }
}
