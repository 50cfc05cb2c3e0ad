import AEORegistry
import Hummingbird
import HummingbirdTesting
import JOSE
import Testing

@testable import AEORegistryHTTP

@Suite(.timeLimit(.minutes(5))) struct ChangeRouteTests {
    private static func register(
        _ key: ES256PrivateKey,
        _ party: String,
        purposes: JSONValue = ["changes"],
        at counter: TestCounter
    ) async throws {
        let body: JSONObject = [
            "party": .string(party), "key": .object(JWK(key: key.publicKey).json), "purposes": purposes,
        ]
        let answer = try await counter.officerPost("/v1/agencies", body, key: key.keyID)
        #expect(answer.status == 201, "\(answer.text)")
    }

    private static func lines(_ answer: TestAnswer) throws -> [JSONObject] {
        try answer.body.split(separator: UInt8(ascii: "\n")).map { try StrictJSON.parseObject(Array($0)) }
    }

    private static func header(_ name: String, _ answer: TestAnswer) throws -> String? {
        answer.headers[try #require(HTTPFields.Element.Name(name))]
    }

    @Test("A page tells what happened and how it stands now, never why, and where to go on")
    func page() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            try await Self.register(key, "NZ", at: counter)
            let number = try await counter.grant()
            let suspend: JSONObject = [
                "act": "suspend", "reason": "H", "until": "2026-12-24", "note": "secret",
            ]
            _ = try await counter.done(suspend, on: number, key: "s")
            let answer = try await counter.agencyCall(.get, "/v1/changes?after=0", signer: key)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "application/x-ndjson")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers[.accessControlAllowOrigin] == nil)
            #expect(try Self.header("AEO-More", answer) == "false")
            let lines = try Self.lines(answer).filter { $0["number"]?.stringValue == number }
            #expect(lines.map { $0["kind"] } == ["grant", "suspend"])
            #expect(lines.allSatisfy { $0["status_now"] == "suspended" && $0["tin"] == "NL999000017" })
            #expect(lines.last?["until"] == "2026-12-25T00:00:00Z")
            #expect(lines.last?["parts"]?.arrayValue?.count == 2)
            for word in ["secret", "reason", "Voorbeeld", "\"H\""] { #expect(!answer.text.contains(word)) }
            let next = try #require(try Self.header("AEO-Next", answer))
            let rest = try await counter.agencyCall(.get, "/v1/changes?after=\(next)", signer: key)
            #expect(rest.status == 200)
            // A status list may have been signed meanwhile.
            #expect(try Self.lines(rest).allSatisfy { $0["kind"] == "status-list" })
            let short = try await counter.agencyCall(.get, "/v1/changes?limit=1", signer: key)
            #expect(try Self.header("AEO-More", short) == "true")
            #expect(try Self.lines(short).count == 1)
            let all = try Self.lines(try await counter.officerGet("/v1/changes"))
            #expect(all.contains { $0["kind"] == "agency" })
            #expect(try !Self.lines(answer).contains { $0["kind"] == "agency" })
        }
    }

    @Test("An agency that no holder named sees no unpublished certificate")
    func unseen() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            try await Self.register(key, "NZ", at: counter)
            var application = TestApplication.flowers(published: false)
            application["consent"] = ["publication": false, "exchange": ["CN"]]
            let number = try await counter.grant(application, key: "g")["certificate_number"]?.stringValue
            let hidden = try #require(number)
            let answer = try await counter.agencyCall(.get, "/v1/changes", signer: key)
            #expect(!answer.text.contains(hidden))
            #expect(!answer.text.contains("NL999000017"))
            #expect(try await counter.officerGet("/v1/changes").text.contains(hidden))
        }
    }

    @Test("The feed is for officers and for agencies with the purpose, and for well-formed questions")
    func needs() async throws {
        try await TestCounter.open { counter in
            let (key, other) = (ES256PrivateKey(), ES256PrivateKey())
            try await Self.register(key, "NZ", at: counter)
            try await Self.register(other, "CN", purposes: ["recognition"], at: counter)
            #expect(try await counter.get("/v1/changes").problem() == "unauthorised")
            #expect(try await counter.agencyCall(.get, "/v1/changes", signer: other).problem() == "forbidden")
            for query in [
                "after=x", "after=-1", "after=1.2", "after=99999", "limit=0", "limit=1001", "since=0",
            ] {
                let answer = try await counter.agencyCall(.get, "/v1/changes?\(query)", signer: key)
                #expect(answer.status == 400, "\(query)")
            }
            #expect(try await counter.officerPost("/v1/changes", [:], key: "k").status == 405)
        }
    }

    @Test("Who would follow while all places are taken, or the registry stops, comes back later")
    func full() async throws {
        try await TestCounter.open { counter in
            var seats: [FeedSeat] = []
            for _ in 0..<64 { seats.append(try counter.registry.feedSeat()) }
            let stream = "text/event-stream"
            let refused = try await counter.officerCall(
                .get,
                "/v1/changes",
                body: nil,
                key: nil,
                accept: stream
            )
            #expect(try refused.problem() == "busy")
            #expect(refused.headers[.retryAfter] == "5")
            seats = []
            #expect(counter.registry.feedReaders == 0)
            counter.registry.endFeed()
            let stopping = try await counter.officerCall(
                .get,
                "/v1/changes",
                body: nil,
                key: nil,
                accept: stream
            )
            #expect(stopping.status == 503)
        }
    }

    @Test("A pushed line says its place and its kind, and a sign of life moves the place only")
    func events() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let page = try await counter.registry.changes(
                after: FeedCursor(size: 0),
                limit: 1000,
                viewer: .officer
            )
            let line = try #require(page.lines.first { $0.json["number"]?.stringValue == number })
            let text = String(decoding: EventStream.bytes(.lines([line], next: page.next)), as: UTF8.self)
            #expect(text.hasPrefix("id: \(line.cursor.text)\nevent: grant\ndata: {"))
            #expect(text.hasSuffix("}\n\n"))
            #expect(text.split(separator: "\n").count == 3)
            let beat = String(decoding: EventStream.bytes(.heartbeat(FeedCursor(size: 7))), as: UTF8.self)
            #expect(beat == ":\nid: 7\n\n")
        }
    }
}
