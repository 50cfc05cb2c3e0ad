import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct RelianceRouteTests {
    private static let warnings: JSONValue = [
        "effect-rule-unknown", "validity-rule-unknown", "expiry-date-rule",
    ]

    private static func agent(relyingOn identifier: String, effect: String?) -> JSONObject {
        var body = TestApplication.agent(relyingOn: identifier)
        body["accept_warnings"] = warnings
        if let effect {
            body["depends_on"] = [
                ["kind": "AEO", "identifier": .string(identifier), "effect": .string(effect)]
            ]
        }
        return body
    }

    @Test(
        "The suspension of a status suspends the one that rests on it in the same answer, and its return ends that"
    )
    func followed() async throws {
        try await TestCounter.open(granting: ["NL": ["EU-AEO", "EU-RA"]]) { counter in
            let number = try await counter.grant()
            let agent = try await counter.grant(Self.agent(relyingOn: number, effect: "suspend"), key: "ra")
            let dependant = try #require(agent["certificate_number"]?.stringValue)
            let preview: JSONObject = [
                "act": "suspend", "reason": "INVESTIGATION", "until": "2026-12-10", "dry_run": true,
            ]
            let foreseen = try await counter.act(preview, on: number, key: nil).json()
            #expect(
                foreseen["followed"]?.arrayValue?.first?.objectValue?["certificate_number"]
                    == .string(dependant)
            )
            let suspend: JSONObject = ["act": "suspend", "reason": "INVESTIGATION", "until": "2026-12-10"]
            let answer = try await counter.done(suspend, on: number, key: "s")
            let followed = try #require(answer["followed"]?.arrayValue?.first?.objectValue)
            #expect(followed["certificate_number"] == .string(dependant))
            #expect(followed["programme"] == "EU-RA")
            #expect(followed["effect"] == "suspend")
            let view = try await counter.officerGet("/v1/certificates/\(dependant)").json()
            #expect(view["status"] == "suspended")
            #expect(view["acts"]?.arrayValue?.last?.objectValue?["cause"] == answer["act_id"])
            #expect(view["acts"]?.arrayValue?.last?.objectValue?["act_id"] == followed["act_id"])
            #expect(
                view["depends_on"] == [
                    [
                        "kind": "AEO", "programme": "EU-AEO", "identifier": .string(number),
                        "effect": "suspend",
                    ]
                ]
            )
            _ = try await counter.done(["act": "reinstate"], on: number, key: "r")
            let after = try await counter.officerGet("/v1/certificates/\(dependant)").json()
            #expect(after["status"] == "active")
        }
    }

    @Test("Where the profile leaves it to an officer, the loss is told and comes to the work list")
    func review() async throws {
        try await TestCounter.open(granting: ["NL": ["EU-AEO", "EU-RA"]]) { counter in
            let number = try await counter.grant()
            _ = try await counter.grant(Self.agent(relyingOn: number, effect: nil), key: "ra")
            let answer = try await counter.done(["act": "surrender"], on: number, key: "s")
            let followed = try #require(answer["followed"]?.arrayValue?.first?.objectValue)
            #expect(followed["effect"] == "review")
            #expect(followed["act_id"] == .null)
            let due = try await counter.officerGet("/v1/due").json()
            let kinds = (due["items"]?.arrayValue ?? []).compactMap { $0.objectValue?["kind"] }
            #expect(kinds.contains("reliance"))
        }
    }

    @Test(
        "A reliance that the profile does not know, or on what does not stand here, is refused",
        arguments: [
            ("kind", "LICENCE", 422, "reliance-unknown"), ("kind", "aeo", 422, "reliance-unknown"),
            ("identifier", "NONE", 422, "reliance-lost"), ("effect", "revoke", 400, nil),
            ("why", "x", 400, nil),
            ("identifier", "", 422, "text-invalid"),
        ] as [(String, JSONValue, Int, String?)]
    )
    func refused(name: String, value: JSONValue, status: Int, rule: String?) async throws {
        try await TestCounter.open(granting: ["NL": ["EU-AEO", "EU-RA"]]) { counter in
            let number = try await counter.grant()
            var body = Self.agent(relyingOn: number, effect: nil)
            var claim: JSONObject = ["kind": "AEO", "identifier": .string(number)]
            claim[name] = value
            body["depends_on"] = [.object(claim)]
            let answer = try await counter.officerPost("/v1/certificates", body, key: "ra")
            #expect(answer.status == status)
            #expect(try answer.json()["rule"]?.stringValue == rule)
        }
    }
}
