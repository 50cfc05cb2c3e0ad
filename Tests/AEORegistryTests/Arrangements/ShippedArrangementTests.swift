import AEOModel
import AEORegistry
import Testing

/// What the shipped arrangements say, against domain.md of the mission and the profiles.
@Suite struct ShippedArrangementTests {
    @Test("The program carries them in the order of their identities")
    func embedded() throws {
        let shipped = try EmbeddedSchemas.arrangements().map(\.arrangement.id.text)
        #expect(shipped == ArrangementShelf.identities)
        #expect(shipped.count > 80)
        #expect(EmbeddedSchemas.file("arrangements/XX-YY.json") == nil)
    }

    @Test(
        "Every party, programme, tier and role that one names exists",
        arguments: ArrangementShelf.identities
    )
    func codes(id: String) throws {
        let arrangement = try ArrangementShelf.hosted(id).arrangement
        let territories = try EmbeddedSchemas.territories()
        let tiers = try ArrangementShelf.tiers()
        let roles = Set(try RoleCodes.read(try Shelf.bytes("code-lists/roles.json")).values)
        for member in arrangement.members {
            #expect(member.party.country != nil || territories.agency(member.party) != nil, "\(member.party)")
        }
        for side in arrangement.sides {
            for accepted in side.programmes {
                let known = try #require(tiers[accepted.programme.text], "\(accepted.programme)")
                #expect(known.isSuperset(of: accepted.tiers.map(\.tier)))
                let owners = territories.agencies(granting: accepted.programme).map(\.code.text)
                let country = String(accepted.programme.text.prefix(2))
                #expect(
                    side.issuing.contains { owners.isEmpty ? $0.text == country : owners.contains($0.text) }
                )
            }
            #expect(roles.isSuperset(of: side.roles?.only ?? []))
            #expect(roles.isSuperset(of: side.roles?.except ?? []))
        }
    }

    @Test(
        "A mutual one is between customs, a domestic one within a country",
        arguments: ArrangementShelf.identities
    )
    func kinds(id: String) throws {
        let arrangement = try ArrangementShelf.hosted(id).arrangement
        let countries = arrangement.members.map(\.party.country)
        #expect(countries.contains(nil) == (arrangement.kind == .domestic))
        #expect(Set(countries.compactMap(\.self)).count > 1 || arrangement.kind == .domestic)
        let codes = arrangement.members.map(\.party.text).sorted()
        if codes.count == 2, arrangement.kind == .mutual { #expect(id == codes.joined(separator: "-")) }
    }

    @Test(
        "Every partner of a reference programme has a record",
        .enabled(if: ReferenceProgrammes.isPresent, "the mission's programmes.json is not beside the package")
    )
    func references() throws {
        let partners = try ReferenceProgrammes.partners()
        #expect(Set(partners.map(\.programme)) == Set(Shelf.identities))
        for (programme, country, partner) in partners {
            let name = partner == "REGION-AMERICAS" ? "AMERICAS" : partner
            let id =
                ArrangementShelf.identities.contains(name)
                ? name : [country, name].sorted().joined(separator: "-")
            let arrangement = try ArrangementShelf.hosted(id).arrangement
            let sides = arrangement.sides.filter { side in
                side.programmes.contains { $0.programme.text == programme }
            }
            #expect(!sides.isEmpty, "\(id) says nothing of \(programme)")
        }
    }

    @Test("The two sides may publish different days, and signed is not operative")
    func days() throws {
        func from(_ id: String, _ issuing: String, _ relying: String) throws -> String? {
            try ArrangementShelf.side(id, issuing, relying).operation.from?.earliest.description
        }
        #expect(try from("CN-ZA", "CN", "ZA") == "2021-06-06")
        #expect(try from("CN-ZA", "ZA", "CN") == "2023-09-01")
        #expect(try from("HK-ZA", "HK", "ZA") == "2024-12-03")
        #expect(try from("HK-ZA", "ZA", "HK") == nil)
        #expect(try ArrangementShelf.side("HK-ZA", "ZA", "HK").operation.signed != nil)
        #expect(try from("AMERICAS", "DO", "BR") == nil)
        #expect(try from("AGADIR", "MA", "TN") == nil)
        #expect(try ArrangementShelf.side("EU-TR", "EU", "TR").operation.isPending)
        #expect(try from("CN-EU", "EU", "CN") == "2015-11-01")
    }

    @Test("Tiers that partners leave out are left out")
    func tiers() throws {
        func accepted(_ id: String, _ issuing: String, _ relying: String, _ tier: String) throws -> Bool? {
            let tiers = try ArrangementShelf.side(id, issuing, relying).programmes.flatMap(\.tiers)
            return try #require(tiers.first { $0.tier == tier }).isAccepted
        }
        #expect(try accepted("CN-EU", "EU", "CN", "AEOC") == false)
        #expect(try accepted("CN-EU", "EU", "CN", "AEOF") == true)
        #expect(try accepted("CN-SG", "SG", "CN", "STP") == false)
        #expect(try accepted("CN-SG", "SG", "CN", "STP-PLUS") == true)
        #expect(try accepted("BY-CN", "BY", "CN", "2") == false)
        #expect(try accepted("BY-CN", "BY", "CN", "3") == true)
        #expect(try accepted("CN-MO", "MO", "CN", "A") == true)
        #expect(try accepted("IN-ZA", "IN", "ZA", "T1") == false)
        #expect(try accepted("HK-ZA", "HK", "ZA", "T1") == false)
        #expect(try accepted("HK-ZA", "ZA", "HK", "L1") == nil, "nobody told us")
        #expect(try accepted("CN-JP", "CN", "JP", "CERT") == nil, "nobody told us")
        #expect(try accepted("EU-AVIATION", "EU", "EU-AVSEC", "AEOC") == false)
    }

    @Test("Roles and directions that are left out are left out")
    func limits() throws {
        let exporters = try ArrangementShelf.side("CN-NZ", "NZ", "CN").roles
        #expect(exporters?.covers("EXP") == true)
        #expect(exporters?.covers("IMP") == false)
        for (issuing, relying) in [("EU", "US"), ("US", "EU")] {
            #expect(try ArrangementShelf.side("EU-US", issuing, relying).roles?.covers("BRK") == false)
            #expect(try ArrangementShelf.side("EU-US", issuing, relying).roles?.covers("EXP") == true)
        }
        #expect(try ArrangementShelf.hosted("JP-US").arrangement.sides.count == 1, "one way")
        #expect(try ArrangementShelf.side("JP-US", "JP", "US").goods == [.import])
        #expect(try ArrangementShelf.side("BY-CN", "BY", "CN").goods == [.import, .export])
        #expect(try ArrangementShelf.side("CN-MO", "MO", "CN").goods == [.import])
    }

    @Test("Each of the ways to declare an operator is there")
    func declarations() throws {
        func template(_ id: String, _ issuing: String, _ relying: String) throws -> String? {
            try ArrangementShelf.side(id, issuing, relying).declaration?.template
        }
        #expect(try template("EU-JP", "JP", "EU") == "{tin}")
        #expect(try template("CN-ZA", "ZA", "CN") == "{identifier:AEO-CODE}")
        #expect(try template("ASEAN", "TH", "ID") == "451 {tin} {authorised_on}")
        #expect(try template("EU-US", "EU", "US") == "{alias:MID}")
        #expect(try template("CN-KR", "CN", "KR") == "{alias:OBPC}")
        #expect(try template("HK-NZ", "HK", "NZ") == "{name}")
        #expect(try template("DO-AGENCIES", "DO", "DO-HEALTH") == "")
        #expect(try template("ZA-ZM", "ZA", "ZM") == nil)
        let asean = try ArrangementShelf.side("ASEAN", "TH", "ID")
        #expect(asean.benefits.map(\.tfaLetter) == ["b"])
        #expect(asean.benefits.first?.text.contains("20 %") == true)
    }

    @Test("Of the Union's holders one consent for all is wanted, and lists come daily where that was read")
    func exchange() throws {
        for id in ["CN-EU", "EU-JP", "EU-US", "CA-EU", "EU-GB"] {
            let sides = try ArrangementShelf.hosted(id).arrangement.sides
            for side in sides where side.issuing.map(\.text) == ["EU"] { #expect(side.consent == .allOrNone) }
        }
        #expect(try ArrangementShelf.side("EU-US", "US", "EU").exchange?.everyHours == 24)
        #expect(try ArrangementShelf.side("CA-EU", "CA", "EU").exchange?.everyHours == 24)
        #expect(try ArrangementShelf.side("CN-JP", "CN", "JP").exchange?.everyHours == 720)
    }

    @Test(
        "What agencies rely on is marked as provisional",
        arguments: ["EU-AVIATION", "DO-AGENCIES", "CN-FOOD-SAFETY"]
    )
    func domestic(id: String) throws {
        let arrangement = try ArrangementShelf.hosted(id).arrangement
        #expect(arrangement.kind == .domestic)
        for side in arrangement.sides {
            #expect(side.isProvisional)
            #expect(side.operation.from != nil)
        }
    }
}
