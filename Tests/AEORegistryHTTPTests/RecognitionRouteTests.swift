import Hummingbird
import JOSE
import Testing

/// What `GET /v1/status` and `GET /v1/declaration` say of recognition.
@Suite(.timeLimit(.minutes(5))) struct RecognitionRouteTests {
    private static let question = "relying=JP&role=exporter&direction=import"

    private func recognition(_ answer: TestAnswer) throws -> JSONObject {
        #expect(answer.status == 200, "\(answer.text)")
        let results = try answer.json()["results"]?.arrayValue ?? []
        return try #require(results.first?.objectValue?["recognition"]?.objectValue)
    }

    @Test("A status query tells what another office makes of it, with every member of the answer")
    func recognised() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            let number = try await counter.grant()
            let answer = try await counter.get("/v1/status?tin=NL999000017&\(Self.question)")
            let recognition = try recognition(answer)
            #expect(
                Set(recognition.names) == [
                    "recognition", "arrangement", "covering", "rule", "cause", "explanation", "mapped_tier",
                    "benefits", "declare_as", "date_basis", "provisional", "stale", "age_seconds", "status",
                    "certificate_number", "programme", "tier", "tin", "relying", "role", "direction", "at",
                    "known_at", "log_size", "partner_list",
                ]
            )
            #expect(recognition["recognition"] == "recognised")
            #expect(recognition["arrangement"] == "EU-JP")
            #expect(recognition["covering"] == ["EU-JP"])
            #expect(recognition["rule"] == "arrangement")
            #expect(recognition["cause"] == .null && recognition["partner_list"] == .null)
            #expect(recognition["provisional"] == true && recognition["stale"] == false)
            #expect(recognition["status"] == "active" && recognition["role"] == "EXP")
            #expect(recognition["certificate_number"]?.stringValue == number)
            #expect(recognition["benefits"]?.arrayValue?.first?.objectValue?["certain"] == false)
            let plain = try await counter.get("/v1/status?tin=NL999000017").json()
            #expect(plain["results"]?.arrayValue?.first?.objectValue?["recognition"] == nil)
        }
    }

    @Test(
        "What refuses is named, and an office that nobody knows is refused itself",
        arguments: [
            ("relying=JP&role=IMP&direction=import", "role-not-covered"),
            ("relying=JP&role=EXP&direction=export", "direction-not-covered"),
            ("relying=CN&role=EXP&direction=import", "no-arrangement"),
            ("relying=JP&role=EXP&direction=import&at=2011-05-23", nil),
            ("relying=jp", nil),
        ]
    )
    func refused(query: String, rule: String?) async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            _ = try await counter.grant()
            let recognition = try recognition(await counter.get("/v1/status?tin=NL999000017&\(query)"))
            #expect(recognition["recognition"]?.stringValue == (rule == nil ? "unknown" : "not_recognised"))
            #expect(recognition["rule"]?.stringValue == rule)
            #expect(recognition["benefits"] == .array([]))
        }
    }

    @Test(
        "A question that makes no sense is refused",
        arguments: [
            ("tin=a&relying=UK", 400), ("tin=a&relying=ZZ", 400), ("tin=a&direction=import", 400),
            ("tin=a&relying=JP&direction=up", 400), ("tin=a&declared=b&relying=JP", 400),
            ("tin=a&relying=EU-AVSECC", 422), ("tin=a&relying=JP&role=PILOT", 422), ("relying=JP", 400),
        ]
    )
    func nonsense(query: String, status: Int) async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            let answer = try await counter.get("/v1/status?\(query)")
            #expect(answer.status == status)
            if query.hasSuffix("UK") { #expect(answer.text.contains("GB")) }
        }
    }

    @Test("Unknown and unpublished are one answer to anybody: same status, headers and length")
    func unpublished() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            _ = try await counter.grant(published: false)
            let path = "&\(Self.question)&at=2026-11-20"
            for member in ["tin", "declared"] {
                let hidden = try await counter.get("/v1/status?\(member)=NL999000017\(path)")
                let nobody = try await counter.get("/v1/status?\(member)=NL999000018\(path)")
                #expect(hidden.status == nobody.status)
                #expect(hidden.headers == nobody.headers)
                #expect(
                    hidden.text == nobody.text.replacing("NL999000018", with: "NL999000017")
                )
            }
            let officer = try await counter.officerGet("/v1/status?tin=NL999000017\(path)")
            #expect(try recognition(officer)["recognition"] == "recognised")
            #expect(officer.headers[.cacheControl] == "no-store")
            let plain = try await counter.officerGet("/v1/status?tin=NL999000017")
            #expect(try plain.json()["results"]?.arrayValue?.first?.objectValue?["verdict"] == "unknown")
        }
    }

    @Test("A code on a declaration finds the trader by the number or the certificate, and is repeated")
    func declared() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            let number = try await counter.grant()
            for code in ["NL999000017", number] {
                let answer = try await counter.get("/v1/status?declared=\(code)&\(Self.question)")
                #expect(try recognition(answer)["tin"] == "NL999000017")
                let result = try answer.json()["results"]?.arrayValue?.first?.objectValue
                #expect(result?["declared"]?.stringValue == code)
                #expect(result?["tin"] == "NL999000017")
            }
            let nobody = try await counter.get("/v1/status?declared=X-1&\(Self.question)")
            #expect(try recognition(nobody)["cause"] == "holder-unknown")
        }
    }

    @Test("The text for a declaration is told, or what is missing")
    func declaration() async throws {
        try await TestCounter.open(arrangements: ["EU-JP", "EU-US"]) { counter in
            let number = try await counter.grant()
            let japan = try await counter.get("/v1/declaration?number=\(number)&to=JP").json()
            #expect(japan["text"] == .null)
            #expect(japan["missing"]?.stringValue?.contains("not known") == true)
            let home = try await counter.get("/v1/declaration?number=\(number)&to=DE").json()
            #expect(home["recognition"] == "recognised" && home["text"] == .null)
            let nobody = try await counter.get("/v1/declaration?number=NL000000000&to=JP").json()
            #expect(nobody["recognition"] == "unknown" && nobody["missing"] != .null)
            #expect(
                Set(nobody.names) == [
                    "text", "pattern", "place", "arrangement", "provisional", "missing", "recognition",
                ]
            )
            for query in [
                "number=\(number)", "to=JP", "number=\(number)&to=UK", "number=\(number)&to=JP&x=1",
            ] {
                #expect(try await counter.get("/v1/declaration?\(query)").status == 400)
            }
        }
    }
}
