import AEOModel
import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct ClockRouteTests {
    private func word(_ counter: TestCounter, dryRun: Bool = false) -> JSONObject {
        var body: JSONObject = ["accept": true, "now": .string(counter.clock.now().rfc3339)]
        if dryRun { body["dry_run"] = true }
        return body
    }

    @Test("Anybody may ask what the registry thinks of its clock")
    func show() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/v1/clock")
            #expect(answer.status == 200)
            #expect(try answer.json()["state"] == "believed")
            #expect(try answer.json()["accepted"] == .null)
            counter.clock.advance(seconds: -3600)
            let later = try await counter.get("/v1/clock").json()
            #expect(later["state"] == "behind")
            #expect(later["ahead_us"] == .null)
            #expect(later["behind_us"]?.integerValue ?? 0 > 3_599_000_000)
        }
    }

    @Test("An officer accepts a clock, also with a token that the wrong clock takes for an old one")
    func accept() async throws {
        try await TestCounter.open { counter in
            counter.clock.advance(seconds: -3600)
            let refused = try await counter.officerPost(
                "/v1/certificates",
                TestApplication.flowers(published: true, eori: "NL999000017"),
                key: "g-1"
            )
            #expect(refused.status == 503)
            #expect(try refused.problem() == "clock-implausible")
            #expect(try refused.json()["detail"]?.stringValue?.contains("aeo clock accept") == true)
            let dry = try await counter.officerPost("/v1/clock", word(counter, dryRun: true), key: nil)
            #expect(dry.status == 200)
            #expect(try dry.json()["dry_run"] == true)
            #expect(try await counter.get("/v1/clock").json()["state"] == "behind")
            let answer = try await counter.officerCall(
                .post,
                "/v1/clock",
                body: JSONText.encode(word(counter)),
                key: "c-1"
            ) { claims in
                let now = counter.clock.now().seconds
                claims["iat"] = .integer(now + 250)
                claims["exp"] = .integer(now + 300)
            }
            #expect(answer.status == 201)
            #expect(try answer.json()["officer"] == .string(counter.officer.keyID))
            #expect(try await counter.get("/v1/clock").json()["state"] == "behind-accepted")
            #expect(try await counter.grant() != "")
        }
    }

    @Test("A word on the clock that is not one is refused and says which part is wrong")
    func bodies() async throws {
        try await TestCounter.open { counter in
            counter.clock.advance(seconds: -3600)
            let now = JSONValue.string(counter.clock.now().rfc3339)
            let bodies: [JSONObject] = [
                [:], ["accept": true], ["now": now], ["accept": false, "now": now],
                ["accept": "yes", "now": now],
                ["accept": true, "now": "2026-11-23"], ["accept": true, "now": 1_795_435_200],
                ["accept": true, "now": "soon"], ["accept": true, "now": now, "force": true],
                ["accept": true, "now": now, "dry_run": 1],
            ]
            for (place, body) in bodies.enumerated() {
                let answer = try await counter.officerPost("/v1/clock", body, key: "c-\(place)")
                #expect(answer.status == 400, "\(body)")
                #expect(try answer.problem() == "invalid-request")
            }
            #expect(try await counter.get("/v1/clock").json()["accepted"] == .null)
        }
    }

    @Test("Nobody else accepts a clock, and no token works for another body, call or registry")
    func others() async throws {
        try await TestCounter.open { counter in
            counter.clock.advance(seconds: -3600)
            let body = JSONText.encode(word(counter))
            #expect(try await counter.post("/v1/clock", String(decoding: body, as: UTF8.self)).status == 401)
            #expect(
                try await counter.officerCall(
                    .post,
                    "/v1/clock",
                    body: body,
                    key: "c",
                    signer: ES256PrivateKey()
                )
                .status == 401
            )
            let spoils: [(inout JSONObject) -> Void] = [
                { $0["body"] = "AAAA" }, { $0["htm"] = "GET" }, { $0["aud"] = "https://other.example" },
                { $0["idempotency_key"] = "other" }, { $0["htu"] = "https://aeo.example/v1/certificates" },
                { $0["exp"] = .integer(($0["iat"]?.integerValue ?? 0) + 61) }, { $0["exp"] = nil },
                { $0["jti"] = "" },
            ]
            for spoil in spoils {
                let answer = try await counter.officerCall(
                    .post,
                    "/v1/clock",
                    body: body,
                    key: "c",
                    spoil: spoil
                )
                #expect(answer.status == 401)
            }
            #expect(try await counter.officerPost("/v1/clock", word(counter), key: nil).status == 400)
            #expect(try await counter.get("/v1/clock?x=1").status == 400)
            #expect(try await counter.get("/v1/clock").json()["accepted"] == .null)
        }
    }

    @Test("What the rules refuse has the status of a refusal and names the rule")
    func rules() async throws {
        try await TestCounter.open { counter in
            let believed = try await counter.officerPost("/v1/clock", word(counter), key: "c-1")
            #expect(believed.status == 422)
            #expect(try believed.json()["rule"] == "clock-not-doubted")
            counter.clock.advance(seconds: -3600)
            let other = counter.clock.now().adding(seconds: 301)
            let body: JSONObject = ["accept": true, "now": .string(other.rfc3339)]
            let differs = try await counter.officerPost("/v1/clock", body, key: "c-2")
            #expect(differs.status == 422)
            #expect(try differs.json()["rule"] == "clock-differs")
            var dry = body
            dry["dry_run"] = true
            #expect(try await counter.officerPost("/v1/clock", dry, key: nil).status == 422)
        }
    }
}
