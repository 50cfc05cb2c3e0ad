import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct GrantRouteTests {
    @Test("A grant answers 201 with number, credential, receipt and places in the status list")
    func granted() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerPost(
                "/v1/certificates",
                TestApplication.flowers(),
                key: "k1"
            )
            #expect(answer.status == 201)
            let json = try answer.json()
            #expect(json["status"] == "active")
            #expect(json["tin"] == "NL999000017")
            #expect(json["expires_at"] == .null)
            #expect(json["receipt"]?.stringValue?.hasPrefix("c2sp.org/tlog-proof@v1") == true)
            #expect(json["status_list"]?.arrayValue?.count == 3)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test("The same key and body get the same bytes, another body is refused")
    func repeated() async throws {
        try await TestCounter.open { counter in
            let first = try await counter.officerPost(
                "/v1/certificates",
                TestApplication.flowers(),
                key: "k1"
            )
            let second = try await counter.officerPost(
                "/v1/certificates",
                TestApplication.flowers(),
                key: "k1"
            )
            #expect(second.status == 201)
            #expect(second.body == first.body)
            let other = TestApplication.flowers(published: false)
            let third = try await counter.officerPost("/v1/certificates", other, key: "k1")
            #expect(third.status == 422)
            #expect(try third.problem() == "idempotency-mismatch")
        }
    }

    @Test("A dry run needs no key and stores nothing")
    func dryRun() async throws {
        try await TestCounter.open { counter in
            var application = TestApplication.flowers()
            application["dry_run"] = true
            let answer = try await counter.officerPost("/v1/certificates", application, key: nil)
            #expect(answer.status == 200)
            #expect(try answer.json()["effective_at"] == "2026-11-07T00:00:00Z")
            let list = try await counter.officerGet("/v1/certificates")
            #expect(try list.json()["certificates"] == .array([]))
        }
    }

    @Test("A write without a key is refused before anything happens")
    func noKey() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerPost(
                "/v1/certificates",
                TestApplication.flowers(),
                key: nil
            )
            #expect(answer.status == 400)
            #expect(try answer.problem() == "idempotency-key-required")
        }
    }

    @Test("A refusal names its rule and what to do, and is not kept")
    func refused() async throws {
        try await TestCounter.open { counter in
            var application = TestApplication.flowers()
            application["tier"] = "AEOX"
            let answer = try await counter.officerPost("/v1/certificates", application, key: "k1")
            #expect(answer.status == 422)
            #expect(try answer.json()["rule"] == "tier-unknown")
            #expect(try answer.json()["remedy"]?.stringValue != nil)
            let again = try await counter.officerPost(
                "/v1/certificates",
                TestApplication.flowers(),
                key: "k1"
            )
            #expect(again.status == 201)
        }
    }

    @Test("Unknown members are listed by name")
    func unknownMembers() async throws {
        try await TestCounter.open { counter in
            var application = TestApplication.flowers()
            application["colour"] = "red"
            application["flag"] = 1
            let answer = try await counter.officerPost("/v1/certificates", application, key: "k1")
            #expect(answer.status == 400)
            #expect(try answer.json()["unknown"] == ["colour", "flag"])
        }
    }

    @Test(
        "A body that is not strict JSON is refused",
        arguments: ["", "{", "[]", "{\"a\":1,\"a\":2}", "{\"a\":\"\\ud800\"}", "null", "{}x", "\u{FEFF}{}"]
    )
    func notJSON(_ text: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerCall(
                .post,
                "/v1/certificates",
                body: Array(text.utf8),
                key: "k1",
                spoil: { if text.isEmpty { $0["body"] = nil } }
            )
            #expect(answer.status == 400)
            #expect(try answer.problem() == "invalid-json")
        }
    }
}
