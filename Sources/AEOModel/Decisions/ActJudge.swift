/// Judges an act against the whole timeline of a certificate from the act's effect on (DESIGN.md §5).
public struct ActJudge: Sendable {
    /// The rules that judge: the version in force on the day of the act.
    public let rules: ProgrammeVersion
    /// The civil time of the authority.
    public let zone: CivilZone
    /// The grant's terms.
    public let terms: GrantTerms
    /// What the certificate says once all recorded changes are in force.
    public let current: CertificateTerms
    /// The acts recorded so far, in the log's order.
    public let acts: [Act]

    /// Makes a judge.
    public init(
        rules: ProgrammeVersion,
        zone: CivilZone,
        terms: GrantTerms,
        current: CertificateTerms,
        acts: [Act]
    ) {
        self.rules = rules
        self.zone = zone
        self.terms = terms
        self.current = current
        self.acts = acts
    }

    /// The act with its instants, stamped as recorded at `now`.
    ///
    /// Throws the first rule that forbids it.
    public func judge(_ request: ActRequest, id: RecordID, now: Instant) throws(Refusal) -> ActJudgement {
        guard request.kind != .grant else {
            throw Refusal(
                .actNotApplicable,
                "a certificate is granted once",
                remedy: "grant another certificate"
            )
        }
        var doubts = Doubts(accepting: request.acceptedWarnings)
        try checkReason(request)
        try checkPart(request)
        try checkDates(request, now: now)
        let base = try base(request, id: id, now: now)
        let act =
            switch request.kind {
            case .suspend, .reinstate, .revoke, .annul, .surrender, .supersede, .lapse, .correct, .grant:
                try status(request, base)
            case .amend: try amended(request, base, &doubts)
            case .extend: try extended(request, base)
            case .renew: try renewed(request, base, &doubts)
            case .review: try reviewed(request, base)
            case .attest: try attested(request, base, &doubts)
            case .serve: try served(request, base)
            case .succeed, .reissue, .erase: try noted(request, base)
            }
        return ActJudgement(act: act, acceptedWarnings: doubts.setAside)
    }

    /// What every act has: its dates as far as they do not depend on its kind.
    struct Base {
        let id: RecordID
        let now: Instant
        let decidedOn: CivilDate
        let effective: Instant
        let notified: Instant?
        let awaitsService: Bool
    }

    private func base(_ request: ActRequest, id: RecordID, now: Instant) throws(Refusal) -> Base {
        var effective = request.from.map { $0.first(in: zone) } ?? now
        let notified = request.notServed ? nil : receipt(of: request, effective: effective)
        let onReceipt = rules.onReceipt.contains(request.kind)
        if onReceipt, let notified { effective = max(effective, notified) }
        let decidedOn = Self.decisionDay(of: request, zone: zone, now: now)
        if let notified, zone.date(of: notified) < decidedOn {
            throw Refusal(
                .notifiedBeforeDecision,
                "the holder cannot have received on \(zone.date(of: notified)) what was decided on \(decidedOn)",
                remedy: "correct --notified"
            )
        }
        return Base(
            id: id,
            now: now,
            decidedOn: decidedOn,
            effective: effective,
            notified: notified,
            awaitsService: onReceipt && notified == nil
        )
    }

    /// An act that opens, closes, ends or undoes.
    private func status(_ request: ActRequest, _ base: Base) throws(Refusal) -> Act {
        let effective = request.kind == .annul ? terms.effectiveAt : base.effective
        let until = try end(of: request, from: effective)
        if request.kind != .correct { try checkEffect(effective) }
        let targets = try targets(of: request, at: effective)
        if request.kind == .correct, effective > base.now,
            acts.contains(where: { targets.contains($0.id) && $0.terms != nil })
        {
            throw Refusal(
                .changeInFuture,
                "what a certificate says is changed on the day, not ahead of it",
                remedy: "record the correction on \(zone.date(of: effective)), or leave --from out"
            )
        }
        try checkStanding(request, at: effective)
        return Act(
            id: base.id,
            kind: request.kind,
            part: request.part,
            decidedOn: base.decidedOn,
            notifiedAt: base.notified,
            awaitsService: base.awaitsService,
            effectiveAt: effective,
            until: until,
            targets: targets,
            recordedAt: base.now,
            bar: bar(of: request, from: request.kind == .annul ? base.effective : effective),
            succession: request.kind == .supersede ? try succession(of: request) : nil
        )
    }

    func checkEffect(_ effective: Instant) throws(Refusal) {
        guard effective >= terms.effectiveAt else {
            throw Refusal(
                .effectBeforeGrant,
                "the act would take effect at \(effective), before the grant did at \(terms.effectiveAt)",
                remedy: "give a later --from"
            )
        }
    }

    /// The re-application bar that an ending starts, where profile and reason both say so.
    private func bar(of request: ActRequest, from start: Instant) -> BarSpan? {
        guard request.kind == .revoke || request.kind == .annul, request.part == nil,
            let code = request.reason, rules.reason(code)?.startsBar == true, let years = rules.bar.years
        else { return nil }
        return barSpan(from: start, years: years)
    }

    func barSpan(from start: Instant, years: Int) -> BarSpan {
        // From the beginning of the day: an application of that very day meets it.
        BarSpan(
            from: zone.startOfDay(zone.date(of: start)),
            until: zone.startOfDay(zone.date(of: start).adding(years: years))
        )
    }

    private func checkReason(_ request: ActRequest) throws(Refusal) {
        guard let code = request.reason else { return }
        guard let reason = rules.reason(code) else {
            throw Refusal(
                .reasonUnknown,
                "the programme has no reason \"\(code)\"",
                remedy: "choose from \(rules.reasons.map(\.code).joined(separator: ", "))"
            )
        }
        if !reason.acts.isEmpty, !reason.acts.contains(request.kind.rawValue) {
            throw Refusal(
                .reasonNotForAct,
                "\(code) is no reason to \(request.kind.rawValue)",
                remedy: "it is one to \(reason.acts.joined(separator: ", "))"
            )
        }
    }

    private func checkPart(_ request: ActRequest) throws(Refusal) {
        guard let part = request.part else { return }
        guard request.kind != .correct, request.kind != .annul else {
            throw Refusal(
                .partNotAllowed,
                "\(request.kind.rawValue) works on whole acts, not on the part \(part)",
                remedy: "leave --part out"
            )
        }
        guard terms.parts.contains(part) else {
            let choice = terms.parts.map(\.description).joined(separator: ", ")
            throw Refusal(
                .partUnknown,
                "the certificate has no part \(part)",
                remedy: choice.isEmpty ? "leave --part out" : "choose one of \(choice)"
            )
        }
    }

    private func targets(of request: ActRequest, at effective: Instant) throws(Refusal) -> [RecordID] {
        switch request.kind {
        case .reinstate: try layers(for: request, at: effective)
        case .correct: [try voided(by: request, at: effective)]
        case .grant, .suspend, .revoke, .annul, .surrender, .amend, .extend, .renew, .attest, .review,
            .supersede,
            .lapse, .serve, .succeed, .reissue, .erase:
            []
        }
    }
}
