import AEOModel
import AEORegistry
import JOSE
import Testing

@Suite struct ProgrammeRulesTests {
    @Test("There is a row for every version of the ten programmes")
    func complete() throws {
        let versions = try Shelf.identities.flatMap { identity in
            try Shelf.hosted(identity).profile.versions.map { "\(identity) \($0.number)" }
        }
        #expect(RuleRow.table.map { "\($0.programme) \($0.version)" } == versions)
    }

    @Test("How long a status lasts, and when it begins, is known where it was read", arguments: RuleRow.table)
    func dates(row: RuleRow) throws {
        let rules = try row.rules()
        for tier in rules.tiers {
            #expect(rules.validity(of: tier) == row.validity[tier.code] ?? .unknown, "\(tier.code)")
        }
        #expect(rules.effect == row.effect)
        #expect(rules.onReceipt == row.service)
        #expect(rules.suspensionMayBeOpen == row.mayBeOpen)
    }

    @Test("Who is barred, and for how long, is known where it was read", arguments: RuleRow.table)
    func bars(row: RuleRow) throws {
        let rules = try row.rules()
        #expect(rules.bar.years == row.bar)
        #expect(rules.reasons.filter { $0.startsBar == true }.map(\.code) == row.barring)
        #expect(rules.reasons.allSatisfy { $0.isShareable == nil }, "nobody told us of any")
        if row.bar == nil {
            #expect(rules.reasons.allSatisfy { $0.startsBar == nil })
        } else {
            #expect(rules.reason("HOLDER-REQUEST")?.startsBar == false, "a surrender bars nobody")
            #expect(rules.reason("CONDITIONS-NOT-MET")?.startsBar == nil, "unsure there")
        }
    }

    @Test("What the years bring is known where it was read", arguments: RuleRow.table)
    func years(row: RuleRow) throws {
        let rules = try row.rules()
        #expect(rules.tierChange == row.change)
        #expect(rules.renewal.windowDays == row.window)
        #expect(rules.renewal.mode == .unknown)
        #expect(rules.renewal.continuesWhilePending == nil)
        for tier in rules.tiers {
            #expect(rules.attestation(of: tier) == row.attestation[tier.code], "\(tier.code)")
            #expect(rules.reviewYears(of: tier) == nil, "no review is known for sure")
            #expect(rules.decisionDays(of: tier) == row.decision)
        }
        #expect(rules.decisionDays == row.decision)
        #expect(rules.reliances == row.reliances)
        #expect(rules.reliance("SEAL") == nil)
    }

    @Test("Tracks are the ones that were read", arguments: RuleRow.table)
    func tracks(row: RuleRow) throws {
        let rules = try row.rules()
        #expect(rules.tracks.map(\.code) == row.tracks)
        for track in rules.tracks {
            #expect(track.lostEvidence == .workList, "no profile says that a lost proof ends the status")
            #expect(track.decisionDays == nil)
            #expect((track.sizeForLife == true) == (row.programme == "IN-CBIC"))
        }
        #expect(rules.track("NONE") == nil)
    }

    @Test("India's track for smaller firms has its papers; the supposed ones of others count for nothing")
    func papers() throws {
        let india = try #require(try Shelf.hosted("IN-CBIC").profile.versions[1].track("MSME"))
        #expect(india.evidence == ["MSME-CERTIFICATE"])
        #expect(india.sizeClasses == [.micro, .small, .medium])
        #expect(india.tiers == ["T1", "T2"])
        #expect(india.waived.count == 3)
        #expect(india.documents.first?.hasPrefix("10 documents") == true)
        #expect(try Shelf.hosted("DO-DGA").profile.versions[0].track("SIMPLIFIED")?.evidence == [])
        let morocco = try #require(try Shelf.hosted("MA-ADII").profile.versions[0].track("CATEGORY-B"))
        #expect(morocco.waived == [], "unsure")
        #expect(morocco.sizeClasses == [], "unsure, so it turns nobody away")
    }
}
