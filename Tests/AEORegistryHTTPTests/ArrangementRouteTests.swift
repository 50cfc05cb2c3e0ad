import AEORegistry
import AEOTestSupport
import JOSE
import Testing

/// Reading and changing arrangements over HTTP.
@Suite(.timeLimit(.minutes(5))) struct ArrangementRouteTests {
    private static let changes = "/v1/arrangements/EU-JP/changes"
    private static let stops = "/v1/arrangements/EU-JP/stops"
    private static let suspend: JSONObject = [
        "change": "suspend", "from": "2026-11-20", "until": "2026-12-20", "reason": "R", "reference": "A/1",
    ]

    @Test("Anybody reads the arrangements, each with its directions and whether it is provisional")
    func read() async throws {
        try await TestCounter.open(arrangements: ["EU-JP", "EU-AVIATION"]) { counter in
            let list = try await counter.get("/v1/arrangements").json()
            let items = (list["arrangements"]?.arrayValue ?? []).compactMap(\.objectValue)
            #expect(items.map { $0["id"]?.stringValue } == ["EU-AVIATION", "EU-JP"])
            #expect(items.allSatisfy { $0["provisional"] == true })
            #expect(items[1]["parties"] == ["EU", "JP"])
            #expect(items[1]["sides"]?.arrayValue?.first?.objectValue?["operative_from"] == "2011-05-24")
            let one = try await counter.get("/v1/arrangements/EU-JP").json()
            #expect(one["document"]?.objectValue?["id"] == "EU-JP")
            #expect(one["change"] == "shipped" && one["version"] == 1)
            for path in ["EU-XX", "eu-jp", "%2e"] {
                #expect(try await counter.get("/v1/arrangements/\(path)").status == 404)
            }
            #expect(try await counter.get("/v1/arrangements?x=1").status == 400)
        }
    }

    @Test("An officer suspends one; the answer changes, and what was known before does not")
    func suspended() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            _ = try await counter.grant()
            let path = "/v1/status?tin=NL999000017&relying=JP&role=EXP&direction=import"
            func word(_ more: String = "") async throws -> JSONValue? {
                let json = try await counter.get(path + more).json()
                return json["results"]?.arrayValue?.first?.objectValue?["recognition"]?.objectValue?[
                    "recognition"
                ]
            }
            #expect(try await word() == "recognised")
            let before = try await counter.get("/v1/arrangements").json()["log_size"]?.integerValue ?? 0
            var dry = Self.suspend
            dry["dry_run"] = true
            let preview = try await counter.officerPost(Self.changes, dry, key: nil)
            #expect(preview.status == 200)
            #expect(try preview.json()["dry_run"] == true)
            #expect(try await word() == "recognised")
            let done = try await counter.officerPost(Self.changes, Self.suspend, key: "s")
            #expect(done.status == 201, "\(done.text)")
            #expect(try done.json()["version"] == 2)
            let again = try await counter.officerPost(Self.changes, Self.suspend, key: "s")
            #expect(again.body == done.body)
            #expect(try await word() == "not_recognised")
            #expect(try await word("&known_at=\(before)&at=2026-11-21") == "recognised")
            let then = try await counter.get("/v1/arrangements/EU-JP?known_at=\(before)").json()
            #expect(then["versions"]?.arrayValue?.count == 1)
            let now = try await counter.get("/v1/arrangements/EU-JP").json()
            #expect(now["versions"]?.arrayValue?.count == 2)
            #expect(now["sides"]?.arrayValue?.first?.objectValue?["suspended"] == true)
        }
    }

    @Test(
        "A change that is not well-formed or against the rules is refused",
        arguments: [
            (["change": "suspend"], 400, nil), (["change": "pause", "from": "2026-11-20"], 400, nil),
            (["change": "suspend", "from": "2026-11-20", "arrangement": [:]], 400, nil),
            (["change": "suspend", "from": "2026-11-20", "relying": "UK"], 400, nil),
            (["change": "suspend", "from": "2026-11-20", "relying": "CH"], 422, "party-unknown"),
            (["change": "suspend", "from": "2026-11-20", "until": "2026-11-01"], 422, "period-empty"),
            (["change": "end"], 400, nil), (["change": "end", "until": "1999-01-01"], 422, "period-empty"),
            (["change": "amend"], 400, nil),
            (["change": "amend", "arrangement": [:]], 422, "arrangement-invalid"),
            (["change": "end", "until": "2027-01-01", "reason": " "], 422, "text-invalid"),
        ] as [(JSONObject, Int, String?)]
    )
    func refused(body: JSONObject, status: Int, rule: String?) async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            let answer = try await counter.officerPost(Self.changes, body, key: "k")
            #expect(answer.status == status, "\(answer.text)")
            #expect(try answer.json()["rule"]?.stringValue == rule)
        }
    }

    @Test("An arrangement is added once, by an officer, with a key, and only one that concerns the registry")
    func added() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            let document = try TestOffice.arrangement("EU-US").document
            let body: JSONObject = ["arrangement": .object(document), "reason": "new"]
            #expect(try await counter.post("/v1/arrangements", JSONText.string(.object(body))).status == 401)
            let keyless = try await counter.officerPost("/v1/arrangements", body, key: nil)
            #expect(try keyless.problem() == "idempotency-key-required")
            let done = try await counter.officerPost("/v1/arrangements", body, key: "a")
            #expect(done.status == 201, "\(done.text)")
            let twice = try await counter.officerPost("/v1/arrangements", body, key: "b")
            #expect(try twice.json()["rule"] == "arrangement-exists")
            let foreign: JSONObject = ["arrangement": .object(try TestOffice.arrangement("CN-NZ").document)]
            let refused = try await counter.officerPost("/v1/arrangements", foreign, key: "c")
            #expect(try refused.json()["rule"] == "arrangement-foreign")
            #expect(
                try await counter.officerPost("/v1/arrangements/EU-XX/changes", Self.suspend, key: "d").status
                    == 422
            )
        }
    }

    @Test("Stops are set, listed and ended by officers, and nobody else sees them")
    func stops() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            let body: JSONObject = ["tin": "jp 1-2", "from": "2026-11-20", "reason": "fraud"]
            var dry = body
            dry["dry_run"] = true
            let preview = try await counter.officerPost(Self.stops, dry, key: nil).json()
            #expect(preview["dry_run"] == true && preview["stop_id"] == nil)
            let done = try await counter.officerPost(Self.stops, body, key: "s")
            #expect(done.status == 201, "\(done.text)")
            let stop = try done.json()
            #expect(stop["tin"] == "JP12" && stop["until"] == .null && stop["resumed_from"] == .null)
            #expect(try await counter.get(Self.stops).status == 401)
            let list = try await counter.officerGet(Self.stops).json()
            #expect(list["items"] == .array([.object(stop)]))
            let end: JSONObject = ["tin": "JP12", "from": "2026-12-01"]
            let resumed = try await counter.officerPost(Self.stops + "/resume", end, key: "r")
            #expect(resumed.status == 201, "\(resumed.text)")
            #expect(try resumed.json()["resumed_from"] == "2026-12-01T00:00:00Z")
            let twice = try await counter.officerPost(Self.stops + "/resume", end, key: "r2")
            #expect(try twice.json()["rule"] == "stop-unknown")
            #expect(try await counter.get("/v1/arrangements/EU-JP").text.contains("JP12") == false)
        }
    }

    @Test(
        "A stop that is not well-formed is refused",
        arguments: [
            ("tin", nil, 400), ("from", nil, 400), ("reason", nil, 400),
            ("from", "2026-11-20T00:00:00Z", 400),
            ("until", "2026-11-01", 422), ("until", 7, 400), ("tin", "", 422), ("x", 1, 400),
            ("tin", " - ", 422),
        ] as [(String, JSONValue?, Int)]
    )
    func refusedStop(name: String, value: JSONValue?, status: Int) async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            var body: JSONObject = ["tin": "JP12", "from": "2026-11-20", "reason": "fraud"]
            body[name] = value
            let answer = try await counter.officerPost(Self.stops, body, key: "s")
            #expect(answer.status == status, "\(answer.text)")
        }
    }
}
