import AEOModel
import AEORegistry
import Testing

/// Acts in the life of a certificate, each refused where the law gives no room for it.
@Suite struct LifeActTests {
    private func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

    private func moment(_ text: String) throws -> Moment { try GrantedCandidate.moment(text) }

    @Test("A certificate that ran out is taken up by decree where it ended, and only with a ground in law")
    func extended() throws {
        var holder = try GrantedCandidate("IN-CBIC")
        #expect(holder.decision.expiryDate?.description == "2029-04-30")
        var request = ActRequest(kind: .extend, until: try moment("2029-09-30"))
        #expect(try holder.refusal(request, on: "2029-06-15") == .referenceMissing)
        request.hasReference = true
        let act = try holder.act(request, on: "2029-06-15")
        #expect(act.terms?.expiryDate?.description == "2029-09-30")
        #expect(try holder.status(on: "2029-05-20") == .active)
        #expect(try holder.status(on: "2029-09-30") == .active)
        #expect(try holder.status(on: "2029-10-01") == .expired)
        #expect(try holder.refusal(request, on: "2029-07-01") == .notLonger)
        #expect(try holder.refusal(ActRequest(kind: .extend), on: "2029-07-01") == .detailMissing)
    }

    @Test("Nothing is prolonged that has no end, or that ended otherwise than by its date")
    func notExtended() throws {
        let union = try GrantedCandidate("EU-AEO")
        let request = ActRequest(kind: .extend, until: try moment("2030-01-01"), hasReference: true)
        #expect(try union.refusal(request, on: "2026-06-01") == .noEndDate)
        var holder = try GrantedCandidate("ZA-SARS")
        try holder.act(ActRequest(kind: .lapse, reason: "LICENCE-LOST"), on: "2027-01-01")
        #expect(try holder.status(on: "2027-01-02") == .lapsed)
        #expect(
            try holder.refusal(ActRequest(kind: .extend, until: try moment("2032-01-01")), on: "2027-02-01")
                == .alreadyEnded
        )
        #expect(try holder.refusal(ActRequest(kind: .surrender), on: "2027-02-01") == .alreadyEnded)
    }

    @Test("A renewal goes on from the old end, and one that was late leaves the gap that it left")
    func renewed() throws {
        var request = ActRequest(kind: .renew, acceptedWarnings: ["renewal-rule"])
        var holder = try GrantedCandidate("ZA-SARS")
        try holder.act(request, on: "2031-04-20")
        #expect(holder.current.expiryDate?.description == "2036-04-30")
        #expect(try holder.status(on: "2033-01-01") == .active)
        var late = try GrantedCandidate("ZA-SARS")
        #expect(try late.refusal(request, on: "2031-06-01") == .renewalLate)
        request.acceptedWarnings.append("renewal-late")
        try late.act(request, on: "2031-06-01")
        #expect(late.current.expiryDate?.description == "2036-05-31")
        #expect(try late.status(on: "2031-05-15") == .expired)
        #expect(try late.status(on: "2031-06-02") == .active)
    }

    @Test("A renewal that is filed in time and undecided changes nothing where the profile does not say so")
    func pendingRenewal() throws {
        var holder = try GrantedCandidate("ZA-SARS")
        var request = ActRequest(
            kind: .renew,
            acceptedWarnings: ["renewal-rule"],
            receivedOn: try day("2031-04-10")
        )
        request.pending = true
        let act = try holder.act(request, on: "2031-04-12")
        #expect(try act.terms == nil && act.duty == .renewalFiled(on: day("2031-04-10")))
        #expect(try holder.status(on: "2031-05-01") == .expired)
        var decided = ActRequest(kind: .renew, acceptedWarnings: ["renewal-rule"])
        #expect(try holder.refusal(decided, on: "2031-06-01") == nil, "it was filed in time")
        decided.pending = true
        decided.receivedOn = try day("2031-05-02")
        #expect(try holder.refusal(decided, on: "2031-06-01") == .renewalLate)
        decided.receivedOn = try day("2031-07-01")
        #expect(try holder.refusal(decided, on: "2031-06-01") == .applicationDates)
    }

    @Test("A tier changes under the same number only where that is the rule, and never with other parts")
    func tierChange() throws {
        let rules = try Shelf.hosted("IN-CBIC").profile.rules(on: try day("2026-06-01")).version
        let holder = try GrantedCandidate("IN-CBIC")
        let t3 = try #require(rules.tier("T3"))
        var request = ActRequest(
            kind: .amend,
            amendment: Amendment(tier: t3, roles: ["EXP"], isPublished: true, changesHolder: true)
        )
        #expect(try holder.refusal(request, on: "2026-06-01") == .tierChangeRule)
        request.acceptedWarnings = ["tier-change-rule"]
        let act = try holder.judged(request, on: "2026-06-01").act
        #expect(act.terms?.tier == "T3")
        #expect(
            act.terms?.expiryDate?.description == "2031-05-31",
            "the new tier's five years from its effect"
        )
        let union = try Shelf.hosted("EU-AEO").profile.rules(on: try day("2026-06-01")).version
        let customs = try GrantedCandidate("EU-AEO") { $0.tier = "AEOC" }
        for code in ["AEOF", "AEOS"] {
            let amendment = Amendment(
                tier: try #require(union.tier(code)),
                roles: ["EXP"],
                isPublished: true,
                changesHolder: true
            )
            let upgrade = ActRequest(
                kind: .amend,
                acceptedWarnings: ["tier-change-rule"],
                amendment: amendment
            )
            #expect(
                try customs.refusal(upgrade, on: "2026-06-01") == .tierChangeRule,
                "\(code) needs a new certificate"
            )
        }
    }

    @Test("An amendment changes something, on the day, of a status that stands")
    func amended() throws {
        let rules = try Shelf.hosted("EU-AEO").profile.rules(on: try day("2026-06-01")).version
        let tier = try #require(rules.tier("AEOF"))
        var holder = try GrantedCandidate("EU-AEO")
        func amendment(_ roles: [String], changes: Bool = false) -> ActRequest {
            ActRequest(
                kind: .amend,
                amendment: Amendment(tier: tier, roles: roles, isPublished: true, changesHolder: changes)
            )
        }
        #expect(try holder.refusal(amendment(["EXP"]), on: "2026-06-01") == .nothingChanged)
        #expect(try holder.refusal(amendment(["EXP"], changes: true), on: "2026-06-01") == nil)
        #expect(try holder.refusal(ActRequest(kind: .amend), on: "2026-06-01") == .detailMissing)
        var ahead = amendment(["IMP"])
        ahead.from = try moment("2026-07-01")
        #expect(try holder.refusal(ahead, on: "2026-06-01") == .changeInFuture)
        let changed = try holder.act(amendment(["IMP"]), on: "2026-06-01")
        try holder.act(amendment(["IMP", "MFR"]), on: "2026-06-02")
        #expect(
            try holder.refusal(ActRequest(kind: .correct, target: changed.id), on: "2026-06-03")
                == .changeFollowed
        )
        try holder.act(ActRequest(kind: .surrender), on: "2026-06-04")
        #expect(try holder.refusal(amendment(["WHS"]), on: "2026-06-05") == .alreadyEnded)
    }

    @Test("A voided change gives the former words back")
    func voided() throws {
        let rules = try Shelf.hosted("EU-AEO").profile.rules(on: try day("2026-06-01")).version
        var holder = try GrantedCandidate("EU-AEO")
        let before = holder.current
        let amendment = Amendment(
            tier: try #require(rules.tier("AEOF")),
            roles: ["IMP"],
            isPublished: false,
            changesHolder: true
        )
        let act = try holder.act(ActRequest(kind: .amend, amendment: amendment), on: "2026-06-01")
        #expect(holder.current.roles == ["IMP"] && !holder.current.isPublished)
        try holder.act(ActRequest(kind: .correct, target: act.id), on: "2026-06-02")
        #expect(holder.current == before)
    }

    @Test("A declaration is noted once a year, of a status that stands")
    func attested() throws {
        var holder = try GrantedCandidate("IN-CBIC") { $0.tier = "T1" }
        try holder.act(ActRequest(kind: .attest), on: "2026-10-05")
        #expect(try holder.refusal(ActRequest(kind: .attest), on: "2026-11-05") == .attestedAlready)
        #expect(try holder.refusal(ActRequest(kind: .attest), on: "2027-10-05") == nil)
        let early = ActRequest(kind: .attest, receivedOn: try day("2027-12-01"))
        #expect(try holder.refusal(early, on: "2027-10-05") == .applicationDates)
        try holder.act(ActRequest(kind: .surrender), on: "2027-06-04")
        #expect(try holder.refusal(ActRequest(kind: .attest), on: "2027-10-05") == .alreadyEnded)
    }

    @Test("A re-validation says its result, and the next one only where it is known or given")
    func reviewed() throws {
        var holder = try GrantedCandidate("EU-AEO")
        #expect(try holder.refusal(ActRequest(kind: .review), on: "2026-06-01") == .detailMissing)
        let act = try holder.act(ActRequest(kind: .review, result: .passed), on: "2026-06-01")
        #expect(act.terms?.lastReview?.description == "2026-06-01" && act.terms?.nextReview == nil)
        let back = ActRequest(kind: .review, result: .passed, nextReview: try day("2026-05-31"))
        #expect(try holder.refusal(back, on: "2026-06-02") == .periodEmpty)
        let dated = ActRequest(kind: .review, result: .conditions, nextReview: try day("2029-05-31"))
        #expect(try holder.act(dated, on: "2026-06-02").terms?.nextReview?.description == "2029-05-31")
    }

    @Test("Texts are destroyed only of what has ended, on a ground in law")
    func erased() throws {
        var holder = try GrantedCandidate("EU-AEO")
        #expect(
            try holder.refusal(ActRequest(kind: .erase, hasReference: true), on: "2026-06-01") == .stillLive
        )
        try holder.act(ActRequest(kind: .surrender), on: "2026-06-02")
        #expect(try holder.refusal(ActRequest(kind: .erase), on: "2026-06-03") == .detailMissing)
        #expect(try holder.refusal(ActRequest(kind: .erase, hasReference: true), on: "2026-06-03") == nil)
    }

    @Test("The receipt of a decision is one of a decision, not before it, and once")
    func served() throws {
        var holder = try GrantedCandidate("EU-AEO")
        let revoked = try holder.act(ActRequest(kind: .revoke, notServed: true), on: "2026-06-10")
        func service(_ target: RecordID?, _ day: String?) throws -> ActRequest {
            var request = ActRequest(kind: .serve, target: target)
            request.notified = try day.map { try moment($0) }
            return request
        }
        #expect(try holder.refusal(service(nil, "2026-06-11"), on: "2026-06-12") == .detailMissing)
        #expect(try holder.refusal(service(revoked.id, nil), on: "2026-06-12") == .detailMissing)
        #expect(
            try holder.refusal(service(RecordID(high: 9, low: 9), "2026-06-11"), on: "2026-06-12")
                == .actUnknown
        )
        #expect(
            try holder.refusal(service(revoked.id, "2026-06-09"), on: "2026-06-12") == .notifiedBeforeDecision
        )
        #expect(try holder.refusal(service(revoked.id, "2026-06-20"), on: "2026-06-12") == .notifiedInFuture)
        try holder.act(ActRequest(kind: .correct, target: revoked.id), on: "2026-06-11")
        #expect(try holder.refusal(service(revoked.id, "2026-06-11"), on: "2026-06-12") == .alreadyVoid)
        #expect(try holder.status(on: "2026-07-01") == .active)
    }

    @Test("A bar that waited for the receipt runs from there")
    func servedBar() throws {
        var holder = try GrantedCandidate("EU-AEO")
        let request = ActRequest(kind: .revoke, reason: "OBLIGATION-FAILED", notServed: true)
        let revoked = try holder.act(request, on: "2026-06-10")
        #expect(revoked.bar != nil && !revoked.isOperative)
        var service = ActRequest(kind: .serve, target: revoked.id)
        service.notified = try moment("2026-08-01")
        let act = try holder.act(service, on: "2026-08-02")
        #expect(act.bar?.until.map { CivilZone.utc.date(of: $0).description } == "2029-08-01")
    }
}
