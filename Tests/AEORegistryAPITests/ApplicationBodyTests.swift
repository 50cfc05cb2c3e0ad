import AEOModel
import AEORegistryAPI
import JOSE
import Testing

@Suite struct ApplicationBodyTests {
    @Test("A whole application is read, role words become codes")
    func whole() throws {
        let body = try read(SampleBody.application)
        #expect(body.form.programme.text == "EU-AEO")
        #expect(body.form.roles == ["IMP", "EXP"])
        #expect(body.form.sizeClass == .small)
        #expect(body.form.expiry == .computed)
        #expect(body.form.consent == Consent(publication: true, exchange: ["*"]))
        #expect(body.holderKey == nil)
        #expect(!body.dryRun)
    }

    @Test("An end date left out is computed, null is no end, a day is a day")
    func expiry() throws {
        #expect(try read(SampleBody.application("expiry_date", .null)).form.expiry == .none)
        let day = try CivilDate(parsing: "2029-11-06")
        #expect(try read(SampleBody.application("expiry_date", "2029-11-06")).form.expiry == .day(day))
    }

    @Test("A decomposed name is stored composed")
    func composed() throws {
        let body = try read(SampleBody.application("holder.name", "Cafe\u{301}"))
        #expect(body.form.name.unicodeScalars.count == 4)
    }

    @Test("HTML and SQL in a name are text like any other")
    func text() throws {
        let name = "<b>O'Brien & Söhne</b>\"; DROP TABLE certificate; --"
        #expect(try read(SampleBody.application("holder.name", .string(name))).form.name == name)
    }

    @Test("Every unknown member is named by its path")
    func unknown() {
        var application = SampleBody.application("holder.adress", "x")
        application["tierr"] = 1
        application["sites"] = [["code": "AMS", "rooms": 2]]
        let error = #expect(throws: BodyError.self) { try read(application) }
        #expect(error?.kind == .unknown(["holder.adress", "sites[0].rooms", "tierr"]))
        #expect(error?.detail.contains("holder.adress, sites[0].rooms, tierr") == true)
    }

    @Test(
        "A member that must be there is missed",
        arguments: [
            "programme", "tier", "holder", "roles", "sites", "decision_date", "consent", "holder.name",
            "holder.country", "holder.address", "holder.address.lines", "holder.address.country",
            "holder.identifiers", "consent.publication", "consent.exchange",
        ]
    )
    func missing(_ path: String) {
        let error = #expect(throws: BodyError.self) { try read(SampleBody.application(path, nil)) }
        #expect(error?.kind == .missing)
        #expect(error?.field == path)
    }

    @Test(
        "A value of another type is refused",
        arguments: [
            ("tier", 5), ("holder", "x"), ("roles", "IMP"), ("roles", [1]), ("sites", nil),
            ("sites", ["AMS"]),
            ("decision_date", 20_261_102), ("effective_date", nil), ("consent", true),
            ("consent.publication", "yes"), ("holder.name", nil), ("holder.name_latin", nil),
            ("holder.address.lines", "x"), ("holder.identifiers", [:]), ("accept_warnings", "x"),
            ("dry_run", "true"), ("holder_key", "x"), ("expiry_date", false),
        ] as [(String, JSONValue)]
    )
    func type(_ path: String, _ value: JSONValue) {
        let error = #expect(throws: BodyError.self) { try read(SampleBody.application(path, value)) }
        #expect(error?.kind == .wrongType)
    }

    @Test(
        "A text with characters that no text may have is refused",
        arguments: [
            "", "   ", "\u{200B}\u{00A0}", "a\u{0}b", "a\nb", "a\tb", "a\u{7F}", "a\u{85}b", "a\u{202E}b",
            "a\u{2066}b",
            "a\u{2028}b", "\u{FEFF}a", "a\u{FFFE}", "a\u{E0041}", String(repeating: "x", count: 501),
        ]
    )
    func texts(_ name: String) {
        let error = #expect(throws: BodyError.self) {
            try read(SampleBody.application("holder.name", .string(name)))
        }
        #expect(error?.kind == .refused(.textInvalid))
        #expect(error?.field == "holder.name")
    }

    @Test("A name of 500 characters is not too long, in any script")
    func longest() throws {
        let name = String(repeating: "日", count: 500)
        #expect(try read(SampleBody.application("holder.name", .string(name))).form.name == name)
    }

    @Test(
        "A country that is none is refused with what is meant",
        arguments: [
            ("UK", "GB"), ("EL", "GR"), ("XI", "GB"), ("EU", "authority"), ("ZZ", "ZZ"), ("", "empty"),
        ]
    )
    func countries(_ code: String, _ hint: String) {
        let error = #expect(throws: BodyError.self) {
            try read(SampleBody.application("holder.country", .string(code)))
        }
        #expect(error?.detail.contains(hint) == true)
        guard case .refused = error?.kind else {
            Issue.record("a country is refused by a rule")
            return
        }
    }

    @Test("Kosovo is a country here")
    func kosovo() throws {
        #expect(try read(SampleBody.application("holder.country", "XK")).form.country.text == "XK")
    }

    @Test(
        "A day that the calendar does not have is refused",
        arguments: [
            "2026-02-31", "2026-13-01", "9999-12-31", "1526-01-01", "2026-11-2", "02/11/2026", "2569-11-02",
            "",
            "2026-11-02T00:00:00Z", "2026-11-02 ",
        ]
    )
    func dates(_ text: String) {
        let error = #expect(throws: BodyError.self) {
            try read(SampleBody.application("decision_date", .string(text)))
        }
        #expect(error?.kind == .malformed)
    }

    @Test(
        "A word that is no code is refused by the rule of its place",
        arguments: [
            ("tier", "aeo f", .tierUnknown), ("programme", "eu", .programmeUnknown),
            ("programme", "", .programmeUnknown),
            ("roles", ["flower seller"], .roleUnknown), ("roles", [""], .roleUnknown),
            ("track", "-X", .trackNotOpen),
            ("sites", [["code": "a b"]], .textInvalid),
            ("holder.identifiers", [["scheme": "eori", "value": "1"]], .identifierScheme),
            (
                "holder.identifiers",
                [["scheme": "EORI", "value": .string(String(repeating: "1", count: 65))]],
                .identifierPattern
            ),
        ] as [(String, JSONValue, RefusalRule)]
    )
    func codes(_ path: String, _ value: JSONValue, _ rule: RefusalRule) {
        let error = #expect(throws: BodyError.self) { try read(SampleBody.application(path, value)) }
        #expect(error?.kind == .refused(rule))
    }

    @Test("A role named twice, once as a word, is refused")
    func rolesTwice() {
        let error = #expect(throws: BodyError.self) {
            try read(SampleBody.application("roles", ["EXP", "Exporter"]))
        }
        #expect(error?.field == "roles[1]")
    }

    @Test(
        "More than the schema allows is refused",
        arguments: [("roles", 41), ("sites", 201), ("holder.identifiers", 11), ("holder.address.lines", 7)]
    )
    func bounds(_ path: String, _ count: Int) {
        let many = JSONValue.array(Array(repeating: "IMP", count: count))
        let error = #expect(throws: BodyError.self) { try read(SampleBody.application(path, many)) }
        #expect(error?.kind == .tooMany)
    }

    @Test("An exchange with everybody cannot name somebody besides")
    func exchange() {
        #expect(throws: BodyError.self) { try read(SampleBody.application("consent.exchange", ["*", "US"])) }
        #expect(throws: BodyError.self) { try read(SampleBody.application("consent.exchange", ["us a"])) }
    }

    @Test("The size class must be the same wherever it stands")
    func size() throws {
        #expect(throws: BodyError.self) { try read(SampleBody.application("size", ["class": "micro"])) }
        #expect(throws: BodyError.self) { try read(SampleBody.application("size", ["class": "tiny"])) }
        let evidence: JSONValue = [
            "class": "small", "rule": "2003/361/EC",
            "evidence": [["kind": "annual-accounts", "number": "2025", "valid_until": "2027-06-30"]],
        ]
        let form = try read(SampleBody.application("size", evidence)).form
        #expect(form.sizeEvidence.first?.kind == "annual-accounts")
        #expect(form.sizeRule == "2003/361/EC")
    }

    @Test("A warning that does not exist cannot be accepted")
    func warnings() throws {
        #expect(throws: BodyError.self) { try read(SampleBody.application("accept_warnings", ["anything"])) }
        let form = try read(SampleBody.application("accept_warnings", ["identifier-check-digit"])).form
        #expect(form.acceptedWarnings == ["identifier-check-digit"])
    }

    private func read(_ application: JSONObject) throws -> ApplicationBody {
        try ApplicationBody.read(application, roleCodes: SampleBody.roleCodes)
    }
}
