import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct TrqpRouteTests {
    private static let holding: JSONObject = [
        "entity_id": "NL999000017", "authority_id": "NL", "action": "hold", "resource": "EU-AEO",
    ]

    private static func ask(
        _ counter: TestCounter,
        _ question: String,
        _ body: JSONObject
    ) async throws -> TestAnswer {
        try await counter.post("/trqp/\(question)", String(decoding: JSONText.encode(body), as: UTF8.self))
    }

    @Test("A status that is held is authorised, in the tier and at the time asked about")
    func held() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            for resource in ["EU-AEO", "EU-AEO:AEOF", "EU-AEO:AEOC", "EU-AEO:AEOS"] {
                var body = Self.holding
                body["resource"] = .string(resource)
                #expect(try await Self.ask(counter, "authorization", body).json()["authorized"] == true)
            }
            var body = Self.holding
            for url in [TestCounter.url, TestCounter.url + "/authorities/NL"] {
                body["authority_id"] = .string(url)
                #expect(try await Self.ask(counter, "authorization", body).json()["authorized"] == true)
            }
            body["context"] = ["time": "2026-11-01T00:00:00Z", "locator": "x"]
            let early = try await Self.ask(counter, "authorization", body).json()
            #expect(early["authorized"] == false)
            #expect(early["time_requested"] == "2026-11-01T00:00:00Z")
            #expect(early["context"] == body["context"])
            #expect(early["entity_id"] == "NL999000017" && early["resource"] == "EU-AEO")
        }
    }

    @Test("A suspended part is not held, the other part is, and the whole is not")
    func suspendedPart() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let suspend: JSONObject = [
                "act": "suspend", "reason": "H", "part": "AEOS", "until": "2026-12-24",
            ]
            _ = try await counter.done(suspend, on: number, key: "s")
            for (resource, expected) in [
                ("EU-AEO:AEOC", true), ("EU-AEO:AEOS", false), ("EU-AEO:AEOF", false),
            ] {
                var body = Self.holding
                body["resource"] = .string(resource)
                let answer = try await Self.ask(counter, "authorization", body).json()
                #expect(answer["authorized"]?.boolValue == expected, "\(resource)")
            }
        }
    }

    @Test("Nobody and an unpublished holder are alike unknown, and unknown is no")
    func unknown() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant(published: false)
            var texts: Set<String> = []
            for tin in ["NL999000017", "NL999000099"] {
                var body = Self.holding
                body["entity_id"] = .string(tin)
                let answer = try await Self.ask(counter, "authorization", body)
                #expect(answer.status == 200)
                #expect(try answer.json()["authorized"] == false)
                #expect(try answer.json()["message"]?.stringValue?.hasPrefix("unknown") == true)
                texts.insert(answer.text.split(separator: tin).joined())
            }
            #expect(texts.count == 1)
        }
    }

    @Test("An arrangement makes one authority recognise another, from its day on, and only one that is known")
    func recognised() async throws {
        try await TestCounter.open(shipping: true) { counter in
            let question: JSONObject = [
                "entity_id": "NL", "authority_id": "CN", "action": "recognise", "resource": "EU-AEO:AEOF",
            ]
            let answer = try await Self.ask(counter, "recognition", question).json()
            #expect(answer["recognized"] == true, "\(answer)")
            var early = question
            early["context"] = ["time": "2010-01-01T00:00:00Z"]
            #expect(try await Self.ask(counter, "recognition", early).json()["recognized"] == false)
            var customsOnly = question
            customsOnly["resource"] = "EU-AEO:AEOC"
            #expect(try await Self.ask(counter, "recognition", customsOnly).json()["recognized"] == false)
            var nobody = question
            nobody["authority_id"] = "VA"
            #expect(try await Self.ask(counter, "recognition", nobody).json()["recognized"] == false)
            var own = question
            own["authority_id"] = "DE"
            own["action"] = "recognize"
            #expect(try await Self.ask(counter, "recognition", own).json()["recognized"] == true)
            // At home too it has to be a programme that this authority grants, in a tier that it has.
            for resource in ["FOO-BAR", "FOO-BAR:GOLD", "US-CTPAT", "US-CTPAT:2", "EU-AEO:GOLD"] {
                own["resource"] = .string(resource)
                let answer = try await Self.ask(counter, "recognition", own).json()
                #expect(answer["recognized"] == false, "\(resource)")
            }
        }
    }

    @Test("A question outside the vocabulary is refused and never answered with a no")
    func refused() async throws {
        try await TestCounter.open { counter in
            let changes: [(String, JSONValue?, Int)] = [
                ("entity_id", nil, 400), ("authority_id", nil, 400), ("action", nil, 400),
                ("resource", nil, 400), ("action", "own", 400), ("resource", "x", 400),
                ("resource", "EU-AEO:", 400), ("resource", "IN-CBIC", 404), ("authority_id", "DE", 404),
                ("authority_id", "https://other.example/authorities/NL", 404), ("authority_id", "UK", 400),
                ("context", ["time": "2026-11-23"], 400),
                ("context", ["time": "2026-11-23T09:00:00+01:00"], 400),
                ("context", ["time": 7], 400), ("context", "now", 400), ("entity_id", "", 422),
            ]
            for (name, value, status) in changes {
                var body = Self.holding
                body[name] = value
                let answer = try await Self.ask(counter, "authorization", body)
                #expect(answer.status == status, "\(name) \(value as Any) \(answer.text)")
                #expect(try answer.problem() != nil)
            }
            let plain = try await counter.post("/trqp/authorization", "{}", type: "text/plain")
            #expect(plain.status == 415)
            #expect(try await counter.get("/trqp/recognition").status == 405)
        }
    }

    @Test(
        "Questions and answers keep to the published schemas",
        .enabled(if: TrqpSchema.isPresent, "the protocol's schemas are absent")
    )
    func schemas() async throws {
        try await TestCounter.open(shipping: true) { counter in
            _ = try await counter.grant()
            var holding = Self.holding
            holding["context"] = ["time": "2026-11-23T00:00:00Z", "consignment": "7"]
            let recognising: JSONObject = [
                "entity_id": "NL", "authority_id": "JP", "action": "recognise", "resource": "EU-AEO",
            ]
            for (name, question) in [("authorization", holding), ("recognition", recognising)] {
                #expect(try TrqpSchema("\(name)_request").faults(question) == [])
                let answer = try await Self.ask(counter, name, question).json()
                let response = try TrqpSchema("\(name)_response")
                #expect(response.faults(answer) == [])
                for member in answer where !["context", "message", "time_requested"].contains(member.name) {
                    var less = answer
                    less[member.name] = nil
                    #expect(response.faults(less) != [], "\(member.name)")
                }
            }
        }
    }
}
