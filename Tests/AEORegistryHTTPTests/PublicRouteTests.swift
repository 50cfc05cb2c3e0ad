import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct PublicRouteTests {
    @Test("A published holder's status is told to anybody")
    func published() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.get("/v1/status?tin=nl%20999000017&programme=EU-AEO&role=exporter")
            #expect(answer.status == 200)
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
            let result = try #require(try answer.json()["results"]?.arrayValue?.first?.objectValue)
            #expect(result["tin"] == "nl 999000017")
            #expect(result["verdict"] == "valid")
            #expect(result["projected"] == nil)
            #expect(result["certificates"]?.arrayValue?.first?.objectValue?["number"] == .string(number))
            let page = try await counter.get("/v1/public/certificates/\(number)").json()
            #expect(page["effective_date"] == "2026-11-07")
            #expect(page["country"] == "NL")
        }
    }

    @Test(
        "A programme that is not hosted and a role that nobody has are refused with those that are",
        arguments: [
            ("programme=XX-AEO", "programme-unknown", "EU-AEO"), ("role=XYZ", "role-unknown", "EXP, IMP"),
        ]
    )
    func unknownFilter(query: String, rule: String, known: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/v1/status?tin=NL999000017&\(query)")
            #expect(answer.status == 422)
            #expect(try answer.json()["rule"] == .string(rule))
            #expect(try answer.json()["remedy"]?.stringValue?.contains(known) == true)
        }
    }

    @Test(
        "A number is found however it was typed or pasted",
        arguments: [
            // Full-width, with an ideographic space; no-break spaces; hyphens, dashes, a soft hyphen; a dot.
            "\u{FF2E}\u{FF4C}\u{3000}\u{FF19}\u{FF19}\u{FF19}000017", "NL\u{A0}999\u{202F}000\u{2009}017",
            "NL\u{2011}999\u{2013}000\u{2212}017", "N\u{AD}L999.000\u{FF0E}017\u{FF0D}",
        ]
    )
    func typed(tin: String) async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let query = tin.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                .joined()
            let answer = try await counter.get("/v1/status?tin=\(query)").json()
            let result = try #require(answer["results"]?.arrayValue?.first?.objectValue)
            #expect(result["verdict"] == "valid")
            #expect(result["tin"] == .string(tin))
        }
    }

    @Test(
        "A letter that only looks the same is another number",
        arguments: ["N\u{13DE}999000017", "\u{39D}L999000017", "NL999000017\u{200B}", "NL99900001\u{0667}"]
    )
    func lookAlike(tin: String) async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let query = tin.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                .joined()
            let answer = try await counter.get("/v1/status?tin=\(query)")
            #expect(try answer.json()["results"]?.arrayValue?.first?.objectValue?["verdict"] != "valid")
        }
    }

    @Test("Unknown and unpublished get the same answer, to the byte")
    func unpublished() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant(published: false)
            let hidden = try await counter.get("/v1/status?tin=NL999000017")
            let unknown = try await counter.get("/v1/status?tin=NL999000018")
            let text = String(decoding: hidden.body, as: UTF8.self)
            #expect(text.contains("NL999000017"))
            #expect(Array(text.utf8).count == unknown.body.count)
            #expect(
                String(decoding: unknown.body, as: UTF8.self)
                    == text.split(separator: "NL999000017", omittingEmptySubsequences: false)
                    .joined(separator: "NL999000018")
            )
            let hiddenPage = try await counter.get("/v1/public/certificates/\(number)")
            let unknownPage = try await counter.get("/v1/public/certificates/NLAEOF999999999")
            #expect(hiddenPage.status == 404)
            #expect(hiddenPage.body == unknownPage.body)
            #expect(hiddenPage.headers == unknownPage.headers)
            let list = try await counter.get("/v1/certificates?name=bloemen").json()
            #expect(list["certificates"] == .array([]))
            let all = try await counter.officerGet("/v1/certificates?name=BLOEMEN").json()
            #expect(all["certificates"]?.arrayValue?.count == 1)
        }
    }

    @Test("A verdict is given on a credential that the registry issued")
    func verified() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.officerPost("/v1/certificates", TestApplication.flowers(), key: "k")
            let credential = try #require(try grant.json()["credential"])
            let body = JSONText.string(["credential": credential])
            let answer = try await counter.post("/v1/verify", body, type: "Application/JSON; charset=utf-8")
            #expect(answer.status == 200)
            #expect(try answer.json()["verdict"] == "valid")
            #expect(try answer.json()["projected"] == nil)
            let bound = JSONText.string([
                "credential": credential, "audience": "https://bank.example", "nonce": "n-1",
                "require_holder_binding": true,
            ])
            let unbound = try await counter.post("/v1/verify", bound).json()
            #expect(unbound["verdict"] == "not_valid")
            #expect(unbound["reason"] == "holder-binding-missing")
        }
    }

    @Test("What is no credential is not valid", arguments: ["", "a", "a.b.c", "e30.e30.AA~", "\u{0}"])
    func garbage(_ text: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.post("/v1/verify", JSONText.string(["credential": .string(text)]))
            #expect(answer.status == 200)
            #expect(try answer.json()["verdict"] == "not_valid")
        }
    }

    @Test(
        "A verification that is not well-formed is a problem",
        arguments: [
            ("{\"credential\":\"\"}", "text/plain", 415, "unsupported-media-type"),
            ("{\"credential\":\"\"}", nil, 415, "unsupported-media-type"),
            ("{\"credential\":\"\"}", "application/jsonp", 415, "unsupported-media-type"),
            ("not json", "application/json", 400, "invalid-json"),
            ("{\"credential\":\"\",\"credential\":\"\"}", "application/json", 400, "invalid-json"),
            ("{}", "application/json", 400, "invalid-request"),
            ("{\"credential\":\"\",\"x\":1}", "application/json", 400, "invalid-request"),
            ("{\"credential\":\"\",\"at\":\"2026-02-31\"}", "application/json", 400, "invalid-request"),
        ] as [(String, String?, Int, String)]
    )
    func malformed(_ body: String, _ type: String?, _ status: Int, _ code: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.post("/v1/verify", body, type: type)
            #expect(answer.status == status)
            #expect(try answer.problem() == code)
        }
    }

    @Test("A body of 10 MB is read away and refused")
    func large() async throws {
        try await TestCounter.open { counter in
            let body = "{\"credential\":\"" + String(repeating: "x", count: 10_000_000) + "\"}"
            let answer = try await counter.post("/v1/verify", body)
            #expect(answer.status == 413)
            #expect(try answer.problem() == "too-large")
        }
    }

    @Test(
        "A status question that is not well-formed is a problem",
        arguments: [
            "", "?tin=", "?tin=%00", "?tin=%zz", "?tin=a&at=9999-12-31", "?tin=a&known_at=2026-11-23",
            "?tin=a&x=1",
            "?tin=a&log_size=-1", "?tin=%ff",
        ]
    )
    func status(_ query: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/v1/status" + query)
            #expect(answer.status == 400)
            #expect(try answer.problem() == "invalid-request")
        }
    }
}
