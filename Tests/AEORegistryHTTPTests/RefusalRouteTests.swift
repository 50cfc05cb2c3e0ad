import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct RefusalRouteTests {
    private static var refused: JSONObject {
        var body = TestApplication.flowers()
        for (name, value) in [
            ("reason", "SECURITY"), ("received_on", "2026-03-02"), ("accepted_on", "2026-03-09"),
            ("note", "no fence"), ("legal_basis", "UCC art. 39(e)"), ("reference", "NL-7"),
        ] { body[name] = .string(value) }
        body["clock_stops"] = [["from": "2026-04-01", "until": "2026-04-10"]]
        return body
    }

    @Test(
        "A refusal is recorded with the statutory day, the days of a stopped clock added, and listed for officers"
    )
    func recorded() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerPost("/v1/refusals", Self.refused, key: "r")
            #expect(answer.status == 201)
            let json = try answer.json()
            #expect(json["reason"] == "SECURITY")
            #expect(json["decided_on"] == "2026-11-02")
            #expect(json["received_on"] == "2026-03-02")
            // 120 days from 9 March, and ten more.
            #expect(json["decision_due"] == "2026-07-17")
            let again = try await counter.officerPost("/v1/refusals", Self.refused, key: "r")
            #expect(again.body == answer.body)
            let list = try await counter.officerGet("/v1/refusals").json()
            let items = try #require(list["items"]?.arrayValue).compactMap(\.objectValue)
            #expect(items.count == 1)
            #expect(items.first?["refusal_id"] == json["refusal_id"])
            #expect(items.first?["note"] == "no fence")
            #expect(items.first?["reference"] == "NL-7")
            #expect(items.first?["applicant"]?.objectValue?["name"] == "Voorbeeld Bloemen Export B.V.")
            #expect(list["next"] == .null)
        }
    }

    @Test("A refusal appears in no answer to the public, and in no list of certificates")
    func neverPublic() async throws {
        try await TestCounter.open { counter in
            let before = try await counter.get("/v1/status?tin=NL999000017").json()
            #expect(try await counter.officerPost("/v1/refusals", Self.refused, key: "r").status == 201)
            #expect(try await counter.get("/v1/refusals").status == 401)
            let after = try await counter.get("/v1/status?tin=NL999000017").json()
            let facts = [before, after].map {
                let result = $0["results"]?.arrayValue?.first?.objectValue
                return [result?["verdict"], result?["explanation"], result?["certificates"]]
            }
            #expect(facts[0] == facts[1])
            for path in [
                "/v1/certificates", "/v1/certificates?name=voorbeeld", "/v1/certificates?tin=NL999000017",
            ] {
                #expect(try await counter.get(path).json()["certificates"] == .array([]))
                #expect(try await counter.officerGet(path).json()["certificates"] == .array([]))
            }
        }
    }

    @Test("Refusals are paged")
    func paged() async throws {
        try await TestCounter.open { counter in
            for key in ["a", "b", "c"] {
                #expect(try await counter.officerPost("/v1/refusals", Self.refused, key: key).status == 201)
            }
            let first = try await counter.officerGet("/v1/refusals?limit=2").json()
            #expect(first["items"]?.arrayValue?.count == 2)
            let next = try #require(first["next"]?.stringValue)
            let second = try await counter.officerGet("/v1/refusals?limit=2&after=\(next)").json()
            #expect(second["items"]?.arrayValue?.count == 1)
            #expect(second["next"] == .null)
            for query in ["limit=0", "limit=501", "after=x", "status=active"] {
                #expect(try await counter.officerGet("/v1/refusals?\(query)").status == 400)
            }
        }
    }

    @Test("A dry run records nothing")
    func dryRun() async throws {
        try await TestCounter.open { counter in
            var body = Self.refused
            body["dry_run"] = true
            let answer = try await counter.officerPost("/v1/refusals", body, key: nil)
            #expect(answer.status == 200)
            #expect(try answer.json()["decision_due"] == "2026-07-17")
            #expect(try await counter.officerGet("/v1/refusals").json()["items"] == .array([]))
        }
    }

    @Test(
        "A refusal that is not well-formed or against the rules is refused",
        arguments: [
            ("reason", nil, 400, "invalid-request", nil),
            ("reason", "NOTHING", 422, "refused", "reason-unknown"),
            ("reason", "INVESTIGATION", 422, "refused", "reason-not-for-act"),
            ("colour", "red", 400, "invalid-request", nil), ("act", "refuse", 400, "invalid-request", nil),
            (
                "clock_stops", [["from": "2026-04-10", "until": "2026-04-01"]], 422, "refused",
                "application-dates"
            ),
            ("clock_stops", [["until": "2026-04-01"]], 400, "invalid-request", nil),
            ("clock_stops", [["from": "2026-04-01", "why": "x"]], 400, "invalid-request", nil),
            ("accepted_on", "2026-03-01", 422, "refused", "application-dates"),
            ("decision_date", "2026-12-01", 422, "refused", "decision-in-future"),
        ] as [(String, JSONValue?, Int, String, String?)]
    )
    func refused(name: String, value: JSONValue?, status: Int, problem: String, rule: String?) async throws {
        try await TestCounter.open { counter in
            var body = Self.refused
            body[name] = value
            let answer = try await counter.officerPost("/v1/refusals", body, key: "r")
            #expect(answer.status == status)
            #expect(try answer.problem() == problem)
            #expect(try answer.json()["rule"]?.stringValue == rule)
        }
    }

    @Test("A refusal needs a key and an officer")
    func needs() async throws {
        try await TestCounter.open { counter in
            let noKey = try await counter.officerPost("/v1/refusals", Self.refused, key: nil)
            #expect(try noKey.problem() == "idempotency-key-required")
            let text = String(decoding: JSONText.encode(Self.refused), as: UTF8.self)
            #expect(try await counter.post("/v1/refusals", text).status == 401)
        }
    }
}
