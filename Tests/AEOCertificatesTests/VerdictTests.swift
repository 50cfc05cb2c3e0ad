import AEOCertificates
import AEOModel
import JOSE
import Testing

@Suite struct VerdictTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private func reread(_ verdict: Verdict) throws -> Verdict {
        try Verdict(json: StrictJSON.parseObject(JSONText.encode(.object(verdict.json), pretty: false)))
    }

    @Test("An answer survives the wire")
    func roundTrip() throws {
        let suspended = try fixture.verdict(token: [7: 2, 8: 2, 9: 1])
        let projected = try fixture.verdict(checked: 3_600, at: 7_200, listAt: 3_600)
        let unreadable = try fixture.verdict("x")
        for verdict in [try fixture.verdict(), suspended, projected, unreadable] {
            #expect(try reread(verdict) == verdict)
        }
    }

    @Test("Every outcome survives the wire, with its code and its words")
    func outcomes() throws {
        let reasons = VerdictReason.allCases.map(VerdictOutcome.notValid)
        let causes = VerdictCause.allCases.map(VerdictOutcome.unknown)
        for outcome in [.valid] + reasons + causes {
            let verdict = Verdict(outcome: outcome, at: fixture.instant(0))
            let read = try reread(verdict)
            #expect(read == verdict)
            #expect(!read.explanation.isEmpty)
            #expect(verdict.json["reason"]?.stringValue == outcome.code)
        }
    }

    @Test("Codes are words of small letters, and no two outcomes share one")
    func codes() {
        let codes = VerdictReason.allCases.map(\.rawValue) + VerdictCause.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.allSatisfy { code in code.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) } }
        )
    }

    @Test("The members of an answer are those of the contract")
    func members() throws {
        let json = try fixture.verdict().json
        #expect(
            json.names == [
                "verdict", "status", "parts", "reason", "explanation", "at", "as_of", "known_at",
                "status_age_seconds", "certificate", "evidence",
            ]
        )
        #expect(json["reason"] == JSONValue.null)
        #expect(json["parts"]?.arrayValue?.first?.objectValue?.names == ["part", "status", "since", "until"])
    }

    @Test("The promised members stand in every answer, null where there is nothing to say")
    func nullMembers() throws {
        let answers = [
            try fixture.verdict("x"), try fixture.verdict(),
            Verdict(outcome: .unknown(.registryUnreachable), at: fixture.instant(0)),
        ]
        for verdict in answers {
            for name in [
                "verdict", "status", "parts", "reason", "explanation", "as_of", "known_at",
                "status_age_seconds",
                "certificate", "evidence",
            ] {
                #expect(verdict.json[name] != nil, "\(name)")
            }
        }
        #expect(answers[0].json["certificate"] == JSONValue.null)
        #expect(answers[0].json["status_age_seconds"] == JSONValue.null)
        var absent = answers[0].json
        absent["certificate"] = nil
        absent["status_age_seconds"] = nil
        #expect(try Verdict(json: absent) == answers[0])
    }

    @Test("A value 1 in a list has no status, and says so with null")
    func nullStatus() throws {
        let json = try fixture.verdict(token: [7: 1]).json
        #expect(json["verdict"] == "not_valid")
        #expect(json["status"] == JSONValue.null)
        #expect(json["reason"] == "ended-or-replaced")
    }

    @Test("What was not disclosed is absent from the answer")
    func undisclosed() throws {
        let paper = try SDJWT(parsing: fixture.issue().compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
        let verdict = try fixture.verdict(paper.presenting { _ in false })
        let certificate = try #require(verdict.json["certificate"]?.objectValue)
        #expect(
            certificate.names == [
                "number", "programme", "tier", "issuing_authority", "decision_date", "valid_from",
                "valid_until",
            ]
        )
    }

    @Test("The explanation names status, date and age")
    func explanation() throws {
        #expect(
            try fixture.verdict(token: [7: 2]).explanation
                == "Not valid: the certificate is suspended, asked for 2026-11-23T09:00:00Z."
                + " Parts: AEOC active; AEOS active."
                + " According to a status list signed at 2026-11-23T08:50:00Z, 10 minutes old when checked."
        )
    }

    @Test("Another implementation's words are kept")
    func foreignWords() throws {
        var json = try fixture.verdict().json
        json["explanation"] = "Geldig."
        let read = try Verdict(json: json)
        #expect(read.explanation == "Geldig.")
        #expect(read.json["explanation"] == "Geldig.")
    }

    @Test(
        "An answer that contradicts itself or lacks a member is refused",
        arguments: [
            ("verdict", nil), ("verdict", "good"), ("verdict", "unknown"), ("verdict", "not_valid"),
            ("reason", "suspended"), ("reason", 7), ("status", "fine"), ("at", nil), ("at", "today"),
            ("as_of", 5), ("explanation", nil), ("parts", "AEOC"), ("parts", [1]), ("projected", "yes"),
            ("log_size", -1), ("certificate", "x"), ("evidence", ["source": "rumour"]), ("evidence", 1),
        ] as [(String, JSONValue?)]
    )
    func refused(name: String, value: JSONValue?) throws {
        var json = try fixture.verdict().json
        json[name] = value
        #expect(throws: CertificateError.self) { try Verdict(json: json) }
    }
}
