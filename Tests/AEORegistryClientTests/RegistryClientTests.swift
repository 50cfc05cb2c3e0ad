import AEORegistryClient
import JOSE
import Testing

@Suite struct RegistryClientTests {
    private static let url = "http://127.0.0.1:8480"
    private let officer = ES256PrivateKey()
    private let waits = WaitList()

    private func client(
        _ transport: ScriptedTransport,
        officer: (any Signer)? = nil,
        publicURL: String? = nil
    ) -> RegistryClient {
        RegistryClient(
            baseURL: Self.url + "/",
            publicURL: publicURL,
            officer: officer,
            transport: transport,
            retry: waits.policy,
            random: { [UInt8](repeating: 7, count: $0) },
            now: { 1_795_000_000 }
        )
    }

    private func claims(_ request: WireRequest) throws -> JSONObject {
        let field = try #require(request.header("Authorization"))
        let token = try CompactJWS(
            parsing: String(field.dropFirst("Bearer ".count)),
            policy: JWSPolicy(types: ["aeo-officer+jwt"])
        )
        #expect(token.isSigned(by: officer.publicKey))
        #expect(token.header.keyID == officer.keyID)
        return try token.claims()
    }

    @Test("A public question carries no token")
    func publicQuestion() async throws {
        let transport = ScriptedTransport([ScriptedTransport.json(["a": 1])])
        let items = [QueryItem("tin", "NL 1&2"), QueryItem("tin", "東")]
        let answer = try await client(transport, officer: officer).get("/v1/status", query: items)
        #expect(answer == ["a": 1])
        let request = try #require(transport.requests.first)
        #expect(request.url == "\(Self.url)/v1/status?tin=NL%201%262&tin=%E6%9D%B1")
        #expect(request.header("Authorization") == nil)
        #expect(request.method == "GET")
    }

    @Test("A signed question names method, full URL and the registry, and lives a minute")
    func signedQuestion() async throws {
        let transport = ScriptedTransport([ScriptedTransport.json([:])])
        let items = [QueryItem("known_at", "5")]
        _ = try await client(transport, officer: officer, publicURL: "https://aeo.example.org")
            .get("/v1/certificates/X/timeline", query: items, signed: true)
        let claims = try claims(try #require(transport.requests.first))
        #expect(claims["htm"] == "GET")
        #expect(claims["htu"] == "https://aeo.example.org/v1/certificates/X/timeline?known_at=5")
        #expect(claims["aud"] == "https://aeo.example.org")
        #expect(claims["iss"] == .string(officer.keyID))
        #expect(claims["iat"] == 1_795_000_000)
        #expect(claims["exp"] == 1_795_000_060)
        #expect(claims["jti"]?.stringValue?.utf8.count == 22)
        #expect(claims["body"] == nil)
        #expect(claims["idempotency_key"] == nil)
    }

    @Test("A write signs its body and its key, and sends the key as a header")
    func write() async throws {
        let transport = ScriptedTransport([ScriptedTransport.json(["ok": true], status: 201)])
        let answer = try await client(transport, officer: officer)
            .write("/v1/certificates", body: ["x": 1], idempotencyKey: "key-1")
        #expect(answer == ["ok": true])
        let request = try #require(transport.requests.first)
        let body = try #require(request.body)
        let claims = try claims(request)
        #expect(request.header("idempotency-key") == "key-1")
        #expect(request.header("content-type") == "application/json")
        #expect(claims["body"] == .string(Base64URL.encode(SHA256Digest.hash(body))))
        #expect(claims["idempotency_key"] == "key-1")
        #expect(claims["htm"] == "POST")
    }

    @Test(
        "A write whose outcome is open is repeated with the same key and body",
        arguments: ["outcome-unknown", "busy", "idempotency-in-progress"]
    )
    func repeated(code: String) async throws {
        let transport = ScriptedTransport([
            ScriptedTransport.problem(code, status: 503, retryAfter: 1), .failure(.interrupted("gone")),
            ScriptedTransport.json(["ok": true], status: 201),
        ])
        _ = try await client(transport, officer: officer).write("/v1/x", body: ["x": 1], idempotencyKey: "k")
        #expect(transport.requests.count == 3)
        #expect(Set(transport.requests.map { $0.header("Idempotency-Key") }) == ["k"])
        #expect(Set(transport.requests.map(\.body)).count == 1)
        #expect(waits.all == [.seconds(1), .milliseconds(600)])
    }

    @Test("After four attempts the last failure is told")
    func exhausted() async throws {
        let transport = ScriptedTransport(Array(repeating: .failure(.interrupted("gone")), count: 9))
        await #expect(throws: ClientError.unreachable("gone")) {
            try await client(transport, officer: officer).write("/v1/x", body: [:], idempotencyKey: "k")
        }
        #expect(transport.requests.count == 4)
        #expect(waits.all == [.milliseconds(200), .milliseconds(600), .milliseconds(1800)])
    }

    @Test("A wish to wait for long is cut")
    func longWait() async throws {
        let transport = ScriptedTransport([
            ScriptedTransport.problem("busy", status: 503, retryAfter: 3_600), ScriptedTransport.json([:]),
        ])
        _ = try await client(transport).get("/v1/status")
        #expect(waits.all == [.seconds(5)])
    }

    @Test("Where nobody listens nothing is tried again")
    func notSent() async throws {
        let transport = ScriptedTransport([.failure(.notSent("refused"))])
        await #expect(throws: ClientError.unreachable("refused")) {
            try await client(transport).get("/v1/status")
        }
        #expect(transport.requests.count == 1)
    }

    @Test(
        "A problem that stays is told at once",
        arguments: [
            ("refused", 422), ("unauthorised", 401), ("forbidden", 403), ("not-found", 404),
            ("read-only", 503),
            ("internal", 500), ("idempotency-mismatch", 422), ("store-unwritable", 503),
        ]
    )
    func problem(code: String, status: Int) async throws {
        let transport = ScriptedTransport([ScriptedTransport.problem(code, status: status)])
        await #expect {
            try await client(transport, officer: officer).write("/v1/x", body: [:], idempotencyKey: "k")
        } throws: { error in
            guard case ClientError.problem(let problem) = error else { return false }
            return problem.code == code && problem.detail == "d"
        }
        #expect(transport.requests.count == 1)
    }

    @Test(
        "What does not speak as a registry is an invalid answer",
        arguments: [
            WireResponse(status: 200, mediaType: "text/html", body: Array("<html>".utf8)),
            WireResponse(status: 200, mediaType: "application/json", body: Array("[]".utf8)),
            WireResponse(status: 200, mediaType: "application/json", body: Array(#"{"a":1,"a":2}"#.utf8)),
            WireResponse(status: 200, mediaType: nil, body: []),
            WireResponse(status: 301, mediaType: nil, body: []),
            WireResponse(status: 404, mediaType: "text/html", body: Array("not found".utf8)),
            WireResponse(status: 500, mediaType: "application/problem+json", body: Array("{}".utf8)),
            WireResponse(
                status: 500,
                mediaType: "application/problem+json",
                body: Array(#"{"type":"urn:other:problem"}"#.utf8)
            ),
        ]
    )
    func invalid(response: WireResponse) async throws {
        let transport = ScriptedTransport([.success(response)])
        await #expect {
            try await client(transport).get("/v1/status")
        } throws: { error in
            guard case ClientError.invalidAnswer = error else { return false }
            return true
        }
    }

    @Test("An answer larger than allowed is refused")
    func tooLarge() async throws {
        let transport = ScriptedTransport([.failure(.answerTooLarge(limit: 32))])
        await #expect {
            try await client(transport).bytes("/log/checkpoint", limit: 32)
        } throws: { error in
            guard case ClientError.invalidAnswer = error else { return false }
            return true
        }
        #expect(transport.requests.first?.answerLimit == 32)
    }

    @Test("An idempotency key is drawn from the source of random bytes")
    func key() {
        #expect(
            client(ScriptedTransport([])).makeIdempotencyKey()
                == Base64URL.encode([UInt8](repeating: 7, count: 16))
        )
    }
}
