import Hummingbird
import HummingbirdTesting
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct AgencyRouteTests {
    private static func order(_ key: ES256PrivateKey, party: String = "DO-AGRICULTURE") -> JSONObject {
        [
            "party": .string(party), "name": "Ministerio de Agricultura",
            "key": .object(JWK(key: key.publicKey).json),
        ]
    }

    @Test("An officer registers an agency's key once, and lists it")
    func registered() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            var order = Self.order(key)
            order["until"] = "2027-12-31"
            order["purposes"] = ["changes"]
            let added = try await counter.officerPost("/v1/agencies", order, key: "a")
            #expect(added.status == 201, "\(added.text)")
            let agency = try added.json()
            #expect(agency["party"] == "DO-AGRICULTURE")
            #expect(agency["key_id"]?.stringValue == key.keyID)
            #expect(agency["purposes"] == ["changes"])
            #expect(agency["state"] == "active")
            #expect(agency["until"] == "2028-01-01T00:00:00Z")
            #expect(agency["officer"]?.stringValue == counter.officer.keyID)
            let repeated = try await counter.officerPost("/v1/agencies", order, key: "a")
            #expect(repeated.body == added.body)
            let list = try await counter.officerGet("/v1/agencies").json()
            #expect(list["items"]?.arrayValue?.compactMap(\.objectValue) == [agency])
            #expect(list["next"] == .null)
        }
    }

    @Test("A key has one role and one agency, and an ended one never comes back")
    func taken() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            let officers = try await counter.officerPost(
                "/v1/agencies",
                Self.order(counter.officer),
                key: "o"
            )
            #expect(try officers.json()["rule"] == "key-taken")
            #expect(try await counter.officerPost("/v1/agencies", Self.order(key), key: "a").status == 201)
            let other = try await counter.officerPost("/v1/agencies", Self.order(key, party: "NZ"), key: "b")
            #expect(try other.json()["rule"] == "key-taken")
            let end: JSONObject = ["key_id": .string(key.keyID)]
            let wrong = try await counter.officerPost("/v1/agencies/NZ/end", end, key: "e1")
            #expect(try wrong.json()["rule"] == "agency-key-unknown")
            let ended = try await counter.officerPost("/v1/agencies/DO-AGRICULTURE/end", end, key: "e2")
            #expect(ended.status == 201)
            #expect(try ended.json()["state"] == "ended")
            let twice = try await counter.officerPost("/v1/agencies/DO-AGRICULTURE/end", end, key: "e3")
            #expect(try twice.json()["rule"] == "agency-key-unknown")
            let again = try await counter.officerPost("/v1/agencies", Self.order(key), key: "c")
            #expect(try again.json()["rule"] == "key-taken")
        }
    }

    @Test("A registration that is not well-formed is refused, a private key before all")
    func malformed() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            var secret = JWK(key: key.publicKey).json
            secret["d"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            let changes: [(String, JSONValue?, Int)] = [
                ("party", nil, 400), ("party", "UK", 422), ("party", "", 422), ("party", 1, 400),
                ("key", nil, 400), ("key", .object(secret), 400), ("key", [:], 400),
                ("key", .object(JWK(key: Ed25519PrivateKey().publicKey).json), 400),
                ("purposes", [], 400), ("purposes", ["all"], 400), ("purposes", "changes", 400),
                ("until", "2026-11-22", 422), ("until", "soon", 400), ("name", " ", 422), ("note", "x", 400),
            ]
            for (name, value, status) in changes {
                var order = Self.order(key)
                order[name] = value
                let answer = try await counter.officerPost("/v1/agencies", order, key: "m")
                #expect(answer.status == status, "\(name) \(answer.text)")
            }
            let noKey = try await counter.officerPost("/v1/agencies", Self.order(key), key: nil)
            #expect(try noKey.problem() == "idempotency-key-required")
            #expect(try await counter.get("/v1/agencies").status == 401)
        }
    }

    @Test("A question that an agency signs is answered as anybody's, and kept under its name")
    func journalled() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let key = ES256PrivateKey()
            _ = try await counter.officerPost("/v1/agencies", Self.order(key), key: "a")
            let target = "/v1/status?tin=NL999000017"
            let signed = try await counter.agencyCall(.get, target, signer: key)
            #expect(signed.status == 200)
            let anybody = try await counter.get(target)
            #expect(signed.body == anybody.body)
            let affected = try await counter.officerGet("/v1/certificates/\(number)/affected?from=2026-01-01")
                .json()
            let asked = affected["answers"]?.arrayValue?.compactMap(\.objectValue) ?? []
            #expect(asked.first?["asker"] == "agency")
            #expect(asked.first?["asker_id"]?.stringValue == "DO-AGRICULTURE \(key.keyID)")
        }
    }

    @Test("An agency is no officer, an officer no agency, and a key without the purpose may not ask")
    func apart() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            var order = Self.order(key)
            order["purposes"] = ["changes"]
            _ = try await counter.officerPost("/v1/agencies", order, key: "a")
            let target = "/v1/status?tin=NL999000017"
            #expect(try await counter.agencyCall(.get, target, signer: key).problem() == "forbidden")
            for path in ["/v1/agencies", "/v1/due", "/v1/bars", "/v1/certificates", "/v1/officer/doctor"] {
                #expect(try await counter.agencyCall(.get, path, signer: key).status == 401)
                let posing = try await counter.officerCall(.get, path, body: nil, key: nil, signer: key)
                #expect(posing.status == 401)
            }
            #expect(try await counter.agencyCall(.get, target, signer: counter.officer).status == 401)
            #expect(try await counter.agencyCall(.get, target, signer: ES256PrivateKey()).status == 401)
        }
    }

    @Test("A key asks until its last day is over, or until an officer ends it")
    func ends() async throws {
        try await TestCounter.open { counter in
            let (dated, taken) = (ES256PrivateKey(), ES256PrivateKey())
            var order = Self.order(dated)
            order["until"] = "2026-11-23"
            _ = try await counter.officerPost("/v1/agencies", order, key: "a")
            _ = try await counter.officerPost("/v1/agencies", Self.order(taken), key: "b")
            let target = "/v1/status?tin=NL999000017"
            #expect(try await counter.agencyCall(.get, target, signer: dated).status == 200)
            #expect(try await counter.agencyCall(.get, target, signer: taken).status == 200)
            let end: JSONObject = ["key_id": .string(taken.keyID)]
            _ = try await counter.officerPost("/v1/agencies/DO-AGRICULTURE/end", end, key: "e")
            #expect(try await counter.agencyCall(.get, target, signer: taken).status == 401)
            counter.clock.advance(seconds: 15 * 3600 - 1)
            #expect(try await counter.agencyCall(.get, target, signer: dated).status == 200)
            counter.clock.advance(seconds: 1)
            #expect(try await counter.agencyCall(.get, target, signer: dated).status == 401)
            let states = try await counter.officerGet("/v1/agencies").json()["items"]?.arrayValue?
                .compactMap { $0.objectValue?["state"]?.stringValue }
            #expect(states == ["expired", "ended"])
        }
    }

    @Test("The keys are paged, and listed by agency")
    func paged() async throws {
        try await TestCounter.open { counter in
            for party in ["NZ", "CN", "NZ"] {
                let key = ES256PrivateKey()
                let answer = try await counter.officerPost(
                    "/v1/agencies",
                    Self.order(key, party: party),
                    key: key.keyID
                )
                #expect(answer.status == 201)
            }
            let first = try await counter.officerGet("/v1/agencies?limit=2").json()
            #expect(first["items"]?.arrayValue?.count == 2)
            let next = try #require(first["next"]?.integerValue)
            let second = try await counter.officerGet("/v1/agencies?limit=2&after=\(next)").json()
            #expect(second["items"]?.arrayValue?.count == 1)
            #expect(second["next"] == .null)
            let ours = try await counter.officerGet("/v1/agencies?party=nz").json()
            #expect(ours["items"]?.arrayValue?.count == 2)
        }
    }
}
