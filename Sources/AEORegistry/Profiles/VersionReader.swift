import AEOModel
import JOSE

/// Reads one version of a programme's rules.
struct VersionReader {
    let node: ProfileNode
    let country: CountryCode
    let safeCriteria: [String: String]

    private static let members = [
        "version", "in_force_from", "in_force_certainty", "as_of", "name", "authority", "legal_basis",
        "issuers",
        "identifier_schemes", "tin", "certificate_number", "tiers", "other_levels", "roles", "role_scope",
        "per_holder", "validity", "effect", "service", "suspension", "sites_fail_alone", "safe_reasons",
        "reasons",
        "reapplication_bar", "size_rule", "msme_measures", "tracks", "renewal", "cross_agency",
        "tier_change", "decision_days", "reliances", "support", "indirect_benefits",
    ]

    /// Takes the version's object.
    init(
        _ value: JSONValue,
        at place: String,
        country: CountryCode,
        safeCriteria: [String: String]
    ) throws(ProfileError) {
        node = try ProfileNode(value, at: place, members: VersionReader.members)
        self.country = country
        self.safeCriteria = safeCriteria
    }

    /// The version.
    func version() throws(ProfileError) -> ProgrammeVersion {
        try checkWords()
        let number = try node.integer("version", in: 1...10_000)
        let inForceFrom = try node.date("in_force_from")
        let roles = try node.codes("roles", atLeast: 1)
        let tiers = try TierReader(node: node, roles: roles, safeCriteria: safeCriteria).tiers()
        let levels = try otherLevels(besides: tiers)
        let rules = RuleReader(node: node)
        let validity = try rules.validity(tiers: tiers)
        return ProgrammeVersion(
            number: number,
            inForceFrom: inForceFrom,
            name: try node.fact("name").node.textOrNull("value") ?? "",
            issuers: try issuers(),
            schemes: try SchemeReader(node: node).schemes(),
            numbering: try NumberingReader(node: node, country: country, tiers: tiers).numbering(),
            tiers: tiers,
            otherLevels: levels,
            roles: roles,
            roleScope: try node.firmWord(
                "role_scope",
                among: ["whole-person": RoleScope.wholePerson, "per-role": .perRole]
            ),
            perHolder: try node.firmWord(
                "per_holder",
                among: ["one": HolderLimit.one, "per-role": .perRole]
            ),
            validity: validity.rule,
            effect: try rules.effect(),
            onReceipt: try rules.onReceipt(),
            sitesFailAlone: try node.firmBool("sites_fail_alone") ?? false,
            reasons: try ReasonReader(node: node, tiers: tiers, safeCriteria: safeCriteria).reasons(),
            tracks: try TrackReader(node: node, tiers: tiers).tracks(),
            attestation: validity.attestation,
            reviewYears: validity.reviewYears,
            bar: try rules.bar(),
            tierChange: try rules.tierChange(),
            renewal: try rules.renewal(),
            suspensionMayBeOpen: try rules.suspensionMayBeOpen(),
            decisionDays: try rules.decisionDays(),
            reliances: try RelianceReader(node: node).reliances()
        )
    }

    /// Checks the members that the registry shows and does not compute from.
    private func checkWords() throws(ProfileError) {
        guard try node.word("in_force_certainty", of: Certainty.self) != .unknown else {
            throw node.error(.notAllowed("a version is not hosted on an unknown date"), "in_force_certainty")
        }
        _ = try node.date("as_of")
        for name in ["name", "authority", "legal_basis", "size_rule"] {
            try node.checkTextFact(name)
        }
        if !node["cross_agency"].isNull { try node.checkTextFact("cross_agency") }
        for (value, place) in try node.elements("msme_measures") {
            let list = try ProfileNode(["measure": value], at: place, members: ["measure"])
            try list.checkTextFact("measure")
        }
        let tin = try node.child("tin", members: ["rule"])
        guard try tin.text("rule") == "country-prefix" else {
            throw tin.error(.notAllowed("must be country-prefix"), "rule")
        }
        for name in ["support", "indirect_benefits"] { _ = try node.firmTexts(name) }
    }
}
