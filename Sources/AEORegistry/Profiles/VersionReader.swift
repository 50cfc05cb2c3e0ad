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
        let tiers = try TierReader(node: node, roles: roles).tiers()
        let levels = try otherLevels(besides: tiers)
        let rules = RuleReader(node: node)
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
            roleScope: try rules.word("role_scope", of: RoleScope.self),
            perHolder: try rules.word("per_holder", of: HolderLimit.self),
            validity: try rules.validity(tiers: tiers),
            effect: try rules.effect(),
            onReceipt: try rules.onReceipt(),
            sitesFailAlone: try rules.sitesFailAlone(),
            reasons: try ReasonReader(node: node, tiers: tiers, safeCriteria: safeCriteria).reasons(),
            tracks: try tracks(tiers: tiers)
        )
    }

    /// Checks the members that the registry shows and does not compute from.
    private func checkWords() throws(ProfileError) {
        guard try node.word("in_force_certainty", of: Certainty.self) != .unknown else {
            throw node.error(.notAllowed("a version is not hosted on an unknown date"), "in_force_certainty")
        }
        _ = try node.date("as_of")
        for name in ["name", "authority", "legal_basis", "size_rule", "renewal"] {
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
        let suspension = try node.child("suspension", members: ["open_end", "source", "certainty"])
        _ = try suspension.boolOrNull("open_end")
        _ = try suspension.certainty()
        let bar = try node.child("reapplication_bar", members: ["years", "source", "certainty"])
        _ = try bar.integerOrNull("years", in: 1...20)
        _ = try bar.certainty()
    }
}
