import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct AliasRouteTests {
    private static let alias: JSONObject = [
        "tin": "nl 999000017", "for": "US", "scheme": "MID", "value": "nl tulbv1rot", "from": "2026-01-01",
    ]

    @Test("An alias is recorded once, listed, ended and gone from the day on")
    func life() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let added = try await counter.officerPost("/v1/aliases", Self.alias, key: "a")
            #expect(added.status == 201)
            let alias = try added.json()
            #expect(alias["tin"] == "NL999000017" && alias["for"] == "US" && alias["holds"] == true)
            #expect(alias["value"] == "NL TULBV1ROT" && alias["until"] == .null && alias["traders"] == 1)
            let repeated = try await counter.officerPost("/v1/aliases", Self.alias, key: "a")
            #expect(repeated.body == added.body)
            let twin = try await counter.officerPost("/v1/aliases", Self.alias, key: "b")
            #expect(try twin.json()["rule"] == "alias-exists")
            let id = try #require(alias["alias_id"]?.stringValue)
            let listed = try await counter.officerGet("/v1/aliases?tin=NL999000017").json()
            #expect(listed["items"]?.arrayValue?.count == 1)
            #expect(try await counter.officerGet("/v1/aliases?tin=NL1").json()["items"] == .array([]))
            let match: JSONObject = ["declared": "NLTULBV1ROT", "relying": "US"]
            let found = try await counter.officerPost("/v1/match", match, key: nil).json()
            #expect(found["match"] == "alias" && found["via"] == "MID" && found["ambiguous"] == false)
            let ended = try await counter.officerPost(
                "/v1/aliases/\(id)/end",
                ["on": "2026-02-01"],
                key: "e"
            )
            #expect(ended.status == 201)
            #expect(try ended.json()["holds"] == false)
            let none = try await counter.officerPost("/v1/match", match, key: nil).json()
            #expect(none["match"] == "none" && none["via"] == .null && none["candidates"] == .array([]))
            let again = try await counter.officerPost("/v1/aliases/\(id)/end", [:], key: "f")
            #expect(try again.json()["rule"] == "alias-unknown")
        }
    }

    @Test(
        "What is wrong with an alias is named",
        arguments: [
            ("tin", "NL1", 422), ("for", "UK", 400), ("scheme", "m i d", 422), ("value", "", 400),
            ("value", "\u{41D}L1", 400), ("from", "yesterday", 400), ("until", "2025-01-01", 422),
            ("x", "y", 400),
        ] as [(String, String, Int)]
    )
    func wrong(member: String, value: String, status: Int) async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            var body = Self.alias
            body[member] = .string(value)
            let answer = try await counter.officerPost("/v1/aliases", body, key: "a")
            #expect(answer.status == status, "\(member) \(value)")
            #expect(try await counter.officerGet("/v1/aliases").json()["items"] == .array([]))
        }
    }

    @Test("Nobody without a token sees an alias, a candidate, or by the status that a code is known")
    func anonymous() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            _ = try await counter.officerPost("/v1/aliases", Self.alias, key: "a")
            #expect(try await counter.get("/v1/aliases").status == 401)
            #expect(try await counter.post("/v1/aliases", JSONText.string(.object(Self.alias))).status == 401)
            #expect(try await counter.post("/v1/match", #"{"declared":"NL999000017"}"#).status == 401)
            let known = try await counter.get("/v1/status?declared=NLTULBV1ROT").json()
            let result = try #require(known["results"]?.arrayValue?.first?.objectValue)
            #expect(result["certificates"] == .array([]))
        }
    }
}
