import AEOModel
import AEORegistry
import JOSE
import Testing

@Suite struct ArrangementReaderTests {
    @Test(
        "Every shipped arrangement is read, and its digest does not see the layout",
        arguments: ArrangementShelf.identities
    )
    func shipped(id: String) throws {
        let hosted = try ArrangementShelf.hosted(id)
        #expect(hosted.arrangement.id.text == id)
        #expect(hosted.bytes == CanonicalJSON.encode(hosted.document))
        #expect(hosted.digest == SHA256Digest.hash(hosted.bytes))
        let again = try ArrangementReader.read(hosted.bytes)
        #expect(again.digest == hosted.digest)
        #expect(again.arrangement == hosted.arrangement)
    }

    @Test(
        "An arrangement that makes no sense is refused, and the place is named",
        arguments: ArrangementFault.head + ArrangementFault.terms + ArrangementFault.forms
    )
    func refused(fault: ArrangementFault) throws {
        let error = #expect(throws: ProfileError.self) {
            try ArrangementShelf.altered(fault.id, fault.path, to: fault.value)
        }
        #expect(error?.place == fault.place, "\(String(describing: error))")
    }

    @Test("Every member of an arrangement and of a direction must be there")
    func requiredMembers() throws {
        let document = try ArrangementShelf.hosted("CN-JP").document
        let side = try #require(document["sides"]?.arrayValue?.first?.objectValue)
        #expect(document.names.count == 7)
        #expect(side.names.count == 16)
        for path in document.names.map({ [$0] }) + side.names.map({ ["sides", "0", $0] }) {
            let error = #expect(throws: ProfileError.self) {
                try ArrangementShelf.altered("CN-JP", path, to: nil)
            }
            #expect(error == ProfileError(.missing, at: "/" + path.joined(separator: "/")))
        }
    }

    @Test(
        "What is no strict JSON object is refused",
        arguments: ["", "[]", "{", #"{"id":1,"id":1}"#, "{} {}"]
    )
    func notJSON(text: String) {
        let error = #expect(throws: ProfileError.self) { try ArrangementReader.read(Array(text.utf8)) }
        guard case .json = error?.fault else {
            Issue.record("\(text) failed for another reason")
            return
        }
    }

    @Test("A month or a year stands for all its days")
    func roughDays() throws {
        func from(_ text: String) throws -> DatedDay? {
            let fact: JSONValue = ["value": .string(text), "source": "S7", "certainty": "sourced"]
            let hosted = try ArrangementShelf.altered("EU-US", ["sides", "0", "operative_from"], to: fact)
            return hosted.arrangement.sides[0].operation.from
        }
        func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }
        #expect(try from("2013") == DatedDay(earliest: day("2013-01-01"), latest: day("2013-12-31")))
        #expect(try from("2016-02") == DatedDay(earliest: day("2016-02-01"), latest: day("2016-02-29")))
        #expect(try from("2015-02") == DatedDay(earliest: day("2015-02-01"), latest: day("2015-02-28")))
        #expect(try from("2015-11") == DatedDay(earliest: day("2015-11-01"), latest: day("2015-11-30")))
        #expect(try from("2015-11-01") == DatedDay(day("2015-11-01")))
    }

    @Test("A party that left may come back, and its days stay apart")
    func comesBack() throws {
        let members: JSONValue = [
            ["party": "EU", "from": nil, "until": nil, "source": "S7", "certainty": "sourced"],
            ["party": "US", "from": nil, "until": "2020-12-31", "source": "S7", "certainty": "sourced"],
            ["party": "US", "from": "2022-01-01", "until": nil, "source": "S7", "certainty": "sourced"],
        ]
        let arrangement = try ArrangementShelf.altered("EU-US", ["members"], to: members).arrangement
        #expect(arrangement.members.count == 3)
        let touching = try #require(
            Shelf.replace(["2", "from"], in: members, by: "2020-12-31")
        )
        #expect(throws: ProfileError.self) {
            try ArrangementShelf.altered("EU-US", ["members"], to: touching)
        }
    }

    @Test("One unsure fact makes a direction provisional, an unsure benefit or signature does not")
    func provisional() throws {
        let sure = Self.firm(.object(try ArrangementShelf.hosted("EU-US").document))
        func isProvisional(_ path: [String], _ value: JSONValue?) throws -> Bool {
            let changed = try #require(Shelf.replace(path[...], in: sure, by: value))
            return try ArrangementReader.read(CanonicalJSON.encode(changed)).arrangement.sides[0]
                .isProvisional
        }
        #expect(try !isProvisional(["as_of"], "2026-11-23"))
        for place in [
            "goods/certainty", "operative_from/certainty", "consent/certainty", "date_basis/certainty",
            "exchange/certainty", "declaration/certainty", "roles/certainty",
            "programmes/0/tiers/1/certainty",
        ] {
            #expect(
                try isProvisional(["sides", "0"] + place.split(separator: "/").map(String.init), "unsure"),
                "\(place)"
            )
        }
        #expect(try isProvisional(["members", "0", "certainty"], "unsure"))
        #expect(try isProvisional(["provisional"], true))
        #expect(try !isProvisional(["sides", "0", "benefits", "0", "certainty"], "unsure"))
        #expect(try !isProvisional(["sides", "0", "signed", "certainty"], "unsure"))
        #expect(try !isProvisional(["sides", "1", "goods", "certainty"], "unsure"), "the other direction")
        let unknown: JSONValue = ["value": nil, "source": nil, "certainty": "unknown"]
        #expect(try !isProvisional(["sides", "0", "consent"], unknown), "not known is no doubt")
    }

    /// The document with every doubt replaced by general knowledge.
    private static func firm(_ value: JSONValue) -> JSONValue {
        if let elements = value.arrayValue { return .array(elements.map(firm)) }
        guard var object = value.objectValue else { return value }
        for name in object.names { object[name] = object[name].map(firm) }
        if object["certainty"]?.stringValue == "unsure" {
            object["certainty"] = "known"
            object["source"] = "known"
        }
        return .object(object)
    }
}
