import AEORegistry
import AEORegistryHTTP
import Hummingbird
import HummingbirdTesting
import JOSE
import Testing

@Suite(.timeLimit(.minutes(2))) struct StatusBatchTests {
    private static let path = "/v1/status:batch"
    private static let type = "application/x-ndjson"

    private func batch(_ text: String, _ counter: TestCounter) async throws -> [JSONObject] {
        let answer = try await counter.post(Self.path, text, type: Self.type)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == Self.type)
        return try Self.lines(answer)
    }

    private static func lines(_ answer: TestAnswer) throws -> [JSONObject] {
        #expect(answer.body.isEmpty || answer.body.last == 0x0A)
        return try answer.body.split(separator: 0x0A).map { try StrictJSON.parseObject(Array($0)) }
    }

    private func problem(_ line: JSONObject) -> String? {
        guard let error = line["error"]?.objectValue, error["title"]?.stringValue != nil,
            error["detail"]?.stringValue?.isEmpty == false, line["verdict"] == nil
        else { return nil }
        return error["type"]?.stringValue.map { String($0.dropFirst("urn:aeo-registry:problem:".count)) }
    }

    @Test(
        "Every line is answered as the same question to /v1/status, in order, with its id and number as given"
    )
    func same() async throws {
        try await TestCounter.open(granting: ["NL": ["EU-AEO"], "IN": ["IN-CBIC"]]) { counter in
            _ = try await counter.grant()
            let hidden = try await counter.grant(published: false, eori: "NL999000025")
            let suspended = try await counter.grant(TestApplication.pharma(from: "2026-03-27"), key: "pharma")
            let number = try #require(suspended["certificate_number"]?.stringValue)
            _ = try await counter.done(
                ["act": "suspend", "reason": "A", "from": "2026-11-23"],
                on: number,
                key: "suspend"
            )
            let size = counter.registry.snapshot.size
            let questions = [
                ("NL999000017", "", ""), ("nl 999.000-017", "", ""), ("NL999000025", "", ""),
                ("NOBODY", "", ""),
                ("ZZZCU0421K", "", ""), ("INZZZCU0421K", "", ""),
                ("NL999000017", #","role":"exporter""#, "&role=exporter"),
                ("NL999000017", #","at":"2026-11-07""#, "&at=2026-11-07"),
                ("NL999000017", #","at":"2026-11-01""#, "&at=2026-11-01"),
                ("NL999000017", #","at":"2030-01-01T00:00:00Z""#, "&at=2030-01-01T00:00:00Z"),
                ("NL999000017", #","programme":"IN-CBIC""#, "&programme=IN-CBIC"),
                ("NL999000017", #","known_at":0"#, "&known_at=0"),
                ("ZZZCU0421K", ",\"known_at\":\(size - 1)", "&known_at=\(size - 1)"),
                ("ZZZCU0421K", #","known_at":"2030-01-01T00:00:00Z""#, "&known_at=2030-01-01T00:00:00Z"),
            ]
            // Twice, so that answers from the shelf are compared too.
            for round in 0..<2 {
                let text = questions.enumerated().map { place, question in
                    "{\"id\":\(place),\"tin\":\"\(question.0)\"\(question.1)}\n"
                }
                let answers = try await batch(text.joined(), counter)
                #expect(answers.count == questions.count)
                for (place, (answer, question)) in zip(answers, questions).enumerated() {
                    let tin = question.0.split(separator: " ").joined(separator: "%20")
                    let single = try await counter.get("/v1/status?tin=\(tin)\(question.2)").json()
                    var wanted = try #require(single["results"]?.arrayValue?.first?.objectValue)
                    wanted["id"] = .integer(Int64(place))
                    #expect(answer == wanted, "\(round) \(question)")
                    #expect(answer.names.first == "id")
                }
            }
            #expect(!hidden.isEmpty)
        }
    }

    @Test("Unknown and unpublished lines get the same answer, to the byte")
    func unpublished() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant(published: false)
            let hidden = try await counter.post(Self.path, "{\"tin\":\"NL999000017\"}\n", type: Self.type)
            let unknown = try await counter.post(Self.path, "{\"tin\":\"NL999000018\"}\n", type: Self.type)
            #expect(hidden.headers == unknown.headers)
            #expect(hidden.text.replacing("NL999000017", with: "NL999000018") == unknown.text)
        }
    }

    @Test("A turn of the clock changes the next answer, though nothing is recorded")
    func turn() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            _ = try await counter.done(
                ["act": "suspend", "reason": "A", "from": "2026-11-24", "until": "2026-11-25"],
                on: number,
                key: "suspend"
            )
            let line = "{\"tin\":\"NL999000017\"}\n"
            #expect(try await batch(line, counter).first?["verdict"] == "valid")
            #expect(try await batch(line, counter).first?["verdict"] == "valid")
            counter.clock.advance(seconds: 86_400)
            #expect(try await batch(line, counter).first?["verdict"] == "not_valid")
            let single = try await counter.get("/v1/status?tin=NL999000017").json()
            #expect(single["results"]?.arrayValue?.first?.objectValue?["verdict"] == "not_valid")
            counter.clock.advance(seconds: 2 * 86_400)
            #expect(try await batch(line, counter).first?["verdict"] == "valid")
        }
    }

    @Test("A new act is in the next batch")
    func next() async throws {
        try await TestCounter.open { counter in
            let line = "{\"tin\":\"NL999000017\"}\n"
            #expect(try await batch(line, counter).first?["verdict"] == "unknown")
            let number = try await counter.grant()
            #expect(try await batch(line, counter).first?["verdict"] == "valid")
            _ = try await counter.done(["act": "suspend", "reason": "A"], on: number, key: "suspend")
            #expect(try await batch(line, counter).first?["verdict"] == "not_valid")
        }
    }

    @Test("One bad line gets one error line, and the rest goes on")
    func broken() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let lines: [(line: [UInt8], problem: String?, id: JSONValue?)] = [
                (Array("{\"id\":1,\"tin\":\"NL999000017\"}".utf8), nil, 1),
                (Array("{\"id\":2,\"tin\":\"NL9".utf8), "invalid-json", .null),
                (Array("{\"id\":\"c\",\"tin\":3}".utf8), "invalid-request", "c"),
                (Array("{\"id\":4,\"tin\":\"a\",\"colour\":\"red\"}".utf8), "invalid-request", 4),
                (Array("{\"id\":{},\"tin\":\"a\"}".utf8), "invalid-request", .null),
                (
                    Array("{\"id\":6,\"tin\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), "invalid-json",
                    .null
                ),
                (Array("[]".utf8), "invalid-json", .null), (Array("null".utf8), "invalid-json", .null),
                (Array("{\"id\":9,\"tin\":\"a\",\"programme\":\"XX-AEO\"}".utf8), "refused", 9),
                (Array("{\"id\":10,\"tin\":\"a\",\"role\":\"XYZ\"}".utf8), "refused", 10),
                (Array("{\"id\":11,\"tin\":\"a\",\"id\":12}".utf8), "invalid-json", .null),
                (
                    Array("{\"id\":13,\"tin\":\"\(String(repeating: "9", count: 9000))\"}".utf8), "too-large",
                    .null
                ),
                (Array("{\"id\":14,\"tin\":\"a\"} {\"tin\":\"b\"}".utf8), "invalid-json", .null),
                ([0xEF, 0xBB, 0xBF] + Array("{\"tin\":\"a\"}".utf8), "invalid-json", .null),
                (Array("{\"id\":15,\"tin\":\"NL999000017\"}".utf8), nil, 15),
            ]
            let body = lines.map { $0.line + [0x0A] }.joined()
            var headers: HTTPFields = [:]
            headers[.contentType] = Self.type
            let answer = TestAnswer(
                try await counter.client.executeRequest(
                    uri: Self.path,
                    method: .post,
                    headers: headers,
                    body: ByteBuffer(bytes: Array(body))
                )
            )
            let answers = try Self.lines(answer)
            #expect(answers.count == lines.count)
            for (answer, line) in zip(answers, lines) {
                #expect(problem(answer) == line.problem)
                #expect(answer["id"] == line.id)
                if line.problem == nil { #expect(answer["verdict"] == "valid") }
            }
        }
    }

    @Test("Blank lines are passed over, line breaks of two bytes and a last line without one are taken")
    func blanks() async throws {
        try await TestCounter.open { counter in
            let text =
                "\n\r\n  \t\n{\"id\":1,\"tin\":\"a\"}\r\n\n{\"id\":2,\"tin\":\"b\",\"at\":\"2026-01-01\"}\r\n \n{\"id\":3,\"tin\":\"c\"}"
            let answers = try await batch(text, counter)
            #expect(answers.map { $0["id"] } == [1, 2, 3])
            #expect(try await batch("", counter).isEmpty)
            #expect(try await batch("\n\n \n", counter).isEmpty)
        }
    }

    @Test(
        "All lines that name no moment of knowledge are answered from one size of the log, and for one present"
    )
    func oneSize() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let text = (0..<2000).map {
                "{\"tin\":\"NL\($0)\"}\n{\"tin\":\"NL999000017\",\"role\":\"EXP\"}\n"
            }.joined()
            let answers = try await batch(text, counter)
            #expect(answers.count == 4000)
            #expect(Set(answers.compactMap { $0["log_size"]?.integerValue }).count == 1)
            #expect(Set(answers.compactMap { $0["at"]?.stringValue }).count == 1)
        }
    }

    @Test(
        "A body of another kind is refused",
        arguments: ["application/json", "text/plain", "application/x-ndjsonp", nil] as [String?]
    )
    func media(type: String?) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.post(Self.path, "{\"tin\":\"a\"}\n", type: type)
            #expect(answer.status == 415)
            #expect(try answer.problem() == "unsupported-media-type")
        }
    }

    @Test("The batch answers to POST alone, and takes no parameter that it does not know")
    func method() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get(Self.path)
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == "POST, OPTIONS")
            let stranger = try await counter.post(Self.path + "?tin=a", "", type: Self.type)
            #expect(stranger.status == 400)
            #expect(try stranger.problem() == "invalid-request")
        }
    }

    @Test("A batch beyond the bound is answered up to there, and its last line says so")
    func tooLarge() async throws {
        try await TestCounter.open(configuration: HTTPConfiguration(maxBatch: 100)) { counter async throws in
            let line = "{\"tin\":\"NL999000017\"}\n"
            let whole = String(repeating: line, count: 4)
            let answers = try await batch(whole, counter)
            #expect(answers.count == 4)
            // The framework is told to close by an error after the answer, which the router's client shows as such.
            await #expect(throws: (any Error).self) {
                try await counter.post(Self.path, String(repeating: line, count: 5), type: Self.type)
            }
        }
    }

    @Test("A signed batch is answered like any other, and one whose signature covers another body is not")
    func signed() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            let body = Array("{\"id\":1,\"tin\":\"NL999000017\"}\n".utf8)
            let answer = try await counter.officerCall(
                .post,
                Self.path,
                body: body,
                key: nil,
                media: Self.type
            )
            #expect(answer.status == 200)
            #expect(try Self.lines(answer).first?["verdict"] == "valid")
            let spoiled = try await counter.officerCall(
                .post,
                Self.path,
                body: body,
                key: nil,
                media: Self.type
            ) {
                $0["body"] = "AAAA"
            }
            #expect(spoiled.status == 401)
        }
    }

    @Test("Every certificate that was found is in the journal, whichever way its line was answered")
    func journal() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let text =
                "{\"tin\":\"NL999000017\"}\n{\"tin\":\"NL999000017\",\"role\":\"EXP\"}\n{\"tin\":\"NL1\"}\n"
            _ = try await batch(text + text, counter)
            let affected = try await counter.officerGet("/v1/certificates/\(number)/affected").json()
            #expect(affected["total"] == 4)
        }
    }
}
