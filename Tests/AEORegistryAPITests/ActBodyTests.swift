import AEOModel
import AEORegistryAPI
import JOSE
import Testing

@Suite struct ActBodyTests {
    @Test("A suspension is read with its days")
    func suspension() throws {
        let body = try ActBody.read([
            "act": "suspend", "reason": "INVESTIGATION", "from": "2026-11-20",
            "until": "2026-12-10T12:00:00+01:00",
            "part": "AEOS", "note": "first line\nsecond line", "legal_basis": "UCC art. 16", "dry_run": true,
        ])
        #expect(body.request.kind == .suspend)
        #expect(body.request.from == .day(try CivilDate(parsing: "2026-11-20")))
        #expect(body.request.until == .instant(try Instant(rfc3339: "2026-12-10T11:00:00Z")))
        #expect(body.request.part == .component("AEOS"))
        #expect(body.note == "first line\nsecond line")
        #expect(body.dryRun)
    }

    @Test("An end that is null is an open end")
    func openEnd() throws {
        #expect(try ActBody.read(["act": "suspend", "until": .null]).request.until == nil)
    }

    @Test("A reinstatement names an act, and a site is a part")
    func target() throws {
        let id = "01890a5d-ac96-774b-bcce-b302099a8057"
        let body = try ActBody.read(["act": "reinstate", "act_id": .string(id), "part": "site:AMS-1"])
        #expect(body.request.target?.description == id)
        #expect(body.request.part == .site("AMS-1"))
    }

    @Test(
        "What is not well-formed is refused",
        arguments: [
            [:], ["act": 1], ["act": "grant"], ["act": "delete"], ["act": "SUSPEND"],
            ["act": "suspend", "from": "yesterday"], ["act": "suspend", "from": "2026-11-20T10:00:00"],
            ["act": "suspend", "from": "2026-02-30"], ["act": "suspend", "until": "9999-12-31"],
            ["act": "suspend", "from": 1], ["act": "suspend", "from": .null], ["act": "suspend", "part": ""],
            ["act": "suspend", "part": "site:"], ["act": "suspend", "part": "a\u{0}"],
            ["act": "suspend", "reason": "x y"], ["act": "suspend", "reason": ""],
            ["act": "correct", "act_id": "7"],
            ["act": "correct", "act_id": "01890A5D-AC96-774B-BCCE-B302099A8057"],
            ["act": "suspend", "all": true], ["act": "reinstate", "all": "yes"],
            ["act": "reinstate", "all": true, "act_id": "01890a5d-ac96-774b-bcce-b302099a8057"],
            ["act": "revoke", "notified": "2026-11-20", "not_served": true],
            ["act": "revoke", "decided_on": "2026-11-20T00:00:00Z"], ["act": "revoke", "note": "a\u{202E}b"],
            ["act": "revoke", "note": .string(String(repeating: "x", count: 2001))],
            ["act": "revoke", "reference": "a\nb"], ["act": "revoke", "dry_run": 1],
        ] as [JSONObject]
    )
    func refused(_ body: JSONObject) {
        #expect(throws: BodyError.self) { try ActBody.read(body) }
    }

    @Test("Unknown members are all named")
    func unknown() {
        let error = #expect(throws: BodyError.self) {
            try ActBody.read(["act": "revoke", "form": "x", "Reason": "A"])
        }
        #expect(error?.kind == .unknown(["form", "Reason"]))
    }
}
