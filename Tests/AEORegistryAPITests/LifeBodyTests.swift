import AEOModel
import AEORegistryAPI
import JOSE
import Testing

@Suite struct LifeBodyTests {
    @Test("Each act takes the members that mean something for it")
    func acts() throws {
        let id = "01890a5d-ac96-774b-bcce-b302099a8057"
        let day = try CivilDate(parsing: "2027-01-31")
        let extend = try ActBody.read([
            "act": "extend", "until": "2027-01-31", "accept_warnings": ["not-longer"],
        ])
        #expect(extend.request.until == .day(day))
        #expect(extend.request.acceptedWarnings == ["not-longer"])
        let renew = try ActBody.read(["act": "renew", "filed_on": "2027-01-31", "pending": true])
        #expect(renew.request.receivedOn == day)
        #expect(renew.request.pending)
        let attest = try ActBody.read(["act": "attest", "year": 2026, "received_on": "2027-01-31"])
        #expect(attest.request.year == 2026)
        #expect(attest.request.receivedOn == day)
        let review = try ActBody.read(["act": "review", "result": "conditions", "next": "2027-01-31"])
        #expect(review.request.result == .conditions)
        #expect(review.request.nextReview == day)
        let serve = try ActBody.read(["act": "serve", "act_id": .string(id), "on": "2027-01-31"])
        #expect(serve.request.target?.description == id)
        #expect(serve.request.notified == .day(day))
        let succeed = try ActBody.read(["act": "succeed", "by": "NL1", "kind": "rename"])
        #expect(succeed.successor == "NL1")
        #expect(succeed.request.succession == Succession(kind: .rename, certificate: nil))
        let supersede = try ActBody.read(["act": "supersede", "by": "NL1", "from": "2027-01-31"])
        #expect(supersede.successor == "NL1")
        #expect(supersede.request.succession == nil)
        let amend = try ActBody.read(["act": "amend", "set": ["roles": ["EXP"], "track": .null]])
        #expect(amend.patch == MergePatch(["roles": ["EXP"], "track": .null]))
        let erase = try ActBody.read(["act": "erase", "legal_basis": "GDPR art. 17"])
        #expect(erase.legalBasis == "GDPR art. 17")
        #expect(try ActBody.read(["act": "lapse", "reason": "LICENCE-LOST"]).request.kind == .lapse)
        #expect(try ActBody.read(["act": "reissue"]).request.kind == .reissue)
    }

    @Test("An act says of each member that means nothing for it which one it is", arguments: ActKind.allCases)
    func foreign(kind: ActKind) {
        guard kind != .grant else { return }
        // None of the acts takes both of these.
        let body: JSONObject = ["act": .string(kind.rawValue), "year": 2026, "result": "passed"]
        let error = #expect(throws: BodyError.self) { try ActBody.read(body) }
        #expect(error?.kind == .malformed)
        #expect(["year", "result"].contains(error?.field))
    }

    @Test("An application is read with when its clock stood, what it replaces and what it rests on")
    func application() throws {
        var body = SampleBody.application
        body["accepted_on"] = "2026-03-09"
        body["clock_stops"] = [
            ["from": "2026-04-01", "until": "2026-04-10"], ["from": "2026-05-01", "until": .null],
        ]
        body["predecessor"] = "NLAEOC1"
        body["depends_on"] = [
            ["kind": "AEO", "identifier": "NL1", "effect": "lapse"], ["kind": "LICENCE", "identifier": "7"],
        ]
        let form = try ApplicationBody.read(body, roleCodes: SampleBody.roleCodes).form
        #expect(form.acceptedOn == (try CivilDate(parsing: "2026-03-09")))
        #expect(form.clockStops.map(\.until) == [try CivilDate(parsing: "2026-04-10"), nil])
        #expect(form.predecessor == "NLAEOC1")
        #expect(form.dependsOn.map(\.effect) == [.lapse, nil])
    }

    @Test(
        "New members of an application that are not well-formed are refused",
        arguments: [
            ("accepted_on", 1, "accepted_on"), ("clock_stops", ["2026-04-01"], "clock_stops[0]"),
            ("clock_stops", [["from": "x"]], "clock_stops[0].from"), ("clock_stops", [:], "clock_stops"),
            ("clock_stops", [["until": "2026-04-01"]], "clock_stops[0].from"),
            ("clock_stops", .array(Array(repeating: ["from": "2026-04-01"], count: 51)), "clock_stops"),
            ("predecessor", "", "predecessor"), ("predecessor", "a\nb", "predecessor"),
            ("depends_on", [["kind": "AEO"]], "depends_on[0].identifier"),
            ("depends_on", [["kind": "a e o", "identifier": "1"]], "depends_on[0].kind"),
            ("depends_on", [["kind": "AEO", "identifier": "1", "effect": .null]], "depends_on[0].effect"),
            (
                "depends_on", .array(Array(repeating: ["kind": "AEO", "identifier": "1"], count: 21)),
                "depends_on"
            ),
        ] as [(String, JSONValue, String)]
    )
    func applicationRefused(name: String, value: JSONValue, field: String) {
        let error = #expect(throws: BodyError.self) {
            try ApplicationBody.read(SampleBody.application(name, value), roleCodes: SampleBody.roleCodes)
        }
        #expect(error?.field == field)
    }

    @Test("A refusal is an application and why it is refused; a grant takes no reason")
    func refusal() throws {
        let body = SampleBody.application("reason", "SECURITY")
        #expect(try RefusalBody.read(body, roleCodes: SampleBody.roleCodes).reason == "SECURITY")
        let error = #expect(throws: BodyError.self) {
            try ApplicationBody.read(body, roleCodes: SampleBody.roleCodes)
        }
        #expect(error?.kind == .unknown(["reason"]))
        #expect(throws: BodyError.self) {
            try RefusalBody.read(SampleBody.application, roleCodes: SampleBody.roleCodes)
        }
    }

    @Test("A bar's end that is null is an open end, and lifting takes no other members")
    func bars() throws {
        let bar = try BarBody.read([
            "programme": "EU-AEO", "identifiers": [["scheme": "EORI", "value": "NL1"]], "from": "2026-01-01",
            "until": .null, "source": "DE",
        ])
        #expect(bar.until == nil)
        #expect(bar.identifiers == [TraderIdentifier(scheme: "EORI", value: "NL1")])
        #expect(try BarLiftBody.read(["reference": "C-1"]).reference == "C-1")
        #expect(throws: BodyError.self) { try BarLiftBody.read(["reason": "A"]) }
        #expect(throws: BodyError.self) { try BarLiftBody.read(["reference": 1]) }
    }

    @Test(
        "A span of days is read within its bounds",
        arguments: [("0d", 0), ("30d", 30), ("3660d", 3660), ("0030d", 30)]
    )
    func due(text: String, days: Int) throws {
        #expect(try DueParameters(QueryItems(parsing: "within=\(text)")).days == days)
        #expect(try DueParameters(QueryItems()).days == 30)
    }

    @Test(
        "The filters of a list have their forms",
        arguments: [
            "programme=eu", "tier=t2", "tier=%20", "expires_from=2026", "expires_until=2026-02-30",
            "expires_from=2026-02-02&expires_until=2026-02-01", "expires_from=2026-01-01T00:00:00Z",
        ]
    )
    func filters(text: String) {
        #expect(throws: BodyError.self) { try ListParameters(QueryItems(parsing: text)) }
    }
}
