import JOSE
import Testing

/// Every kind of act that came with the life of a certificate, once as it should be and in the ways it should not.
@Suite(.timeLimit(.minutes(5))) struct LifeRouteTests {
    private static let india = ["IN": ["IN-CBIC"]]

    @Test("An extension moves the end, and the new paper says so")
    func extend() async throws {
        try await TestCounter.open(granting: Self.india) { counter in
            let grant = try await counter.grant(TestApplication.pharma(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let body: JSONObject = ["act": "extend", "until": "2027-09-30", "reference": "Circular 27"]
            let answer = try await counter.done(body, on: number, key: "e")
            #expect(answer["expires_at"] == "2027-10-01T00:00:00Z")
            let new = try #require(answer["credential"]?.stringValue)
            #expect(try TestCounter.claims(of: new)["valid_until"]?.stringValue?.hasPrefix("2027-") == true)
            let old = try #require(grant["credential"]?.stringValue)
            try await counter.settle(old, at: 1)
            #expect(try await counter.listValue(of: new) == 0)
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(view["expiry_date"] == "2027-09-30")
            let again: JSONObject = ["act": "extend", "until": "2027-09-30"]
            #expect(try await counter.refusal(again, on: number) == "not-longer")
            for until: JSONValue in [.null, "2028-01-01T00:00:00Z", 2028, "soon"] {
                let wrong = try await counter.act(["act": "extend", "until": until], on: number, key: "x")
                #expect(wrong.status == 400)
                #expect(try wrong.json()["field"] == "until")
            }
            #expect(try await counter.act(["act": "extend"], on: number, key: "x").status == 400)
        }
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "extend", "until": "2030-01-01"]
            #expect(try await counter.refusal(body, on: number) == "no-end-date")
        }
    }

    @Test(
        "A renewal gives a new period once what the profile does not know is accepted, and it can be pending"
    )
    func renew() async throws {
        try await TestCounter.open(granting: Self.india) { counter in
            let grant = try await counter.grant(TestApplication.pharma(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let unknown = try await counter.act(["act": "renew"], on: number, key: "x")
            #expect(unknown.status == 422)
            #expect(try unknown.json()["rule"] == "renewal-rule")
            #expect(try unknown.json()["acceptable"] == true)
            let filed: JSONObject = [
                "act": "renew", "pending": true, "filed_on": "2026-11-20",
                "accept_warnings": ["renewal-rule"],
            ]
            let pending = try await counter.done(filed, on: number, key: "p")
            #expect(pending["credential"] == .null)
            #expect(pending["accepted_warnings"] == ["renewal-rule"])
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(
                view["acts"]?.arrayValue?.last?.objectValue?["duty"]
                    == ["kind": "renewal-filed", "filed_on": "2026-11-20"]
            )
            let future: JSONObject = [
                "act": "renew", "pending": true, "filed_on": "2026-12-20",
                "accept_warnings": ["renewal-rule"],
            ]
            #expect(try await counter.refusal(future, on: number) == "application-dates")
            let decided: JSONObject = ["act": "renew", "accept_warnings": ["renewal-rule"]]
            let answer = try await counter.done(decided, on: number, key: "r")
            #expect(answer["expires_at"] == "2030-03-27T00:00:00Z")
            #expect(answer["credential"]?.stringValue != nil)
            let warning: JSONObject = ["act": "renew", "accept_warnings": ["no-such-rule"]]
            #expect(try await counter.act(warning, on: number, key: "x").status == 400)
        }
    }

    @Test("A declaration is noted for its year, once, in its window")
    func attest() async throws {
        try await TestCounter.open(granting: Self.india) { counter in
            let grant = try await counter.grant(TestApplication.spices(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let answer = try await counter.done(["act": "attest", "year": 2026], on: number, key: "a")
            let noted: JSONValue = ["kind": "attested", "year": 2026, "received_on": "2026-11-23"]
            #expect(answer["duty"] == noted)
            #expect(answer["credential"] == .null)
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(
                view["acts"]?.arrayValue?.last?.objectValue?["duty"]
                    == ["kind": "attested", "year": 2026, "received_on": "2026-11-23"]
            )
            #expect(view["track"] == "MSME")
            #expect(try await counter.refusal(["act": "attest"], on: number) == "attested-already")
            let early: JSONObject = ["act": "attest", "year": 2025, "received_on": "2026-02-01"]
            #expect(try await counter.refusal(early, on: number) == "attestation-window")
            for year: JSONValue in [1800, "2026", 2026.5, .null, 99_999_999_999] {
                let wrong = try await counter.act(["act": "attest", "year": year], on: number, key: "x")
                #expect(wrong.status == 400)
                #expect(try wrong.json()["field"] == "year")
            }
        }
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            #expect(try await counter.refusal(["act": "attest"], on: number) == "no-attestation")
        }
    }

    @Test("A re-validation is noted with its result and the day of the next one, and shows on the paper")
    func review() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "review", "result": "passed", "next": "2029-11-23"]
            let answer = try await counter.done(body, on: number, key: "r")
            let paper = try #require(answer["credential"]?.stringValue)
            #expect(try TestCounter.claims(of: paper)["last_review_date"] == "2026-11-23")
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(view["last_review"] == "2026-11-23")
            #expect(view["next_review"] == "2029-11-23")
            let past: JSONObject = ["act": "review", "result": "passed", "next": "2026-01-01"]
            #expect(try await counter.refusal(past, on: number) == "period-empty")
            for result: JSONValue in ["fine", "Passed", .null, true] {
                let wrong = try await counter.act(["act": "review", "result": result], on: number, key: "x")
                #expect(wrong.status == 400)
                #expect(try wrong.json()["field"] == "result")
            }
            #expect(try await counter.act(["act": "review"], on: number, key: "x").status == 400)
        }
    }

    @Test("A certificate is superseded by another one that is here")
    func supersede() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let other = try await counter.grant(eori: "NL999000025")
            let answer = try await counter.done(
                ["act": "supersede", "by": .string(other)],
                on: number,
                key: "s"
            )
            #expect(answer["status"] == "superseded")
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(
                view["acts"]?.arrayValue?.last?.objectValue?["succession"]
                    == ["kind": "replacement", "certificate_number": .string(other), "tin": .null]
            )
            let missing = try await counter.act(["act": "supersede", "by": "NONE"], on: other, key: "x")
            #expect(missing.status == 404)
            let itself: JSONObject = ["act": "supersede", "by": .string(other)]
            #expect(try await counter.refusal(itself, on: other) == "successor-self")
            let none = try await counter.act(["act": "supersede"], on: other, key: "x")
            #expect(none.status == 400)
            #expect(try none.json()["field"] == "by")
        }
    }

    @Test("A status lapses with a reason for that, once")
    func lapse() async throws {
        try await TestCounter.open(granting: ["ZA": ["ZA-SARS"]]) { counter in
            var application = TestApplication.flowers()
            for member in TestApplication.wine { application[member.name] = member.value }
            application["expiry_date"] = nil
            let grant = try await counter.grant(application, key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let wrong: JSONObject = ["act": "lapse", "reason": "INVESTIGATION"]
            #expect(try await counter.refusal(wrong, on: number) == "reason-not-for-act")
            let body: JSONObject = ["act": "lapse", "reason": "LICENCE-LOST", "from": "2026-11-20"]
            let answer = try await counter.done(body, on: number, key: "l")
            #expect(answer["status"] == "lapsed")
            #expect(try await counter.refusal(body, on: number) == "already-ended")
        }
    }

    @Test("A revocation that was not served ends the status from its receipt, and the bar runs from there")
    func serve() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.grant(TestApplication.flowers(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let paper = try #require(grant["credential"]?.stringValue)
            let body: JSONObject = [
                "act": "revoke", "reason": "A", "from": "2026-11-10", "decided_on": "2026-11-10",
                "not_served": true,
            ]
            let revoked = try await counter.done(body, on: number, key: "r")
            #expect(revoked["status"] == "active")
            #expect(revoked["awaits_service"] == true)
            let id = try #require(revoked["act_id"])
            let early: JSONObject = ["act": "serve", "act_id": id, "on": "2026-11-09"]
            #expect(try await counter.refusal(early, on: number) == "notified-before-decision")
            let late: JSONObject = ["act": "serve", "act_id": id, "on": "2026-11-24"]
            #expect(try await counter.refusal(late, on: number) == "notified-in-future")
            let stranger: JSONObject = [
                "act": "serve", "act_id": "01890a5d-ac96-774b-bcce-b302099a8057", "on": "2026-11-20",
            ]
            #expect(try await counter.refusal(stranger, on: number) == "act-unknown")
            let served: JSONObject = ["act": "serve", "act_id": id, "on": "2026-11-20"]
            let answer = try await counter.done(served, on: number, key: "s")
            #expect(answer["status"] == "revoked")
            #expect(answer["effective_at"] == "2026-11-20T00:00:00Z")
            #expect(answer["targets"] == .array([id]))
            #expect(answer["bar"] == ["from": "2026-11-20T00:00:00Z", "until": "2029-11-20T00:00:00Z"])
            try await counter.settle(paper, at: 1)
            #expect(try await counter.refusal(served, on: number) == "served-already")
            for wrong: JSONObject in [
                ["act": "serve", "on": "2026-11-20"], ["act": "serve", "act_id": id],
                ["act": "serve", "act_id": id, "on": "2026-11-20", "notified": "2026-11-20"],
                ["act": "serve", "act_id": "7", "on": "2026-11-20"],
            ] {
                #expect(try await counter.act(wrong, on: number, key: "x").status == 400)
            }
        }
    }

    @Test("A trader's history goes on in another's, known here or not, and no status passes")
    func succeed() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let other = try await counter.grant(eori: "NL999000025")
            let known: JSONObject = ["act": "succeed", "by": .string(other), "kind": "merger"]
            let answer = try await counter.done(known, on: number, key: "s1")
            #expect(answer["status"] == "active")
            let unknown: JSONObject = ["act": "succeed", "by": "nl 999 000 033", "kind": "split"]
            _ = try await counter.done(unknown, on: number, key: "s2")
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            let successions = view["acts"]?.arrayValue?.compactMap { $0.objectValue?["succession"] }
            #expect(
                successions == [
                    ["kind": "merger", "certificate_number": .string(other), "tin": .null],
                    ["kind": "split", "certificate_number": .null, "tin": "NL999000033"],
                ]
            )
            let itself: JSONObject = ["act": "succeed", "by": .string(number), "kind": "move"]
            #expect(try await counter.refusal(itself, on: number) == "successor-self")
            for wrong: JSONObject in [
                ["act": "succeed", "kind": "merger"], ["act": "succeed", "by": "X"],
                ["act": "succeed", "by": "X", "kind": "replacement"],
                ["act": "succeed", "by": 7, "kind": "move"],
            ] {
                #expect(try await counter.act(wrong, on: number, key: "x").status == 400)
            }
        }
    }

    @Test("A new paper that says the same replaces the old one; what has ended gets none")
    func reissue() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.grant(TestApplication.flowers(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let old = try #require(grant["credential"]?.stringValue)
            let answer = try await counter.done(["act": "reissue"], on: number, key: "r")
            let new = try #require(answer["credential"]?.stringValue)
            try await counter.settle(old, at: 1)
            #expect(try await counter.verdict(on: new).verdict == "valid")
            _ = try await counter.done(["act": "surrender"], on: number, key: "s")
            #expect(try await counter.refusal(["act": "reissue"], on: number) == "already-ended")
        }
    }

    @Test(
        "A member that means nothing for an act is refused by name",
        arguments: [
            (["act": "revoke", "set": [:]], "set"),
            (["act": "extend", "until": "2027-01-01", "part": "AEOS"], "part"),
            (["act": "amend", "set": [:], "until": "2027-01-01"], "until"),
            (["act": "attest", "from": "2026-01-01"], "from"),
            (["act": "suspend", "year": 2026], "year"),
            (["act": "reissue", "notified": "2026-11-20"], "notified"),
            (["act": "supersede", "by": "X", "kind": "move"], "kind"),
            (["act": "review", "result": "passed", "on": "2026-11-20"], "on"),
            (["act": "erase", "legal_basis": "x", "from": "2026-11-20"], "from"),
        ] as [(JSONObject, String)]
    )
    func foreign(body: JSONObject, field: String) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.act(body, on: number, key: "x")
            #expect(answer.status == 400)
            #expect(try answer.json()["field"] == .string(field))
        }
    }
}
