import AEOModel
import JOSE

/// Reads one direction of an arrangement and keeps in mind whether something it turns on is not certain.
struct SideReader {
    let node: ProfileNode
    let members: Set<PartyCode>
    var isProvisional: Bool

    private static let names = [
        "issuing", "relying", "programmes", "roles", "goods", "sites", "signed", "operative_from",
        "operative_until", "pending", "suspended", "consent", "date_basis", "exchange", "declaration",
        "benefits",
    ]

    /// Takes the direction's object; `isProvisional` when the whole arrangement is.
    init(
        _ value: JSONValue,
        at place: String,
        members: Set<PartyCode>,
        isProvisional: Bool
    ) throws(ProfileError) {
        node = try ProfileNode(value, at: place, members: SideReader.names, optional: ["note"])
        self.members = members
        self.isProvisional = isProvisional
    }

    /// The direction.
    mutating func side() throws(ProfileError) -> ArrangementSide {
        if node.object["note"] != nil { _ = try node.words("note") }
        let issuing = try parties("issuing")
        let relying = try parties("relying")
        guard issuing != relying || issuing.count > 1 else {
            throw node.error(.inconsistent("no one needs an arrangement with itself"), "relying")
        }
        let programmes = try programmes()
        let roles = try roles()
        let goods = try goods()
        let sites = node["sites"].isNull ? nil : try statedWords("sites")
        let operation = try operation()
        let consent = try word("consent", of: ConsentRule.self)
        let basis = try word("date_basis", of: DateBasis.self)
        let exchange = try exchange()
        let declaration = try declaration()
        let benefits = try benefits()
        return ArrangementSide(
            issuing: issuing,
            relying: relying,
            programmes: programmes,
            roles: roles,
            goods: goods,
            sites: sites,
            operation: operation,
            consent: consent,
            dateBasis: basis,
            exchange: exchange,
            declaration: declaration,
            benefits: benefits,
            isProvisional: isProvisional
        )
    }

    /// Marks the direction as provisional when something stated is not certain.
    mutating func weigh(_ certainty: Certainty) { if !certainty.isFirm { isProvisional = true } }

    /// A fact that the direction turns on; nil when it is not known.
    mutating func stated(_ name: String) throws(ProfileError) -> ProfileNode? {
        let (fact, isFirm) = try node.fact(name)
        guard !fact["value"].isNull else { return nil }
        if !isFirm { isProvisional = true }
        return fact
    }

    private mutating func statedWords(_ name: String) throws(ProfileError) -> String? {
        guard let fact = try stated(name) else { return nil }
        return try fact.words("value")
    }

    private mutating func word<Word: RawRepresentable>(
        _ name: String,
        of kind: Word.Type
    ) throws(ProfileError) -> Word? where Word.RawValue == String {
        guard let fact = try stated(name) else { return nil }
        return try fact.word("value", of: kind)
    }

    private func parties(_ name: String) throws(ProfileError) -> [PartyCode] {
        let parties = try node.parties(name)
        for (index, party) in parties.enumerated() where !members.contains(party) {
            throw ProfileError(
                .inconsistent("\(party) is not a member of the arrangement"),
                at: "\(node.place(name))/\(index)"
            )
        }
        return parties
    }

    private mutating func goods() throws(ProfileError) -> Set<GoodsDirection>? {
        guard let fact = try stated("goods") else { return nil }
        var result: Set<GoodsDirection> = []
        for (index, text) in try fact.texts("value", atLeast: 1).enumerated() {
            guard let direction = GoodsDirection(rawValue: text) else {
                throw ProfileError(
                    .notAllowed("\"\(text)\" is not import, export or transit"),
                    at: "\(fact.place("value"))/\(index)"
                )
            }
            result.insert(direction)
        }
        return result
    }

    private mutating func roles() throws(ProfileError) -> RoleLimit? {
        guard !node["roles"].isNull else { return nil }
        let entry = try node.child("roles", members: ["only", "except", "source", "certainty"])
        weigh(try entry.statedCertainty())
        let only = entry["only"].isNull ? nil : try entry.codes("only", atLeast: 1)
        let except = try entry.codes("except")
        if let role = except.first(where: { only?.contains($0) ?? false }) {
            throw entry.error(.inconsistent("\(role) cannot be let in and left out"), "except")
        }
        return RoleLimit(only: only.map(Set.init), except: Set(except))
    }

    private mutating func programmes() throws(ProfileError) -> [AcceptedProgramme] {
        var result: [AcceptedProgramme] = []
        for (value, place) in try node.elements("programmes", atLeast: 1) {
            let entry = try ProfileNode(value, at: place, members: ["programme", "tiers"])
            let text = try entry.code("programme")
            guard let programme = ProgrammeID(parsing: text) else {
                throw entry.error(.notAllowed("\"\(text)\" is not a programme's identity"), "programme")
            }
            guard !result.contains(where: { $0.programme == programme }) else {
                throw entry.error(.inconsistent("\(programme) stands twice"), "programme")
            }
            result.append(AcceptedProgramme(programme: programme, tiers: try tiers(entry)))
        }
        return result
    }

    private mutating func tiers(_ programme: ProfileNode) throws(ProfileError) -> [TierTerms] {
        var result: [TierTerms] = []
        for (value, place) in try programme.elements("tiers") {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["tier", "accepted", "mapped_tier", "source", "certainty"]
            )
            let terms = TierTerms(
                tier: try entry.code("tier"),
                isAccepted: try entry.boolOrNull("accepted"),
                mappedTier: entry["mapped_tier"].isNull ? nil : try entry.code("mapped_tier")
            )
            let certainty = try entry.certainty()
            guard (terms.isAccepted == nil) == (certainty == .unknown) else {
                throw entry.error(
                    .inconsistent("must be null exactly when the certainty is unknown"),
                    "accepted"
                )
            }
            guard terms.isAccepted == true || terms.mappedTier == nil else {
                throw entry.error(.inconsistent("goes with an accepted tier only"), "mapped_tier")
            }
            guard !result.contains(where: { $0.tier == terms.tier }) else {
                throw entry.error(.inconsistent("\(terms.tier) stands twice"), "tier")
            }
            if terms.isAccepted != nil { weigh(certainty) }
            result.append(terms)
        }
        return result
    }
}
