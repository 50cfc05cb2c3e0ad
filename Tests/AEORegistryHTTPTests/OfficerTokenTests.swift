import AEOModel
import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct OfficerTokenTests {
    @Test(
        "A call without a good token is nobody's",
        arguments: [
            ("aud", "https://other.example"), ("htm", "POST"), ("htu", "https://aeo.example/v1/keys"),
            ("exp", 1), ("exp", 1_900_000_000), ("iat", 1_900_000_000), ("jti", nil), ("body", "AA"),
            ("idempotency_key", "k"),
        ] as [(String, JSONValue?)]
    )
    func spoilt(_ name: String, _ value: JSONValue?) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerCall(
                .get,
                "/v1/officer/doctor",
                body: nil,
                key: nil,
                spoil: { $0[name] = value }
            )
            #expect(answer.status == 401)
            #expect(try answer.problem() == "unauthorised")
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
        }
    }

    @Test("A key that is no officer's, and a type that is not the token's, are refused")
    func strangers() async throws {
        try await TestCounter.open { counter in
            let stranger = try await counter.officerCall(
                .get,
                "/v1/certificates",
                body: nil,
                key: nil,
                signer: ES256PrivateKey()
            )
            #expect(stranger.status == 401)
            let type = try await counter.officerCall(
                .get,
                "/v1/certificates",
                body: nil,
                key: nil,
                type: "JWT"
            )
            #expect(type.status == 401)
        }
    }

    @Test(
        "An officer's resource answers nobody without a token",
        arguments: [
            "/v1/certificates/NLAEOF000000001", "/v1/certificates/NLAEOF000000001/timeline",
            "/v1/certificates/NLAEOF000000001/receipt", "/v1/officer/doctor",
        ]
    )
    func noToken(_ path: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get(path)
            #expect(answer.status == 401)
            #expect(answer.headers[.accessControlAllowOrigin] == nil)
        }
    }

    @Test(
        "A header that is no bearer token is refused",
        arguments: [
            "", "Bearer", "Basic YTpi", "Bearer a b", "Bearer x", "bearer ..", "Bearer a.b.c",
        ]
    )
    func malformed(_ header: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/v1/certificates", headers: [.authorization: header])
            #expect(answer.status == 401)
        }
    }

    @Test("A token is good for its minute only")
    func expired() async throws {
        try await TestCounter.open { counter in
            let early = counter.clock.now().seconds
            counter.clock.advance(seconds: 61)
            let answer = try await counter.officerCall(.get, "/v1/certificates", body: nil, key: nil) {
                $0["iat"] = .integer(early)
                $0["exp"] = .integer(early + 60)
            }
            #expect(answer.status == 401)
        }
    }

    @Test("The signature covers the query too")
    func query() async throws {
        try await TestCounter.open { counter in
            #expect(try await counter.officerGet("/v1/certificates?limit=5").status == 200)
            let answer = try await counter.officerCall(.get, "/v1/certificates?limit=5", body: nil, key: nil)
            {
                $0["htu"] = .string(TestCounter.url + "/v1/certificates")
            }
            #expect(answer.status == 401)
        }
    }
}
