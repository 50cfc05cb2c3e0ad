import AEOModel
import AEORegistry
import Testing

@Suite struct GrantRefusalTests {
    private func rule(
        _ programme: String,
        _ change: (inout Candidate) -> Void
    ) throws -> Refusal? {
        let candidate = try Candidate.of(programme, change)
        return #expect(throws: Refusal.self) { try candidate.judge() }
    }

    @Test("Where a date rule is not known the officer must say, and a guess is never computed from")
    func unknownRules() throws {
        for programme in Shelf.identities where programme != "EU-AEO" {
            #expect(try rule(programme) { $0.effective = nil }?.rule == .effectRuleUnknown)
        }
        for programme in ["CN-GACC", "DO-DGA", "HK-CED", "ID-DJBC", "JP-JC", "MA-ADII", "NZ-SES"] {
            #expect(try rule(programme) { $0.expiry = .computed }?.rule == .validityRuleUnknown)
        }
    }

    @Test("Null is no end where the programme's statuses end", arguments: ["ZA-SARS", "IN-CBIC"])
    func nullRefused(programme: String) throws {
        let refusal = try rule(programme) { $0.expiry = .none }
        #expect(refusal?.rule == .expiryRequired)
        #expect(refusal?.isAcceptable == false)
    }

    @Test(
        "An end other than the computed one needs the officer's insistence",
        arguments: ["ZA-SARS", "EU-AEO"]
    )
    func otherEnd(programme: String) throws {
        let day = try CivilDate(parsing: "2028-01-31")
        let refusal = try rule(programme) { $0.expiry = .day(day) }
        #expect(refusal?.rule == .expiryDateRule)
        #expect(refusal?.isAcceptable == true)
        let decision = try Candidate.of(programme) {
            $0.expiry = .day(day)
            $0.accepting = ["expiry-date-rule"]
        }
        .judge()
        #expect(decision.expiryDate == day)
        #expect(decision.acceptedWarnings == ["expiry-date-rule"])
    }

    @Test("A computed end that is also given needs no insistence")
    func sameEnd() throws {
        let day = try CivilDate(parsing: "2031-04-30")
        #expect(try Candidate.of("ZA-SARS") { $0.expiry = .day(day) }.judge().acceptedWarnings.isEmpty)
    }

    @Test("Accepting one doubt does not accept another")
    func otherDoubt() throws {
        let day = try CivilDate(parsing: "2028-01-31")
        let refusal = try rule("ZA-SARS") {
            $0.expiry = .day(day)
            $0.accepting = ["holder-country", "effective-date-rule"]
        }
        #expect(refusal?.rule == .expiryDateRule)
    }

    @Test("Another effect than the fifth day needs insistence, one before the decision has no way")
    func effect() throws {
        #expect(try rule("EU-AEO") { $0.effective = "2026-05-07" }?.rule == .effectiveDateRule)
        let accepted = try Candidate.of("EU-AEO") {
            $0.effective = "2026-05-07"
            $0.accepting = ["effective-date-rule"]
        }
        #expect(try accepted.judge().effectiveDate.description == "2026-05-07")
        #expect(try Candidate.of("EU-AEO") { $0.effective = "2026-05-06" }.judge().acceptedWarnings.isEmpty)
        let early = try rule("EU-AEO") {
            $0.effective = "2026-04-30"
            $0.accepting = ["effective-date-rule"]
        }
        #expect(early?.rule == .effectBeforeDecision)
        #expect(try rule("ZA-SARS") { $0.effective = "2026-04-30" }?.rule == .effectBeforeDecision)
    }

    @Test("A status cannot end before it begins; it may last one day")
    func end() throws {
        let before = try CivilDate(parsing: "2026-04-30")
        #expect(try rule("HK-CED") { $0.expiry = .day(before) }?.rule == .expiryBeforeEffect)
        let same = try CivilDate(parsing: "2026-05-01")
        #expect(try Candidate.of("HK-CED") { $0.expiry = .day(same) }.judge().expiryDate == same)
    }

    @Test("A decision of tomorrow is doubted, one of today is not")
    func future() throws {
        #expect(try rule("EU-AEO") { $0.decision = "2026-06-02" }?.rule == .decisionInFuture)
        #expect(try Candidate.of("EU-AEO") { $0.decision = "2026-06-01" }.judge().rules == 1)
    }

    @Test("Only an office of the programme grants")
    func authority() throws {
        #expect(try rule("EU-AEO") { $0.authority = "ZA" }?.rule == .authorityNotIssuer)
        #expect(try rule("JP-JC") { $0.authority = "NL" }?.rule == .authorityNotIssuer)
    }

    @Test("Tiers are those of the day, and a level is no status")
    func tiers() throws {
        #expect(try rule("CN-GACC") { $0.tier = "REG" }?.rule == .tierNotGrantable)
        #expect(try rule("EU-AEO") { $0.tier = "aeof" }?.rule == .tierUnknown)
        let early = try rule("CN-GACC") {
            $0.tier = "CERT"
            $0.decision = "2026-03-31"
        }
        #expect(early?.rule == .tierUnknown)
        let certified = try Candidate.of("CN-GACC") { $0.tier = "CERT" }
        #expect(try certified.judge().tier.code == "CERT")
    }

    @Test(
        "A tier that needs another one is doubted without it",
        arguments: [("ZA-SARS", "L2", "L1"), ("MA-ADII", "SS", "SD-A")]
    )
    func required(programme: String, tier: String, needed: String) throws {
        let refusal = try rule(programme) { $0.tier = tier }
        #expect(refusal?.rule == .tierRequires)
        #expect(refusal?.isAcceptable == true)
        let holding = try Candidate.of(programme) {
            $0.tier = tier
            $0.held = [needed]
        }
        #expect(try holding.judge().acceptedWarnings.isEmpty)
    }

    @Test("A second certificate is refused where the programme allows one, for each role or for all")
    func held() throws {
        #expect(try rule("EU-AEO") { $0.held = ["AEOC"] }?.rule == .alreadyHolds)
        #expect(try rule("JP-JC") { $0.held = ["EXP"] }?.rule == .alreadyHolds)
        #expect(try Candidate.of("JP-JC") { $0.held = ["IMP"] }.judge().tier.code == "EXP")
        #expect(try Candidate.of("HK-CED") { $0.held = ["T1"] }.judge().tier.code == "T1")
    }

    @Test("Roles are those of the programme and of the tier")
    func roles() throws {
        #expect(try rule("EU-AEO") { $0.role = "EXPRESS" }?.rule == .roleUnknown)
        #expect(try rule("EU-AEO") { $0.role = "exp" }?.rule == .roleUnknown)
        #expect(try rule("IN-CBIC") { $0.role = "BRK" }?.rule == .roleNotInTier)
        #expect(try rule("JP-JC") { $0.role = "IMP" }?.rule == .roleNotInTier)
    }
}
