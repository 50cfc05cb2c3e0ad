import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct ActRouteTests {
    @Test("A suspension shows in the timeline, in the view and in the status, and known before it does not")
    func suspended() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let before = try #require(
                try await counter.officerGet("/v1/certificates/\(number)").json()["log_size"]
            )
            let answer = try await counter.officerPost(
                "/v1/certificates/\(number)/acts",
                [
                    "act": "suspend", "reason": "INVESTIGATION", "until": "2026-12-10", "part": "AEOS",
                    "note": "a note",
                ],
                key: "s1"
            )
            #expect(answer.status == 201)
            let act = try answer.json()
            #expect(act["act"] == "suspend")
            #expect(act["part"] == "AEOS")
            #expect(act["served"] == true)
            let timeline = try await counter.officerGet("/v1/certificates/\(number)/timeline").json()
            let parts = try #require(timeline["intervals"]?.arrayValue).compactMap(\.objectValue)
            #expect(parts.first?["part"] == .null)
            #expect(parts.contains { $0["part"] == "AEOS" && $0["status"] == "suspended" })
            let size = try #require(before.integerValue)
            let then = try await counter.officerGet("/v1/certificates/\(number)/timeline?known_at=\(size)")
                .json()
            let intervals = try #require(then["intervals"]?.arrayValue).compactMap(\.objectValue)
            #expect(!intervals.contains { $0["status"] == "suspended" })
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(view["acts"]?.arrayValue?.count == 1)
            #expect(view["status"] == "active")
        }
    }

    @Test("A dry run says what would come, and nothing comes")
    func dryRun() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.officerPost(
                "/v1/certificates/\(number)/acts",
                ["act": "revoke", "reason": "G", "dry_run": true, "notified": "2026-11-23"],
                key: nil
            )
            #expect(answer.status == 200)
            let json = try answer.json()
            #expect(json["usual_parts"] == ["AEOS"])
            #expect(json["told"] == ["public log", "status list"])
            #expect(try await counter.officerGet("/v1/certificates/\(number)").json()["status"] == "active")
        }
    }

    @Test(
        "An act not served yet awaits it only where the programme's rules say so",
        arguments: [("suspend", false, "suspended"), ("revoke", true, "active")]
    )
    func notServed(act: String, awaits: Bool, status: String) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": .string(act), "not_served": true]
            var preview = body
            preview["dry_run"] = true
            let path = "/v1/certificates/\(number)/acts"
            let answers = [
                try await counter.officerPost(path, preview, key: nil).json(),
                try await counter.officerPost(path, body, key: "k").json(),
            ]
            for answer in answers {
                #expect(answer["served"] == false)
                #expect(answer["awaits_service"] == .bool(awaits))
            }
            #expect(answers[1]["status"] == .string(status))
        }
    }

    @Test("An act that the rules forbid names the rule")
    func refused() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let path = "/v1/certificates/\(number)/acts"
            let none = try await counter.officerPost(path, ["act": "reinstate"], key: "a")
            #expect(none.status == 422)
            #expect(try none.json()["rule"] == "not-suspended")
            let reason = try await counter.officerPost(
                path,
                ["act": "suspend", "reason": "NOTHING"],
                key: "b"
            )
            #expect(try reason.json()["rule"] == "reason-unknown")
            let early = try await counter.officerPost(
                path,
                ["act": "suspend", "reason": "A", "from": "2020-01-01"],
                key: "c"
            )
            #expect(try early.json()["rule"] == "effect-before-grant")
        }
    }

    @Test("An act on a certificate that does not exist is not found")
    func unknown() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerPost(
                "/v1/certificates/NONE/acts",
                ["act": "revoke"],
                key: "a"
            )
            #expect(answer.status == 404)
            #expect(try answer.problem() == "not-found")
        }
    }

    @Test("A known_at that is a bare date is refused with words")
    func knownAtDay() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.officerGet(
                "/v1/certificates/\(number)/timeline?known_at=2026-11-23"
            )
            #expect(answer.status == 400)
            #expect(try answer.json()["detail"]?.stringValue?.contains("size of the log") == true)
        }
    }
}
