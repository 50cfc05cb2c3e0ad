import Hummingbird
import HummingbirdTesting
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct AffectedRouteTests {
    private static let tin = "/v1/status?tin=NL999000017"

    @Test("Who asked is told by kind and key, and an annulment is named")
    func listed() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            #expect(try await counter.get(Self.tin).status == 200)
            #expect(try await counter.officerGet(Self.tin + "&at=2026-11-23").status == 200)
            let path = "/v1/certificates/\(number)/affected"
            let before = try await counter.officerGet(path).json()
            #expect(before["annulment"] == .null)
            #expect(before["total"] == 2)
            let annulment: JSONObject = ["act": "annul", "reason": "A"]
            let acts = "/v1/certificates/\(number)/acts"
            #expect(try await counter.officerPost(acts, annulment, key: "a").status == 201)
            #expect(try await counter.get(Self.tin).json()["results"]?.arrayValue?.count == 1)
            let answer = try await counter.officerGet(path).json()
            let answers = try #require(answer["answers"]?.arrayValue).compactMap(\.objectValue)
            #expect(answers.map { $0["asker"] } == ["anonymous", "officer"])
            #expect(answers.map { $0["asker_id"] } == [.null, .string(counter.officer.keyID)])
            #expect(answers.allSatisfy { $0["status"] == "active" && $0["channel"] == "status" })
            #expect(answer["annulment"]?.objectValue?["part"] == .null)
            #expect(answer["complete"] == true)
            #expect(answer["lost"] == .array([]))
            let words = try #require(answer["explanation"]?.stringValue)
            #expect(words.contains("2 answers"))
            #expect(words.contains("annulled later"))
            #expect(!words.contains("incomplete"))
        }
    }

    @Test("Pages are cut at the limit and go on")
    func pages() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            for _ in 0..<3 { _ = try await counter.get(Self.tin) }
            let path = "/v1/certificates/\(number)/affected"
            let first = try await counter.officerGet(path + "?limit=2").json()
            #expect(first["answers"]?.arrayValue?.count == 2)
            let next = try #require(first["next"]?.integerValue)
            let second = try await counter.officerGet(path + "?limit=2&after=\(next)").json()
            #expect(second["answers"]?.arrayValue?.count == 1)
            #expect(second["next"] == .null)
            #expect(second["total"] == 3)
        }
    }

    @Test(
        "Parameters that cannot be read are refused",
        arguments: [
            "limit=0", "limit=501", "limit=x", "after=-1", "after=x", "from=yesterday", "until=2026-02-30",
            "from=2026-11-20&until=2026-11-19", "known_at=3", "from=2026-11-20&from=2026-11-21",
        ]
    )
    func badParameters(query: String) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.officerGet("/v1/certificates/\(number)/affected?\(query)")
            #expect(answer.status == 400)
        }
    }

    @Test("It is for officers, about certificates that there are, and read only")
    func refused() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let path = "/v1/certificates/\(number)/affected"
            #expect(try await counter.get(path).status == 401)
            #expect(try await counter.officerGet("/v1/certificates/NLAEOF000009999/affected").status == 404)
            #expect(try await counter.post(path, "{}").status == 405)
            let stranger = ES256PrivateKey()
            let foreign = try await counter.officerCall(.get, path, body: nil, key: nil, signer: stranger)
            #expect(foreign.status == 401)
        }
    }

    @Test(
        "A question with a wrong signature is refused, never taken for anybody's",
        arguments: [true, false]
    )
    func wrongSignature(isLookUp: Bool) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let stranger = ES256PrivateKey()
            let answer =
                isLookUp
                ? try await counter.officerCall(.get, Self.tin, body: nil, key: nil, signer: stranger)
                : try await counter.officerCall(
                    .post,
                    "/v1/verify",
                    body: Array(#"{"credential":"x"}"#.utf8),
                    key: nil,
                    signer: stranger
                )
            #expect(answer.status == 401)
            let list = try await counter.officerGet("/v1/certificates/\(number)/affected").json()
            #expect(list["total"] == 0)
        }
    }
}
