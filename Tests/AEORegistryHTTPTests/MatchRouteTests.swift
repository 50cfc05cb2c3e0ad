import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct MatchRouteTests {
    private func match(_ counter: TestCounter, _ body: JSONObject) async throws -> JSONObject {
        try await counter.officerPost("/v1/match", body, key: nil).json()
    }

    @Test("A number is an exact match in any usual form, and says when the name differs")
    func exact() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant(published: false)
            for code in ["NL999000017", "EORI nl-999 000 017", number] {
                let answer = try await match(counter, ["declared": .string(code)])
                #expect(answer["match"] == "exact" && answer["ambiguous"] == false)
                let candidate = try #require(answer["candidates"]?.arrayValue?.first?.objectValue)
                #expect(candidate["certificate_number"] == .string(number))
                #expect(candidate["tin"] == "NL999000017" && candidate["source"] == "own")
                #expect(candidate["score"]?.doubleValue == 1)
            }
            let other = try await match(counter, ["declared": "NL999000017", "name": "Volkomen Anders"])
            #expect(other["match"] == "exact")
            let why = other["candidates"]?.arrayValue?.first?.objectValue?["why"]?.arrayValue ?? []
            #expect(why.contains("name-differs"))
        }
    }

    @Test("A name gives candidates, in another spelling too, and never more")
    func names() async throws {
        try await TestCounter.open { counter in
            var body = TestApplication.flowers(eori: "NL999000017")
            var holder = try #require(body["holder"]?.objectValue)
            holder["name"] = "Müller Blumen GmbH"
            body["holder"] = .object(holder)
            _ = try await counter.grant(body, key: "g")
            for name in ["MUELLER BLUMEN", "Blumen Muller G.m.b.H.", "Müller Blumem"] {
                let answer = try await match(counter, ["name": .string(name)])
                #expect(answer["match"] == "candidates" && answer["ambiguous"] == true, "\(name)")
                #expect(answer["complete"] == true && answer["via"] == "name")
                let score = answer["candidates"]?.arrayValue?.first?.objectValue?["score"]?.doubleValue ?? 0
                #expect((0.7...0.97).contains(score), "\(name) \(score)")
            }
            let none = try await match(counter, ["name": "Zonnebloem Transport"])
            #expect(none["match"] == "none")
            let both = try await match(counter, ["declared": "NL1", "name": "Mueller Blumen"])
            #expect(both["match"] == "candidates")
        }
    }

    @Test("An agency finds whom it may see and nobody else")
    func agency() async throws {
        try await TestCounter.open { counter in
            let key = ES256PrivateKey()
            let order: JSONObject = [
                "party": "DO-AGRICULTURE", "name": "Ministerio de Agricultura",
                "key": .object(JWK(key: key.publicKey).json), "purposes": ["recognition"],
            ]
            #expect(try await counter.officerPost("/v1/agencies", order, key: "a").status == 201)
            func found(_ code: String) async throws -> String? {
                let body = Array(#"{"declared":"\#(code)"}"#.utf8)
                return try await counter.agencyCall(.post, "/v1/match", body: body, signer: key)
                    .json()["match"]?.stringValue
            }
            _ = try await counter.grant(published: true)
            #expect(try await found("NL999000017") == "exact")
            var hidden = TestApplication.flowers(eori: "NL999000018")
            hidden["consent"] = ["publication": false, "exchange": []]
            _ = try await counter.grant(hidden, key: "h")
            #expect(try await found("NL999000018") == "none")
        }
    }

    @Test(
        "What cannot be searched for is refused with words",
        arguments: [
            [:], ["address": "Kade 1"], ["name": "GmbH"], ["declared": "\u{41D}L1"], ["declared": ""],
            ["name": "Tulp", "limit": 51], ["name": "Tulp", "limit": 0], ["name": "Tulp", "relying": "UK"],
            ["name": "Tulp", "country": "XX"], ["name": "Tulp", "at": "soon"], ["nme": "Tulp"], ["name": 7],
        ] as [JSONObject]
    )
    func refused(body: JSONObject) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerPost("/v1/match", body, key: nil)
            #expect((400...422).contains(answer.status) && answer.status != 401)
            #expect(try answer.json()["detail"]?.stringValue?.isEmpty == false)
        }
    }
}
