import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct AmendRouteTests {
    @Test("A change of roles issues a new credential, and the old one is replaced in the list")
    func roles() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.grant(TestApplication.flowers(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let old = try #require(grant["credential"]?.stringValue)
            let size = try #require(grant["log_size"]?.integerValue)
            #expect(try await counter.verdict(on: old).verdict == "valid")
            let answer = try await counter.done(
                ["act": "amend", "set": ["roles": ["EXP"]]],
                on: number,
                key: "a"
            )
            let new = try #require(answer["credential"]?.stringValue)
            #expect(answer["receipt"]?.stringValue?.hasPrefix("c2sp.org/tlog-proof@v1") == true)
            #expect(answer["status"] == "active")
            #expect(answer["expires_at"] == .null)
            try await counter.settle(old, at: 1)
            #expect(try await counter.listValue(of: new) == 0)
            #expect(try await counter.verdict(on: old).verdict == "not_valid")
            #expect(try await counter.verdict(on: new).verdict == "valid")
            let kept = try await counter.officerGet("/v1/certificates/\(number)/credential")
            #expect(kept.headers[.contentType] == "application/dc+sd-jwt")
            #expect(kept.headers[.cacheControl] == "no-store")
            #expect(String(decoding: kept.body, as: UTF8.self) == new)
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(view["roles"] == ["EXP"])
            let then = try await counter.officerGet("/v1/certificates/\(number)?known_at=\(size)").json()
            #expect(then["roles"] == ["IMP", "EXP"])
        }
    }

    @Test("What the holder is called is amended, found by, and still known as it was")
    func holder() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let before = try await counter.officerGet("/v1/certificates/\(number)").json()
            let size = try #require(before["log_size"]?.integerValue)
            let patch: JSONObject = [
                "holder": [
                    "name": "Nieuwe Bloemen B.V.", "address": ["city": .null, "postcode": "1234 AB"],
                    "size_class": .null,
                ],
                "size": ["class": "small", "rule": "2003/361/EC"],
            ]
            _ = try await counter.done(["act": "amend", "set": .object(patch)], on: number, key: "a")
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            let holder = try #require(view["holder"]?.objectValue)
            #expect(holder["name"] == "Nieuwe Bloemen B.V.")
            #expect(holder["size_class"] == "small")
            #expect(
                holder["address"] == ["lines": ["Kwekerslaan 12"], "postcode": "1234 AB", "country": "NL"]
            )
            let then = try await counter.officerGet("/v1/certificates/\(number)?known_at=\(size)").json()
            #expect(then["holder"] == before["holder"])
            let found = try await counter.officerGet("/v1/certificates?name=nieuwe").json()
            #expect(found["certificates"]?.arrayValue?.count == 1)
            let lost = try await counter.officerGet("/v1/certificates?name=voorbeeld").json()
            #expect(lost["certificates"] == .array([]))
        }
    }

    @Test("A change of what the paper does not say issues none")
    func consent() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.grant(TestApplication.flowers(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let body: JSONObject = ["act": "amend", "set": ["consent": ["publication": false]]]
            let answer = try await counter.done(body, on: number, key: "a")
            #expect(answer["credential"] == .null)
            #expect(answer["receipt"] == .null)
            let credential = try #require(grant["credential"]?.stringValue)
            #expect(try await counter.verdict(on: credential).verdict == "valid")
            #expect(try await counter.get("/v1/public/certificates/\(number)").status == 404)
        }
    }

    @Test("The same key gets the same answer, although the certificate is another by now")
    func repeated() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "amend", "set": ["roles": ["EXP"]]]
            let first = try await counter.act(body, on: number, key: "a")
            let second = try await counter.act(body, on: number, key: "a")
            #expect(second.status == 201)
            #expect(second.body == first.body)
        }
    }

    @Test("A dry run says what would come, and nothing comes")
    func dryRun() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "amend", "set": ["roles": ["EXP"]], "dry_run": true]
            let answer = try await counter.act(body, on: number, key: nil)
            #expect(answer.status == 200)
            let json = try answer.json()
            #expect(json["terms_after"]?.objectValue?["roles"] == ["EXP"])
            #expect(json["followed"] == .array([]))
            #expect(json["bar"] == .null)
            let view = try await counter.officerGet("/v1/certificates/\(number)").json()
            #expect(view["roles"] == ["IMP", "EXP"])
        }
    }

    @Test(
        "A member that an application does not know is named with its path, however deep",
        arguments: [
            (["colour": 1], ["set.colour"]),
            (
                ["holder": ["colour": 1, "address": ["planet": .null]]],
                ["set.holder.colour", "set.holder.address.planet"]
            ),
            (["sites": [["code": "A", "roof": "red"]]], ["set.sites[0].roof"]),
            (
                ["size": ["class": "small", "evidence": [["kind": "x", "ink": 1]]]],
                ["set.size.evidence[0].ink"]
            ),
            (["depends_on": [["kind": "AEO", "identifier": "1", "why": "x"]]], ["set.depends_on[0].why"]),
        ] as [(JSONObject, [String])]
    )
    func unknown(patch: JSONObject, paths: [String]) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.act(["act": "amend", "set": .object(patch)], on: number, key: "a")
            #expect(answer.status == 400)
            #expect(try answer.problem() == "invalid-request")
            #expect(try answer.json()["unknown"] == .array(paths.map { .string($0) }))
        }
    }

    @Test(
        "What no amendment changes, what must not be missing and what is no patch are refused by name",
        arguments: [
            (["programme": "IN-CBIC"], "set.programme"),
            (["decision_date": "2026-11-03"], "set.decision_date"),
            (["expiry_date": .null], "set.expiry_date"), (["dry_run": true], "set.dry_run"),
            (["tier": .null], "tier"), (["holder": .null], "holder"),
            (["holder": ["name": .null]], "holder.name"),
            (["roles": .null], "roles"), (["holder": "x"], "holder"), (["roles": ["EXP", 7]], "roles[1]"),
            (["holder": ["address": ["lines": []]]], "holder.address.lines"),
            (["size": ["rule": "x"]], "size.class"),
            (["holder": ["size_class": "small"], "size": ["class": "micro"]], "size.class"),
        ] as [(JSONObject, String)]
    )
    func malformed(patch: JSONObject, field: String) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let answer = try await counter.act(["act": "amend", "set": .object(patch)], on: number, key: "a")
            #expect(answer.status == 400)
            #expect(try answer.problem() == "invalid-request")
            #expect(try answer.json()["field"] == .string(field))
        }
    }

    @Test(
        "An amendment that the rules forbid names the rule",
        arguments: [
            ([:], "nothing-changed"), (["roles": ["importer", "exporter"]], "nothing-changed"),
            (["tier": "AEOC"], "tier-change-rule"), (["tier": "AEOX"], "tier-unknown"),
            (["roles": ["XXX"]], "role-unknown"), (["roles": []], "role-missing"),
            (
                ["holder": ["identifiers": [["scheme": "EORI", "value": "NL999000018"]]]],
                "identifier-main-change"
            ),
            (["holder": ["identifiers": []]], "identifier-main-missing"),
            (["holder": ["name": "a\u{202E}b"]], "text-invalid"), (["track": "MSME"], "track-not-open"),
            (["depends_on": [["kind": "AEO", "identifier": "1"]]], "reliance-unknown"),
        ] as [(JSONObject, String)]
    )
    func refused(patch: JSONObject, rule: String) async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "amend", "set": .object(patch)]
            #expect(try await counter.refusal(body, on: number) == rule)
        }
    }

    @Test("An amendment made from an older state of the certificate is not taken")
    func race() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let (_, basis) = try await counter.registry.amendable(number)
            _ = try await counter.done(["act": "amend", "set": ["roles": ["EXP"]]], on: number, key: "a")
            let form = try await Self.form(of: number, at: counter)
            let order = ActOrder(
                request: ActRequest(kind: .amend),
                amended: form,
                basis: basis,
                changes: true
            )
            #expect(throws: RegistryError.busy(retryAfter: 1)) {
                try counter.registry.previewAct(order, on: number)
            }
        }
    }

    @Test("An amendment needs a set, a key, an officer, and a certificate")
    func needs() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let body: JSONObject = ["act": "amend", "set": ["roles": ["EXP"]]]
            let none = try await counter.act(["act": "amend"], on: number, key: "a")
            #expect(none.status == 400)
            #expect(try none.json()["field"] == "set")
            let text = try await counter.act(["act": "amend", "set": "roles"], on: number, key: "a")
            #expect(try text.json()["field"] == "set")
            let noKey = try await counter.act(body, on: number, key: nil)
            #expect(try noKey.problem() == "idempotency-key-required")
            #expect(try await counter.act(body, on: "NONE", key: "a").status == 404)
            let stranger = try await counter.officerCall(
                .post,
                "/v1/certificates/\(number)/acts",
                body: JSONText.encode(body),
                key: "a",
                signer: ES256PrivateKey()
            )
            #expect(stranger.status == 401)
            let long = String(repeating: "x", count: 129 << 10)
            let large = try await counter.act(
                ["act": "amend", "set": ["tier": .string(long)]],
                on: number,
                key: "a"
            )
            #expect(large.status == 413)
            #expect(try large.problem() == "too-large")
        }
    }

    private static func form(of number: String, at counter: TestCounter) async throws -> ApplicationForm {
        let (application, _) = try await counter.registry.amendable(number)
        return try ApplicationBody.read(application, roleCodes: [:]).form
    }
}
