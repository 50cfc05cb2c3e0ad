import AEOModel
import AEORegistry

/// A candidate that was granted, with the acts that tests add; its office is in UTC.
struct GrantedCandidate {
    let programme: String
    let decision: GrantDecision
    var acts: [Act] = []

    init(_ programme: String, _ change: (inout Candidate) -> Void = { _ in }) throws {
        self.programme = programme
        decision = try Candidate.of(programme, change).judge()
    }

    /// What the certificate says after all acts.
    var current: CertificateTerms {
        CertificateTerms.inForce(acts, at: nil)
            ?? CertificateTerms(
                tier: decision.tier.code,
                roles: decision.roles,
                expiryDate: decision.expiryDate,
                expiresAt: decision.expiresAt,
                isPublished: true
            )
    }

    var terms: GrantTerms {
        GrantTerms(
            act: RecordID(high: 0, low: 1),
            decidedAt: decision.decidedAt,
            effectiveAt: decision.effectiveAt,
            expiresAt: decision.expiresAt,
            parts: decision.tier.parts,
            recordedAt: decision.decidedAt
        )
    }

    /// Judges a request as recorded at noon of a day, by the rules of that day, without keeping it.
    func judged(_ request: ActRequest, on day: String) throws -> ActJudgement {
        let date = try CivilDate(parsing: day)
        let judge = ActJudge(
            rules: try Shelf.hosted(programme).profile.rules(on: date).version,
            zone: .utc,
            terms: terms,
            current: current,
            acts: acts
        )
        let now = CivilZone.utc.startOfDay(date).adding(seconds: 43_200)
        return try judge.judge(request, id: RecordID(high: 1, low: UInt64(acts.count)), now: now)
    }

    /// Judges a request and keeps the act.
    @discardableResult
    mutating func act(_ request: ActRequest, on day: String) throws -> Act {
        let act = try judged(request, on: day).act
        acts.append(act)
        return act
    }

    /// The status at noon of a day.
    func status(on day: String) throws -> CertificateStatus? {
        let noon = CivilZone.utc.startOfDay(try CivilDate(parsing: day)).adding(seconds: 43_200)
        return Timeline(terms: terms, acts: acts).status(at: noon)
    }

    /// The rule that refuses a request.
    func refusal(_ request: ActRequest, on day: String) throws -> RefusalRule? {
        do {
            _ = try judged(request, on: day)
            return nil
        } catch let refusal as Refusal {
            return refusal.rule
        }
    }

    static func moment(_ day: String) throws -> Moment { .day(try CivilDate(parsing: day)) }
}
