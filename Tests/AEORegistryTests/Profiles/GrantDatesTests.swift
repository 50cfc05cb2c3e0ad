import AEOModel
import AEORegistry
import Testing

@Suite struct GrantDatesTests {
    @Test(
        "An application in order is granted under every shipped programme",
        arguments: Shelf.all
    )
    func granted(programme: String) throws {
        let candidate = try Candidate.of(programme)
        let decision = try candidate.judge()
        #expect(decision.mainIdentifier == candidate.value)
        let isWhole = candidate.value.hasPrefix(candidate.authority)
        #expect(decision.tin == (isWhole ? "" : candidate.authority) + candidate.value)
        #expect(decision.roles == [candidate.role])
        #expect(!decision.rulesAssumed)
        #expect(decision.acceptedWarnings.isEmpty)
    }

    @Test(
        "In the Union a grant takes effect on the fifth day after the decision and has no end",
        arguments: [
            ("2026-05-01", "2026-05-06"), ("2024-02-26", "2024-03-02"), ("2023-02-26", "2023-03-03"),
            ("2025-12-29", "2026-01-03"),
        ]
    )
    func union(decided: String, effective: String) throws {
        let decision = try Candidate.of("EU-AEO") { $0.decision = decided }.judge()
        #expect(decision.effectiveDate.description == effective)
        #expect(decision.expiryDate == nil)
        #expect(decision.expiresAt == nil)
        #expect(decision.tier.parts == [.component("AEOC"), .component("AEOS")])
    }

    @Test(
        "A South African status lasts five years to the day before the anniversary",
        arguments: [
            ("2026-05-01", "2031-04-30"), ("2024-02-29", "2029-02-28"), ("2023-03-01", "2028-02-29"),
            ("2023-02-28", "2028-02-27"), ("2025-01-01", "2029-12-31"),
        ]
    )
    func southAfrica(effective: String, expiry: String) throws {
        let decision = try Candidate.of("ZA-SARS") {
            $0.decision = effective
            $0.effective = effective
        }
        .judge()
        #expect(decision.expiryDate?.description == expiry)
        let end = try CivilDate(parsing: expiry).adding(days: 1)
        #expect(decision.expiresAt == CivilZone.utc.startOfDay(end))
    }

    @Test(
        "An Indian status lasts as its tier says, by the rules of the day",
        arguments: [
            ("T1", "EXP", "2020-05-01", "2023-04-30"), ("T1", "EXP", "2022-05-01", nil),
            ("T2", "EXP", "2022-05-01", "2025-04-30"), ("T3", "IMP", "2022-05-01", "2027-04-30"),
            ("LO", "TERM", "2022-05-01", "2027-04-30"),
        ] as [(String, String, String, String?)]
    )
    func india(tier: String, role: String, day: String, expiry: String?) throws {
        let decision = try Candidate.of("IN-CBIC") {
            $0.tier = tier
            $0.role = role
            $0.decision = day
            $0.effective = day
        }
        .judge()
        #expect(decision.expiryDate?.description == expiry)
        #expect(decision.rules == (day < "2021-08-01" ? 1 : 2))
    }

    @Test("A decision before the first version is judged by it, and says so")
    func assumed() throws {
        let decision = try Candidate.of("EU-AEO") { $0.decision = "2010-01-04" }.judge()
        #expect(decision.rulesAssumed)
        #expect(decision.rules == 1)
    }

    @Test("Where the validity is not known, the officer's end or null counts")
    func stated() throws {
        let day = try CivilDate(parsing: "2029-12-31")
        #expect(try Candidate.of("HK-CED") { $0.expiry = .day(day) }.judge().expiryDate == day)
        #expect(try Candidate.of("HK-CED") { $0.expiry = .none }.judge().expiryDate == nil)
    }

    @Test("The Union's own office keeps the member's code in the number used abroad")
    func unionOffice() throws {
        #expect(try Candidate.of("EU-AEO") { $0.authority = "EU" }.judge().tin == "NL123456789")
        #expect(try Candidate.of("EU-AEO") { $0.value = "DE1234567" }.judge().tin == "DE1234567")
    }

    @Test("A number typed with spaces and small letters is kept in its normal form")
    func normalised() throws {
        let decision = try Candidate.of("EU-AEO") { $0.value = " nl 123-456-789 " }.judge()
        #expect(decision.mainIdentifier == "NL123456789")
        #expect(decision.holder.identifiers == [TraderIdentifier(scheme: "EORI", value: "NL123456789")])
    }
}
