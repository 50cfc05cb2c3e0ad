import AEOModel
import JOSE

/// Reads the tiers of a version and checks what they say about one another.
struct TierReader {
    let node: ProfileNode
    let roles: [String]
    let safeCriteria: [String: String]

    private static let members = [
        "code", "name", "level", "components", "dimension", "msme", "mra_eligible", "requires", "roles",
        "since",
        "validity", "benefits", "criteria", "documents", "steps", "fee", "decision_days", "apply_at",
        "source",
        "certainty",
    ]

    /// The tiers, at least one.
    func tiers() throws(ProfileError) -> [Tier] {
        var result: [Tier] = []
        let entries = try node.elements("tiers", atLeast: 1)
        for (value, place) in entries {
            let tier = try tier(value, at: place)
            guard !result.contains(where: { $0.code == tier.code }) else {
                throw ProfileError(.inconsistent("\(tier.code) stands twice"), at: place + "/code")
            }
            result.append(tier)
        }
        for (tier, entry) in zip(result, entries) { try check(tier, among: result, at: entry.place) }
        return result
    }

    private func tier(_ value: JSONValue, at place: String) throws(ProfileError) -> Tier {
        let entry = try ProfileNode(value, at: place, members: TierReader.members)
        _ = try entry.integer("level", in: 1...9)
        _ = try entry.textOrNull("dimension")
        _ = try entry.boolOrNull("msme")
        let isEligible = try entry.boolOrNull("mra_eligible")
        let certainty = try entry.certainty()
        try checkSince(entry)
        try TierFacts(entry: entry, safeCriteria: safeCriteria).check()
        let terms = entry["validity"].isNull ? nil : try RuleReader.validity(entry)
        return Tier(
            code: try entry.code("code"),
            name: try entry.text("name"),
            components: try entry.codes("components"),
            requires: entry["requires"].isNull ? nil : try entry.code("requires"),
            roles: entry["roles"].isNull ? nil : try entry.codes("roles", atLeast: 1),
            validity: terms?.rule,
            attestation: terms?.attestation,
            reviewYears: terms?.reviewYears,
            decisionDays: try RuleReader.ownDecisionDays(entry),
            isEligible: certainty.isFirm ? isEligible : nil
        )
    }

    /// A month or a day since which the tier is given.
    private func checkSince(_ entry: ProfileNode) throws(ProfileError) {
        guard let since = try entry.textOrNull("since") else { return }
        let day = since.utf8.count == 7 ? since + "-01" : since
        do { _ = try CivilDate(parsing: day) } catch { throw entry.error(.notAllowed("\(error)"), "since") }
    }

    private func check(_ tier: Tier, among tiers: [Tier], at place: String) throws(ProfileError) {
        for code in tier.components {
            guard code != tier.code, let component = tiers.first(where: { $0.code == code }) else {
                throw ProfileError(.inconsistent("\(code) is not another tier"), at: place + "/components")
            }
            guard component.components.isEmpty else {
                throw ProfileError(
                    .inconsistent("\(code) is a combined tier itself"),
                    at: place + "/components"
                )
            }
        }
        if let required = tier.requires {
            guard required != tier.code, tiers.contains(where: { $0.code == required }) else {
                throw ProfileError(.inconsistent("\(required) is not another tier"), at: place + "/requires")
            }
        }
        for role in tier.roles ?? [] where !roles.contains(role) {
            throw ProfileError(.inconsistent("\(role) is not a role of the programme"), at: place + "/roles")
        }
    }
}
