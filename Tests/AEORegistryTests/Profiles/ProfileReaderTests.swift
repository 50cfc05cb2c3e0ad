import AEOModel
import AEORegistry
import JOSE
import Testing

@Suite struct ProfileReaderTests {
    @Test("Every shipped profile is read", arguments: Shelf.identities + Shelf.partners)
    func shipped(identity: String) throws {
        let hosted = try Shelf.hosted(identity)
        #expect(hosted.profile.id.text == identity)
        #expect(hosted.profile.kind == .aeo)
        #expect(identity.hasPrefix(hosted.profile.country.text))
    }

    @Test("A status of another agency has a profile like any other", arguments: Shelf.agencies)
    func agency(identity: String) throws {
        let profile = try Shelf.hosted(identity).profile
        #expect(profile.kind == .agency)
        let rules = profile.versions[0]
        #expect(rules.validity == .unknown, "nobody told us")
        #expect(rules.effect == .unknown)
        #expect(rules.reliance("AEO")?.effect == .review, "nothing changes by itself")
        let programme = try #require(rules.reliance("AEO")?.programme)
        #expect(try Shelf.hosted(programme.text).profile.kind == .aeo)
    }

    @Test("The program carries the ten profiles, those of partners and those of other agencies")
    func embedded() {
        #expect(
            EmbeddedSchemas.programmeFiles.map(\.path) == Shelf.all.sorted().map { "programmes/\($0).json" }
        )
        #expect(EmbeddedSchemas.file("programmes/XX-NONE.json") == nil)
    }

    @Test(
        "The digest is that of the canonical bytes and does not see the layout",
        arguments: Shelf.all
    )
    func digests(identity: String) throws {
        let hosted = try Shelf.hosted(identity)
        #expect(hosted.bytes == CanonicalJSON.encode(hosted.document))
        #expect(hosted.digest == SHA256Digest.hash(hosted.bytes))
        let again = try ProfileReader.read(hosted.bytes, safeCriteria: try Shelf.safeCriteria())
        #expect(again.digest == hosted.digest)
        #expect(again.profile == hosted.profile)
    }

    @Test(
        "A profile that makes no sense is not hosted, and the place is named",
        arguments: Alteration.table + Alteration.life
    )
    func refused(alteration: Alteration) throws {
        let error = #expect(throws: ProfileError.self) {
            try Shelf.altered(alteration.programme, alteration.path, to: alteration.value)
        }
        #expect(error?.place == alteration.place, "\(String(describing: error))")
    }

    @Test(
        "What is no strict JSON object is refused",
        arguments: ["", "[]", "{", "{\"id\":1,\"id\":1}", "{} {}"]
    )
    func notJSON(text: String) {
        let error = #expect(throws: ProfileError.self) {
            try ProfileReader.read(Array(text.utf8), safeCriteria: [:])
        }
        guard case .json = error?.fault else {
            Issue.record("\(text) failed for another reason")
            return
        }
    }

    @Test("Every member of a version must be there")
    func requiredMembers() throws {
        let document = try Shelf.hosted("EU-AEO").document
        let version = document["versions"]?.arrayValue?.first?.objectValue
        let names = try #require(version?.names)
        #expect(names.count == 34)
        for name in names {
            let error = #expect(throws: ProfileError.self) {
                try Shelf.altered("EU-AEO", ["versions", "0", name], to: nil)
            }
            #expect(error == ProfileError(.missing, at: "/versions/0/\(name)"))
        }
    }

    @Test("A rule that is unsure or unknown is read as not known")
    func unsure() throws {
        let china = try Shelf.hosted("CN-GACC").profile.versions[0]
        #expect(china.validity == .unknown)
        #expect(china.effect == .unknown)
        #expect(china.onReceipt.isEmpty)
        #expect(china.roleScope == nil)
        #expect(china.perHolder == nil)
        #expect(!china.sitesFailAlone)
        #expect(try !Shelf.hosted("NZ-SES").profile.versions[0].sitesFailAlone, "true there, but unsure")
        let doubted: JSONValue = ["value": "one", "source": nil, "certainty": "unsure"]
        let union = try Shelf.altered("EU-AEO", ["versions", "0", "per_holder"], to: doubted).profile
        #expect(union.versions[0].perHolder == nil)
        let effect: JSONValue = [
            "rule": "days-after-decision", "days": 5, "source": nil, "certainty": "unsure",
        ]
        #expect(
            try Shelf.altered("EU-AEO", ["versions", "0", "effect"], to: effect).profile.versions[0].effect
                == .unknown
        )
        let service: JSONValue = ["revoke": "on-receipt", "annul": nil, "source": nil, "certainty": "unsure"]
        #expect(
            try Shelf.altered("EU-AEO", ["versions", "0", "service"], to: service).profile.versions[0]
                .onReceipt == []
        )
    }

    @Test("Whether a tier counts abroad is read only where it is known for sure")
    func eligibility() throws {
        func eligible(_ hosted: HostedProfile) -> [String: Bool] {
            let tiers = hosted.profile.versions.last?.tiers ?? []
            return Dictionary(
                tiers.compactMap { tier in tier.isEligible.map { (tier.code, $0) } },
                uniquingKeysWith: { first, _ in first }
            )
        }
        #expect(try eligible(Shelf.hosted("EU-AEO")) == ["AEOC": false, "AEOS": true, "AEOF": true])
        #expect(try eligible(Shelf.hosted("CN-GACC")) == ["ADV": true], "of the newest tier nobody told us")
        #expect(try eligible(Shelf.hosted("SG-STP")) == ["STP": false, "STP-PLUS": true])
        #expect(try eligible(Shelf.hosted("BR-OEA")).isEmpty, "said there, but unsure")
        let doubted = try Shelf.altered(
            "ID-DJBC",
            ["versions", "0", "tiers", "0", "certainty"],
            to: "unsure"
        )
        #expect(eligible(doubted).isEmpty, "true there, but unsure")
    }

    @Test("A rule that is known is read as it stands")
    func known() throws {
        let union = try Shelf.hosted("EU-AEO").profile.versions[0]
        #expect(union.validity == .unlimited)
        #expect(union.effect == .daysAfterDecision(5))
        #expect(union.onReceipt == [.revoke, .annul])
        #expect(union.perHolder == .one)
        #expect(union.roleScope == .wholePerson)
        #expect(union.issuers.count == 28)
        #expect(union.reason("INVESTIGATION")?.maxDays == 30)
        let sites: JSONValue = ["value": true, "source": "known", "certainty": "known"]
        let zealand = try Shelf.altered("NZ-SES", ["versions", "0", "sites_fail_alone"], to: sites).profile
        #expect(zealand.versions[0].sitesFailAlone)
        let india = try Shelf.hosted("IN-CBIC").profile
        #expect(india.versions.map(\.validity) == [.unknown, .unknown])
        #expect(india.versions[1].tiers.map(\.validity) == [.unlimited, .years(3), .years(5), .years(5)])
        #expect(india.versions[1].numbering.isPersonal)
    }

    @Test("The SAFE letters are reasons of every programme", arguments: Shelf.identities + Shelf.partners)
    func letters(identity: String) throws {
        let titles = try Shelf.safeCriteria()
        for version in try Shelf.hosted(identity).profile.versions {
            let letters = version.reasons.suffix(13)
            #expect(letters.map(\.code).joined() == "ABCDEFGHIJKLM")
            for letter in letters {
                #expect(letter.text == titles[letter.code])
                #expect(letter.safe == letter.code)
                #expect(letter.acts.isEmpty)
                #expect(letter.maxDays == nil)
                #expect(
                    letter.parts == (identity == "EU-AEO" && "GHIJK".contains(letter.code) ? ["AEOS"] : [])
                )
            }
        }
    }
}
