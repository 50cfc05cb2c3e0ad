import AEOModel
import AEORegistry
import JOSE
import Testing

@Suite struct TerritoryReaderTests {
    private func territory(of party: String, _ day: String) throws -> String {
        let book = try EmbeddedSchemas.territories().book
        return try book.customsTerritory(of: PartyCode(parsing: party), on: CivilDate(parsing: day)).text
    }

    @Test(
        "Who belongs to the Union's customs territory turns on the day",
        arguments: [
            ("GB", "2020-12-31", "EU"), ("GB", "2021-01-01", "GB"), ("GB", "1972-12-31", "GB"),
            ("HR", "2013-06-30", "HR"), ("HR", "2013-07-01", "EU"), ("NL", "2026-11-23", "EU"),
            ("GR", "2026-11-23", "EU"), ("CH", "2026-11-23", "CH"), ("NO", "2026-11-23", "NO"),
            ("EU", "2026-11-23", "EU"), ("ZA", "2026-11-23", "ZA"), ("EU-AVSEC", "2026-11-23", "EU-AVSEC"),
        ]
    )
    func union(party: String, day: String, territory: String) throws {
        #expect(try self.territory(of: party, day) == territory)
    }

    @Test("The Union has 27 members today and had 28 before the end of 2020")
    func members() throws {
        let book = try EmbeddedSchemas.territories().book
        let union = try #require(book.territories[PartyCode(parsing: "EU")])
        func count(_ day: String) throws -> Int {
            let day = try CivilDate(parsing: day)
            return union.members.count { $0.span.contains(day) }
        }
        #expect(try count("2026-11-23") == 27)
        #expect(try count("2020-12-31") == 28)
        #expect(try count("2013-06-30") == 27)
        #expect(try count("1958-01-01") == 6)
        let issuers = Set(try Shelf.hosted("EU-AEO").profile.versions[0].issuers.map(\.country.text))
        let today = try CivilDate(parsing: "2026-11-23")
        #expect(
            Set(union.members.filter { $0.span.contains(today) }.map(\.party.text))
                == issuers.subtracting(["EU"])
        )
    }

    @Test(
        "A region that is no customs territory has the members of its arrangement",
        arguments: [("SACU", 5), ("ASEAN", 5), ("AGADIR", 4), ("AMERICAS", 11)]
    )
    func regions(code: String, count: Int) throws {
        let book = try EmbeddedSchemas.territories().book
        let region = try #require(book.territories[PartyCode(parsing: code)])
        #expect(!region.isCustomsTerritory)
        #expect(region.members.count == count)
        let arrangement = try ArrangementShelf.hosted(code).arrangement
        #expect(Set(region.members.map(\.party)) == Set(arrangement.members.map(\.party)))
    }

    @Test(
        "Codes met for other countries are explained in words",
        arguments: [("EL", "GR"), ("UK", "GB"), ("XI", "GB"), ("XK", "XK")]
    )
    func aliases(code: String, means: String) throws {
        let alias = try #require(try EmbeddedSchemas.territories().alias(code))
        #expect(alias.means.text == means)
        #expect(!alias.text.isEmpty)
        #expect(try EmbeddedSchemas.territories().alias("FR") == nil)
    }

    @Test("An agency belongs to a country and may grant a status of its own")
    func agencies() throws {
        let territories = try EmbeddedSchemas.territories()
        let programme = try #require(ProgrammeID(parsing: "EU-RA"))
        #expect(territories.agencies(granting: programme).map(\.code.text) == ["EU-AVSEC"])
        #expect(try territories.agency(PartyCode(parsing: "DO-HEALTH"))?.country.text == "DO")
        #expect(try territories.agency(PartyCode(parsing: "DO-TAX")) == nil)
        #expect(try territories.agencies(granting: #require(ProgrammeID(parsing: "EU-AEO"))).isEmpty)
    }

    @Test("The digest is that of the canonical bytes")
    func digest() throws {
        let territories = try EmbeddedSchemas.territories()
        #expect(territories.bytes == CanonicalJSON.encode(territories.document))
        #expect(territories.digest == SHA256Digest.hash(territories.bytes))
        #expect(try TerritoryReader.read(territories.bytes).book == territories.book)
    }

    @Test(
        "Territories that make no sense are refused, and the place is named",
        arguments: [
            ("$schema", "../json/territories.schema.json", nil),
            ("as_of", "today", nil),
            ("colour", "x", nil),
            ("territories", [], nil),
            ("territories/1/code", "EU", nil),
            ("territories/0/code", "U", nil),
            ("territories/0/customs_territory", "yes", nil),
            ("territories/0/members/0/party", "QQ", nil),
            ("territories/0/members/0/party", "EU", "/territories/0/members"),
            ("territories/0/members/1/party", "AT", nil),
            ("territories/0/members/0/until", "1990-01-01", nil),
            ("territories/0/members/0/since", "1990-01-01", nil),
            ("territories/0/certainty", "unknown", "/territories/0/source"),
            ("territories/1/name", "a\u{1B}b", nil),
            ("agencies/1/code", "CN-FOOD", nil),
            ("agencies/1/code", "DO", nil),
            ("agencies/1/code", "SACU", nil),
            ("agencies/1/of", "SACU", nil),
            ("agencies/0/grants", ["CN-FOOD", "EU"], "/agencies/0/grants/1"),
            ("aliases/1/code", "EL", nil),
            ("aliases/0/means", "UK", nil),
            ("aliases/0/text", "", nil),
            ("aliases/0/certainty", "unknown", "/aliases/0/source"),
        ] as [(String, JSONValue, String?)]
    )
    func refused(path: String, value: JSONValue, place: String?) throws {
        let steps = path.split(separator: "/").map(String.init)
        let error = #expect(throws: ProfileError.self) {
            try ArrangementShelf.territories(steps, to: value)
        }
        #expect(error?.place == place ?? "/" + path, "\(String(describing: error))")
    }

    @Test("Nobody is at home in two customs territories on one day")
    func twoHomes() throws {
        #expect(throws: Never.self) {
            try ArrangementShelf.territories(["territories", "4", "customs_territory"], to: true)
        }
        let member: JSONValue = [
            "party": "NL", "from": "2000-01-01", "until": nil, "source": "known", "certainty": "known",
        ]
        let document = try StrictJSON.parse(try Shelf.bytes("territories.json"))
        var changed = try #require(
            Shelf.replace(["territories", "4", "customs_territory"], in: document, by: true)
        )
        changed = try #require(Shelf.replace(["territories", "4", "members", "0"], in: changed, by: member))
        let error = #expect(throws: ProfileError.self) {
            try TerritoryReader.read(CanonicalJSON.encode(changed))
        }
        #expect(error?.place == "/territories")
    }
}
