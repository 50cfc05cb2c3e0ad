import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct BarRouteTests {
    private static let elsewhere: JSONObject = [
        "programme": "EU-AEO", "identifiers": [["scheme": "EORI", "value": "nl 999000041"]],
        "name": "Voorbeeld", "from": "2026-01-10", "until": "2026-12-31", "source": "Letter from DE",
        "legal_basis": "Art. 11",
    ]

    private static func application(eori: String = "NL999000017") -> JSONObject {
        var body = TestApplication.flowers(eori: eori)
        body["received_on"] = "2026-11-01"
        return body
    }

    @Test(
        "A revocation for a failed obligation bars the holder for three years, whatever certificate it asks for"
    )
    func started() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "revoke", "reason": "SECURITY", "from": "2026-11-10"]
            var preview = body
            preview["dry_run"] = true
            let foreseen = try await counter.act(preview, on: number, key: nil).json()
            let revoked = try await counter.done(body, on: number, key: "r")
            #expect(revoked["bar"] == ["from": "2026-11-10T00:00:00Z", "until": "2029-11-10T00:00:00Z"])
            #expect(foreseen["bar"] == revoked["bar"])
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(view["acts"]?.arrayValue?.last?.objectValue?["bar"] == revoked["bar"])
            var application = Self.application()
            application["received_on"] = "2026-11-12"
            application["decision_date"] = "2026-11-12"
            application["effective_date"] = "2026-11-17"
            let barred = try await counter.officerPost("/v1/certificates", application, key: "g")
            #expect(barred.status == 422)
            #expect(try barred.json()["rule"] == "reapplication-bar")
            #expect(try barred.json()["acceptable"] == true)
            application["accept_warnings"] = ["reapplication-bar"]
            let bare = try await counter.officerPost("/v1/certificates", application, key: "g")
            #expect(try bare.json()["rule"] == "reference-missing")
            application["reference"] = "Court 7/2026"
            let granted = try await counter.officerPost("/v1/certificates", application, key: "g")
            #expect(granted.status == 201)
            #expect(try granted.json()["accepted_warnings"] == ["reapplication-bar"])
        }
    }

    @Test("A surrender bars nobody")
    func surrender() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.done(
                ["act": "surrender", "from": "2026-11-10"],
                on: number,
                key: "s"
            )
            #expect(answer["bar"] == .null)
            #expect(try await counter.officerGet("/v1/bars").json()["items"] == .array([]))
            _ = try await counter.grant(Self.application(), key: "again")
        }
    }

    @Test("A bar known from elsewhere keeps its holder out, as typed anyhow, until it is lifted")
    func elsewhere() async throws {
        try await TestCounter.open { counter in
            let added = try await counter.officerPost("/v1/bars", Self.elsewhere, key: "b")
            #expect(added.status == 201)
            let bar = try added.json()
            #expect(bar["from"] == "2026-01-10T00:00:00Z")
            #expect(bar["until"] == "2027-01-01T00:00:00Z")
            #expect(bar["certificate_number"] == .null)
            #expect(bar["lifted"] == false)
            #expect(bar["identifiers"]?.arrayValue?.contains("TIN:NL999000041") == true)
            let repeated = try await counter.officerPost("/v1/bars", Self.elsewhere, key: "b")
            #expect(repeated.body == added.body)
            let application = Self.application(eori: "NL999000041")
            let barred = try await counter.officerPost("/v1/certificates", application, key: "g")
            #expect(try barred.json()["rule"] == "reapplication-bar")
            let id = try #require(bar["bar_id"]?.stringValue)
            let bare = try await counter.officerPost("/v1/bars/\(id)/lift", ["note": "x"], key: "l")
            #expect(bare.status == 422)
            #expect(try bare.json()["rule"] == "reference-missing")
            let lifted = try await counter.officerPost(
                "/v1/bars/\(id)/lift",
                ["reference": "C-1/26"],
                key: "l"
            )
            #expect(lifted.status == 201)
            #expect(try lifted.json()["lifted"] == true)
            let twice = try await counter.officerPost(
                "/v1/bars/\(id)/lift",
                ["reference": "C-1/26"],
                key: "m"
            )
            #expect(try twice.json()["rule"] == "bar-unknown")
            let list = try await counter.officerGet("/v1/bars").json()
            #expect(list["items"]?.arrayValue?.count == 1)
            #expect(list["next"] == .null)
            _ = try await counter.grant(application, key: "g")
        }
    }

    @Test(
        "A bar that is not well-formed or against the rules is refused",
        arguments: [
            ("programme", nil, 400, nil), ("programme", "XX-AEO", 422, "programme-unknown"),
            ("identifiers", [], 422, "identifier-main-missing"), ("identifiers", "NL1", 400, nil),
            ("identifiers", [["scheme": "EORI", "value": "NL"]], 422, "identifier-pattern"),
            ("identifiers", [["scheme": "EORI", "value": "NL1", "x": 1]], 400, nil),
            ("from", nil, 400, nil), ("from", "2026-01-10T00:00:00Z", 400, nil),
            ("until", "2026-01-01", 422, "period-empty"), ("until", 1, 400, nil), ("source", nil, 400, nil),
            ("source", " ", 422, "text-invalid"), ("dry_run", true, 400, nil),
            ("accept_warnings", ["x"], 400, nil),
        ] as [(String, JSONValue?, Int, String?)]
    )
    func refused(name: String, value: JSONValue?, status: Int, rule: String?) async throws {
        try await TestCounter.open { counter in
            var body = Self.elsewhere
            body[name] = value
            let answer = try await counter.officerPost("/v1/bars", body, key: "b")
            #expect(answer.status == status)
            #expect(try answer.json()["rule"]?.stringValue == rule)
        }
    }

    @Test("Bars are for officers, written with a key, lifted by an id that is one")
    func needs() async throws {
        try await TestCounter.open { counter in
            #expect(try await counter.get("/v1/bars").status == 401)
            let noKey = try await counter.officerPost("/v1/bars", Self.elsewhere, key: nil)
            #expect(try noKey.problem() == "idempotency-key-required")
            let broken = try await counter.officerPost("/v1/bars/7/lift", ["reference": "x"], key: "l")
            #expect(broken.status == 404)
            let path = "/v1/bars/01890a5d-ac96-774b-bcce-b302099a8057/lift"
            let unknown = try await counter.officerPost(path, ["reference": "x"], key: "l")
            #expect(try unknown.json()["rule"] == "bar-unknown")
            #expect(try await counter.officerPost(path, ["reason": "x"], key: "l").status == 400)
            #expect(try await counter.officerGet(path).status == 405)
        }
    }

    @Test("Bars are paged")
    func paged() async throws {
        try await TestCounter.open { counter in
            for key in ["a", "b", "c"] {
                #expect(try await counter.officerPost("/v1/bars", Self.elsewhere, key: key).status == 201)
            }
            let first = try await counter.officerGet("/v1/bars?limit=2").json()
            #expect(first["items"]?.arrayValue?.count == 2)
            let next = try #require(first["next"]?.stringValue)
            let second = try await counter.officerGet("/v1/bars?limit=2&after=\(next)").json()
            #expect(second["items"]?.arrayValue?.count == 1)
            #expect(second["next"] == .null)
        }
    }
}
