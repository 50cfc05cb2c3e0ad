import JOSE
import Testing

@Suite("Why and by whom, for officers only", .timeLimit(.minutes(5)))
struct GroundsRouteTests {
    private static let words = ["INVESTIGATION", "a secret note", "UCC 23(4)", "file 7/2026"]

    /// A certificate, suspended with every ground that an act may have, and then reinstated with none.
    private func suspended(_ counter: TestCounter) async throws -> String {
        let number = try await counter.grant()
        let body: JSONObject = [
            "act": "suspend", "reason": "INVESTIGATION", "until": "2026-12-10", "note": "a secret note",
            "legal_basis": "UCC 23(4)", "reference": "file 7/2026",
        ]
        let path = "/v1/certificates/\(number)/acts"
        #expect(try await counter.officerPost(path, body, key: "s").status == 201)
        #expect(
            try await counter.officerPost(path, ["act": "reinstate", "all": true], key: "r").status == 201
        )
        return number
    }

    @Test("An officer sees each act's reason, words and officer, and who granted")
    func shown() async throws {
        try await TestCounter.open { counter in
            let number = try await suspended(counter)
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            let acts = try #require(view["acts"]?.arrayValue).compactMap(\.objectValue)
            let first = try #require(acts.first)
            let officer = JSONValue.string(counter.officer.keyID)
            #expect(first["reason"] == "INVESTIGATION")
            #expect(first["note"] == "a secret note")
            #expect(first["legal_basis"] == "UCC 23(4)")
            #expect(first["reference"] == "file 7/2026")
            #expect(first["officer"] == officer)
            let second = try #require(acts.last)
            for member in ["reason", "note", "legal_basis", "reference"] { #expect(second[member] == .null) }
            #expect(second["officer"] == officer)
            #expect(view["grant"]?.objectValue?["officer"] == officer)
            #expect(view["grant"]?.objectValue?["reason"] == .null)
            #expect(first["token"] == nil && first["body"] == nil)
        }
    }

    @Test("The timeline names the reason of an act and none for the grant")
    func timeline() async throws {
        try await TestCounter.open { counter in
            let number = try await suspended(counter)
            let answer = try await counter.officerGet("/v1/certificates/\(number)/timeline").json()
            let intervals = try #require(answer["intervals"]?.arrayValue).compactMap(\.objectValue)
            for interval in intervals {
                let expected: JSONValue = interval["act"] == "suspend" ? "INVESTIGATION" : .null
                #expect(interval["reason"] == expected)
            }
            #expect(intervals.contains { $0["act"] == "suspend" })
        }
    }

    @Test("As known before the act nothing is told of it")
    func before() async throws {
        try await TestCounter.open { counter in
            let number = try await suspended(counter)
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            let act = try #require(view["acts"]?.arrayValue?.first?.objectValue)
            let index = try #require(act["log_index"]?.integerValue)
            let then = try await counter.officerGet("/v1/certificates/\(number)?known_at=\(index)")
            for word in Self.words { #expect(!then.text.contains(word)) }
            #expect(try then.json()["grant"]?.objectValue?["officer"] != .null)
        }
    }

    @Test(
        "Nobody else is told any of it",
        arguments: [
            "/v1/public/certificates/%", "/v1/status?tin=NL999000017", "/v1/certificates?tin=NL999000017",
            "/v1/certificates/%", "/v1/certificates/%/timeline",
        ]
    )
    func hidden(path: String) async throws {
        try await TestCounter.open { counter in
            let number = try await suspended(counter)
            let target = path.split(separator: "%", omittingEmptySubsequences: false).joined(
                separator: number
            )
            let answer = try await counter.get(target)
            for word in Self.words + [counter.officer.keyID] { #expect(!answer.text.contains(word)) }
        }
    }

    @Test("More asked for than is recorded is said in words", arguments: [true, false])
    func capped(isCapped: Bool) async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let size = isCapped ? 9999 : 1
            let answer = try await counter.get("/v1/status?tin=NL999000017&known_at=\(size)").json()
            let result = try #require(answer["results"]?.arrayValue?.first?.objectValue)
            let words = try #require(result["explanation"]?.stringValue)
            #expect(words.contains("More was asked for than is recorded") == isCapped)
        }
    }
}
