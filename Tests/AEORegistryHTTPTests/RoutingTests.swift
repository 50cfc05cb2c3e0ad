import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct RoutingTests {
    @Test(
        "What is not there is a problem, whatever the path looks like",
        arguments: [
            "/nothing", "/v1", "/v1/certificates/a/b/c", "/log/tile", "/log/tile/0/1", "/log/tile/9/000",
            "/log/tile/entries/000", "/log/tile/0/000.p/0", "/log/tile/0/000.p/256", "/log/tile/0/x000/000",
            "/authorities/NL/status-lists/01", "/authorities/nl/status-lists/1",
            "/authorities/ZZ/status-lists/1",
            "/authorities/NL/status-lists/999", "/.well-known/jwt-vc-issuer/authorities/DE",
            "/json/nothing.json",
            "/v1/programmes/NOTHING", "/v1/documents/00", "/v1/public/certificates/%2e%2e%2f",
        ]
    )
    func notFound(_ path: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get(path)
            #expect(answer.status == 404)
            #expect(try answer.problem() == "not-found")
        }
    }

    @Test(
        "A broken escape is the caller's mistake",
        arguments: [
            "/v1/public/certificates/%", "/v1/public/certificates/%00", "/v1/public/certificates/%ff",
            "/v1/programmes/%zz", "/v1/programmes?x=1", "/authorities/NL/status-lists/1?time=x",
        ]
    )
    func escapes(_ path: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get(path)
            #expect(answer.status == 400)
            #expect(try answer.problem() == "invalid-request")
        }
    }

    @Test(
        "A method that a resource does not answer is told which it does",
        arguments: [
            ("/v1/verify", HTTPRequest.Method.get, "POST, OPTIONS"),
            ("/v1/status", .post, "GET, HEAD, OPTIONS"),
            ("/v1/certificates", .delete, "GET, HEAD, POST, OPTIONS"),
            ("/log/checkpoint", .put, "GET, HEAD, OPTIONS"),
        ]
    )
    func methods(_ path: String, _ method: HTTPRequest.Method, _ allowed: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.post(path, "", method: method)
            #expect(answer.status == 405)
            #expect(try answer.problem() == "method-not-allowed")
            #expect(answer.headers[.allow] == allowed)
        }
    }

    @Test("A web page may ask beforehand, of public resources only")
    func preflight() async throws {
        try await TestCounter.open { counter in
            let open = try await counter.post("/v1/verify", "", method: .options)
            #expect(open.status == 204)
            #expect(open.headers[.accessControlAllowOrigin] == "*")
            let closed = try await counter.post("/v1/officer/doctor", "", method: .options)
            #expect(closed.headers[.accessControlAllowOrigin] == nil)
        }
    }

    @Test("An address that is too long is refused")
    func tooLong() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/v1/status?tin=" + String(repeating: "1", count: 9000))
            #expect(answer.status == 414)
            #expect(try answer.problem() == "uri-too-long")
        }
    }

    @Test(
        "What is published carries a tag, and whoever has it gets no body",
        arguments: [
            "/openapi.yaml", "/json/verdict.schema.json", "/.well-known/jwks.json",
            "/.well-known/aeo-registry",
            "/.well-known/jwt-vc-issuer/authorities/NL", "/vct/aeo-certificate/1", "/v1/programmes",
            "/v1/programmes/EU-AEO", "/log/tile/0/000.p/1",
        ]
    )
    func tags(_ path: String) async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let answer = try await counter.get(path)
            #expect(answer.status == 200)
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
            let tag = try #require(answer.headers[.eTag])
            for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = try await counter.get(path, headers: [.ifNoneMatch: condition])
                #expect(again.status == 304)
                #expect(again.body.isEmpty)
            }
            #expect(try await counter.get(path, headers: [.ifNoneMatch: "\"other\""]).status == 200)
        }
    }

    @Test("HEAD answers as GET does, without the body")
    func head() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.post("/openapi.yaml", "", method: .head)
            #expect(answer.status == 200)
            #expect(answer.body.isEmpty)
            let missing = try await counter.post("/nothing", "", method: .head)
            #expect(missing.status == 404)
            #expect(missing.body.isEmpty)
        }
    }

    @Test("The log and its lists are served under every width")
    func log() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let checkpoint = try await counter.get("/log/checkpoint")
            let lines = String(decoding: checkpoint.body, as: UTF8.self).split(separator: "\n")
            let size = try #require(Int(lines[1]))
            #expect(checkpoint.headers[.cacheControl] == "no-cache")
            for width in 1...size {
                let tile = try await counter.get("/log/tile/0/000.p/\(width)")
                #expect(tile.status == 200)
                #expect(tile.body.count == width * 32)
                #expect(tile.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(try await counter.get("/log/tile/entries/000.p/\(width)").status == 200)
            }
            let uris = try #require(try await counter.get("/status-lists").json()["status_lists"]?.arrayValue)
            let path = try #require(uris.first?.stringValue).dropFirst(TestCounter.url.count)
            let list = try await counter.get(String(path))
            #expect(list.status == 200)
            #expect(list.headers[.contentType] == "application/statuslist+jwt")
        }
    }

    @Test("A programme shows its main scheme first and the letters of SAFE among its reasons")
    func programme() async throws {
        try await TestCounter.open { counter in
            let json = try await counter.get("/v1/programmes/EU-AEO").json()
            #expect(json["identifier_schemes"]?.arrayValue?.first?.objectValue?["scheme"] == "EORI")
            let codes = (json["reasons"]?.arrayValue ?? []).compactMap {
                $0.objectValue?["code"]?.stringValue
            }
            #expect(codes.contains("INVESTIGATION"))
            #expect(codes.contains("A") && codes.contains("M"))
            #expect(json["profile"]?.objectValue?["id"] == "EU-AEO")
        }
    }

    @Test("A programme shows the rules of a status's life, each with its certainty")
    func ruleBook() async throws {
        try await TestCounter.open { counter in
            let json = try await counter.get("/v1/programmes/EU-AEO").json()
            #expect(json["decision_days"]?.objectValue?["days"] == 120)
            #expect(json["tier_change"]?.objectValue?["certainty"] == "known")
            #expect(json["renewal"]?.objectValue?["window_days"]?.objectValue?["value"] == .null)
            let tier = try #require(json["tiers"]?.arrayValue?.first?.objectValue)
            let benefit = tier["benefits"]?.arrayValue?.last?.objectValue
            #expect(benefit?["tfa_7_7"] == "e")
            #expect(benefit?["certainty"] == "sourced")
            let letter = json["reasons"]?.arrayValue?.last?.objectValue
            #expect(letter?["code"] == "M")
            #expect(letter?["starts_bar"] == true)
            #expect(letter?["shareable"] == .null)
        }
    }

    @Test("Health, keys and the greeting are there for anybody")
    func service() async throws {
        try await TestCounter.open { counter async throws in
            #expect(try await counter.get("/health/live").status == 200)
            #expect(try await counter.get("/health/ready").status == 200)
            #expect(try await counter.get("/v1/keys").json()["log_vkey"]?.stringValue != nil)
            #expect(try await counter.get("/").status == 200)
            #expect(try await counter.officerGet("/v1/officer/doctor").json()["ok"] == true)
        }
    }
}
