import AEORegistryHTTP
import AEOTestSupport
import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct ImportRouteTests {
    private static let list = ListText("2026-11-20").with("CN1", "CN2", "CN3")
    private static let ndjson = "application/x-ndjson"

    private static func send(
        _ counter: TestCounter,
        _ bytes: [UInt8] = list.bytes,
        query: String = "?partner=CN",
        key: String? = "one",
        type: String = ndjson,
        spoil: (inout JSONObject) -> Void = { _ in }
    ) async throws -> TestAnswer {
        try await counter.officerCall(
            .post,
            "/v1/imports\(query)",
            body: bytes,
            key: key,
            media: type,
            spoil: spoil
        )
    }

    private static func staged(_ counter: TestCounter) async throws -> Int {
        try await counter.officerGet("/v1/imports").json()["staged"]?.arrayValue?.count ?? -1
    }

    @Test("A list that nobody signed, or that is another than was signed, is not taken")
    func unsigned() async throws {
        try await TestCounter.open { counter in
            let text = String(decoding: Self.list.bytes, as: UTF8.self)
            let anonymous = try await counter.post("/v1/imports?partner=CN", text, type: Self.ndjson)
            #expect(anonymous.status == 401)
            for spoil: (inout JSONObject) -> Void in [
                { $0["body"] = .string(Base64URL.encode(SHA256Digest.hash([1]))) }, { $0["body"] = nil },
                { $0["body"] = "abc" }, { $0["htu"] = "https://aeo.example/v1/imports?partner=JP" },
                { $0["exp"] = 1 },
            ] {
                #expect(try await Self.send(counter, spoil: spoil).status == 401)
            }
            #expect(try await Self.staged(counter) == 0)
            for path in ["/v1/imports", "/v1/imports/\(Self.nobody)", "/v1/exports?partner=CN"] {
                #expect(try await counter.get(path).status == 401)
            }
        }
    }

    private static let nobody = "019307a0-0000-7000-8000-000000000000"

    @Test("What is asked wrongly is refused by name, and nothing stays")
    func malformed() async throws {
        try await TestCounter.open { counter in
            for query in [
                "", "?partner=UK", "?partner=CN&mode=all", "?partner=CN&dry_run=1", "?partner=CN&x=1",
            ] {
                #expect(try await Self.send(counter, query: query).status == 400, "\(query)")
            }
            #expect(try await Self.send(counter, query: "?partner=CN&mode=delta").status == 400)
            #expect(try await Self.send(counter, key: nil).problem() == "idempotency-key-required")
            #expect(try await Self.send(counter, type: "application/json").status == 415)
            #expect(try await Self.send(counter, Array("{}\n".utf8)).status == 400)
            #expect(try await Self.send(counter, Array("no list".utf8)).status == 400)
            #expect(try await Self.staged(counter) == 0)
            let apply = try await counter.officerPost("/v1/imports/\(Self.nobody)/apply", [:], key: "a")
            #expect(apply.status == 404)
            #expect(try await counter.officerGet("/v1/imports/nonsense").status == 404)
        }
    }

    @Test("A list beyond the bound ends the connection, and nothing of it stays")
    func tooLarge() async throws {
        try await TestCounter.open(configuration: HTTPConfiguration(maxImport: 300)) { counter in
            await #expect(throws: (any Error).self) { try await Self.send(counter) }
            let staged = try await Self.staged(counter)
            #expect(staged == 0)
        }
    }

    @Test("A line beyond its bound is one faulty row")
    func longLine() async throws {
        try await TestCounter.open { counter in
            let long = Array(String(repeating: "x", count: 300_000).utf8) + [UInt8(ascii: "\n")]
            let answer = try await Self.send(counter, Self.list.bytes + long).json()
            #expect(answer["accepted"] == 3 && answer["errors_total"] == 1)
            let rule = answer["errors"]?.arrayValue?.first?.objectValue?["rule"]
            #expect(rule == "line-too-long")
        }
    }

    @Test("A list is shown, waits, and is applied once")
    func applied() async throws {
        try await TestCounter.open { counter in
            let dry = try await Self.send(counter, query: "?partner=CN&dry_run=true", key: nil)
            #expect(try dry.json()["id"] == .null)
            let shown = try await Self.send(counter).json()
            #expect(shown["diff"]?.objectValue?["added"] == 3)
            let again = try await Self.send(counter)
            #expect(try again.json() == shown)
            #expect(again.headers.values(named: "Idempotency-Replayed") == ["true"])
            #expect(try await Self.send(counter, Self.list.with("CN4").bytes).status == 422)
            let id = try #require(shown["id"]?.stringValue)
            #expect(try await counter.officerGet("/v1/imports/\(id)").json() == shown)
            #expect(
                try await counter.officerPost("/v1/imports/\(id)/apply", ["all": true], key: "x").status
                    == 400
            )
            let answer = try await counter.officerPost(
                "/v1/imports/\(id)/apply",
                ["reason": "as sent"],
                key: "a"
            )
            #expect(answer.status == 200)
            #expect(try answer.json()["applied"] == true)
            let repeated = try await counter.officerPost(
                "/v1/imports/\(id)/apply",
                ["reason": "as sent"],
                key: "a"
            )
            #expect(repeated.body == answer.body)
            let lists = try await counter.officerGet("/v1/imports").json()
            #expect(lists["staged"] == [] && lists["applied"]?.arrayValue?.count == 1)
        }
    }

    @Test("A guarded list is refused with the guard as the rule, until an officer insists")
    func guarded() async throws {
        try await TestCounter.open { counter in
            let shown = try await Self.send(counter, ListText("2026-11-20").bytes).json()
            #expect(shown["guard"] == "empty")
            let path = "/v1/imports/\(try #require(shown["id"]?.stringValue))/apply"
            let refused = try await counter.officerPost(path, [:], key: "a")
            #expect(refused.status == 422)
            #expect(try refused.json()["rule"] == "empty")
            #expect(try await counter.officerPost(path, ["accept_guard": true], key: "b").status == 200)
        }
    }
}

extension HTTPFields {
    fileprivate func values(named text: String) -> [String] {
        guard let name = Element.Name(text) else { return [] }
        return self[values: name]
    }
}
