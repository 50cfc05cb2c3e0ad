import AEOModel
import AEORegistry
import Testing

/// The life of a certificate under each of the ten programmes, and nothing computed where a profile knows nothing.
@Suite struct ProgrammeLifeTests {
    private func granted(_ row: LifeRow, expiry: ExpiryWish? = nil) throws -> GrantedCandidate {
        try GrantedCandidate(row.programme) { candidate in
            candidate.tier = row.tier
            if let expiry { candidate.expiry = expiry }
        }
    }

    private func refusal(_ body: () throws -> Void) -> RefusalRule? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Refusal)?.rule
        }
    }

    @Test("The first day of effect is computed by the rule, or asked for", arguments: LifeRow.all)
    func effect(row: LifeRow) throws {
        let open = try Candidate.of(row.programme) { candidate in
            candidate.tier = row.tier
            candidate.effective = nil
        }
        guard let effect = row.effect else {
            #expect(refusal { _ = try open.judge() } == .effectRuleUnknown)
            return
        }
        #expect(try open.judge().effectiveDate.description == effect)
    }

    @Test("The last day of validity is computed by the rule, or asked for", arguments: LifeRow.all)
    func expiry(row: LifeRow) throws {
        let computed = try Candidate.of(row.programme) { candidate in
            candidate.tier = row.tier
            candidate.expiry = .computed
        }
        switch row.expiry {
        case nil: #expect(refusal { _ = try computed.judge() } == .validityRuleUnknown)
        case "none": #expect(try computed.judge().expiryDate == nil)
        case let day: #expect(try computed.judge().expiryDate?.description == day)
        }
    }

    @Test("A renewal outside the window is doubted only where the profile knows one", arguments: LifeRow.all)
    func window(row: LifeRow) throws {
        let end = try CivilDate(parsing: "2031-04-30")
        // Where the profile says that there is no end, one was insisted on.
        let holder = try GrantedCandidate(row.programme) { candidate in
            candidate.tier = row.tier
            candidate.expiry = .day(end)
            candidate.accepting = ["expiry-date-rule"]
        }
        var request = ActRequest(kind: .renew, until: try GrantedCandidate.moment("2036-04-30"))
        request.acceptedWarnings = ["renewal-rule", "expiry-date-rule"]
        if row.programme == "EU-AEO" { #expect(try holder.refusal(request, on: "2031-04-01") == nil) }
        #expect(
            try holder.refusal(request, on: "2031-03-30") == (row.window == nil ? nil : .renewalWindow)
        )
        #expect(try holder.refusal(request, on: row.window ?? "2030-01-01") == nil)
        request.acceptedWarnings = []
        #expect(
            try holder.refusal(request, on: "2031-04-15") == .renewalRule,
            "no profile knows for sure whether a renewal keeps the number"
        )
    }

    @Test("A revocation starts a bar only where profile and reason say so for sure", arguments: LifeRow.all)
    func bar(row: LifeRow) throws {
        let holder = try granted(row)
        let rules = try Shelf.hosted(row.programme).profile.rules(on: CivilDate(parsing: "2026-06-01"))
            .version
        var starting = 0
        for reason in rules.reasons where reason.acts.isEmpty || reason.acts.contains("revoke") {
            var request = ActRequest(kind: .revoke, reason: reason.code)
            request.notified = row.awaitsService ? try GrantedCandidate.moment("2026-06-01") : nil
            let act = try holder.judged(request, on: "2026-06-01").act
            guard let bar = act.bar else { continue }
            starting += 1
            #expect(reason.startsBar == true)
            #expect(bar.until.map { CivilZone.utc.date(of: $0).description } == row.bar)
        }
        #expect((starting > 0) == (row.bar != nil))
        let given = try holder.judged(ActRequest(kind: .surrender), on: "2026-06-01").act
        #expect(given.bar == nil, "a status given back bars nobody")
    }

    @Test("A yearly declaration is taken only where the profile asks for one", arguments: LifeRow.all)
    func attestation(row: LifeRow) throws {
        let holder = try granted(row)
        let request = ActRequest(kind: .attest)
        guard let window = row.attestation?.split(separator: " ").map(String.init) else {
            #expect(try holder.refusal(request, on: "2026-10-15") == .noAttestation)
            return
        }
        for day in window {
            let act = try holder.judged(request, on: day).act
            #expect(try act.duty == .attested(year: 2026, receivedOn: CivilDate(parsing: day)))
        }
        #expect(try holder.refusal(request, on: "2027-01-01") == .attestationWindow)
        #expect(try holder.refusal(request, on: "2026-09-30") == .attestationWindow)
    }

    @Test("A revocation waits for its receipt only where the profile says so", arguments: LifeRow.all)
    func service(row: LifeRow) throws {
        var holder = try granted(row)
        let revoked = try holder.act(ActRequest(kind: .revoke, notServed: true), on: "2026-06-01")
        #expect(revoked.awaitsService == row.awaitsService)
        #expect(try holder.status(on: "2026-07-01") == (row.awaitsService ? .active : .revoked))
        guard row.awaitsService else { return }
        var service = ActRequest(kind: .serve, target: revoked.id)
        service.notified = try GrantedCandidate.moment("2026-07-10")
        try holder.act(service, on: "2026-07-12")
        #expect(try holder.status(on: "2026-07-09") == .active)
        #expect(try holder.status(on: "2026-07-10") == .revoked)
        #expect(try holder.refusal(service, on: "2026-07-13") == .servedAlready)
    }
}
