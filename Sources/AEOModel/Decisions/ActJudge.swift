/// Judges an act against the whole timeline of a certificate from the act's effect on (DESIGN.md §5).
public struct ActJudge: Sendable {
    /// The rules that judge: the version in force on the day of the act.
    public let rules: ProgrammeVersion
    /// The civil time of the authority.
    public let zone: CivilZone
    /// The grant's terms.
    public let terms: GrantTerms
    /// The acts recorded so far, in the log's order.
    public let acts: [Act]

    /// Makes a judge.
    public init(rules: ProgrammeVersion, zone: CivilZone, terms: GrantTerms, acts: [Act]) {
        self.rules = rules
        self.zone = zone
        self.terms = terms
        self.acts = acts
    }

    /// The act with its instants, stamped as recorded at `now`.
    ///
    /// Throws the first rule that forbids it.
    public func judge(_ request: ActRequest, id: RecordID, now: Instant) throws(Refusal) -> Act {
        guard request.kind != .grant else {
            throw Refusal(
                .actNotApplicable,
                "a certificate is granted once",
                remedy: "grant another certificate"
            )
        }
        try checkReason(request)
        try checkPart(request)
        try checkDates(request, now: now)
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
        if request.kind == .annul { effective = terms.effectiveAt }
        let until = try end(of: request, from: effective)
        guard effective >= terms.effectiveAt || request.kind == .correct else {
            throw Refusal(
                .effectBeforeGrant,
                "the act would take effect at \(effective), before the grant did at \(terms.effectiveAt)",
                remedy: "give a later --from"
            )
        }
        let targets = try targets(of: request, at: effective)
        try checkStanding(request, at: effective)
        return Act(
            id: id,
            kind: request.kind,
            part: request.part,
            decidedOn: decidedOn,
            notifiedAt: notified,
            awaitsService: onReceipt && notified == nil,
            effectiveAt: effective,
            until: until,
            targets: targets,
            recordedAt: now
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

    private func end(of request: ActRequest, from effective: Instant) throws(Refusal) -> Instant? {
        let until = request.until.map { $0.last(in: zone) }
        guard request.kind == .suspend else {
            guard until == nil else {
                throw Refusal(
                    .untilNotAllowed,
                    "\(request.kind.rawValue) has no end",
                    remedy: "leave --until out"
                )
            }
            return nil
        }
        if let until, until <= effective {
            throw Refusal(
                .periodEmpty,
                "the suspension would end at \(until), before it begins at \(effective)",
                remedy: "give a later --until"
            )
        }
        if let code = request.reason, let days = rules.reason(code)?.maxDays {
            let latest = zone.endOfDay(zone.date(of: effective).adding(days: days))
            guard let until, until <= latest else {
                let last = zone.date(of: effective).adding(days: days)
                throw Refusal(
                    .suspensionTooLong,
                    "a suspension for \(code) lasts at most \(days) days",
                    remedy: "give --until no later than \(last)"
                )
            }
        }
        return until
    }

    private func targets(of request: ActRequest, at effective: Instant) throws(Refusal) -> [RecordID] {
        switch request.kind {
        case .reinstate: try layers(for: request, at: effective)
        case .correct: [try voided(by: request, at: effective)]
        case .grant, .suspend, .revoke, .annul, .surrender, .amend, .extend, .renew, .attest, .review, .supersede,
            .lapse, .serve, .succeed, .reissue, .erase:
            []
        }
    }

    /// The layers that a reinstatement closes: the named one, every open one, or the only open one.
    private func layers(for request: ActRequest, at effective: Instant) throws(Refusal) -> [RecordID] {
        let resolver = StatusResolver(terms: terms, acts: acts)
        if let target = request.target {
            guard let layer = acts.first(where: { $0.id == target }) else { throw unknownAct(target) }
            guard layer.kind == .suspend, layer.isOperative else {
                throw Refusal(
                    .actNotApplicable,
                    "\(target) is not a suspension",
                    remedy: "name the suspension's act; `aeo show NUMBER` lists them"
                )
            }
            guard request.part == nil || request.part == layer.part else {
                throw Refusal(
                    .partNotAllowed,
                    "the suspension \(target) is not one of \(request.part?.description ?? "the whole")",
                    remedy: "leave --part out; a suspension is closed as it was opened"
                )
            }
            // A suspension that still lies ahead may be closed before it begins.
            guard resolver.isOpen(layer, at: max(effective, layer.effectiveAt)) else { throw notSuspended() }
            return [target]
        }
        let open = acts.filter {
            (request.part == nil || $0.part == request.part) && resolver.isOpen($0, at: effective)
        }
        guard let first = open.first else { throw notSuspended() }
        guard open.count == 1 || request.all else {
            throw Refusal(
                .severalSuspensions,
                "several suspensions are open: \(open.map(\.id.description).joined(separator: ", "))",
                remedy: "name one with --act, or close them all with --all"
            )
        }
        return request.all ? open.map(\.id) : [first.id]
    }

    private func voided(by request: ActRequest, at effective: Instant) throws(Refusal) -> RecordID {
        guard let target = request.target else {
            throw Refusal(
                .actMissing,
                "a correction must say which act it makes void",
                remedy: "name the act with --act; `aeo show NUMBER` lists them"
            )
        }
        if target == terms.act {
            throw Refusal(
                .actNotApplicable,
                "a grant cannot be made void by a correction",
                remedy: "annul the certificate instead"
            )
        }
        guard let act = acts.first(where: { $0.id == target }) else { throw unknownAct(target) }
        guard act.kind != .correct else {
            throw Refusal(
                .actNotApplicable,
                "a correction cannot be corrected",
                remedy: "record the act that it made void once more"
            )
        }
        let earlier = acts.contains {
            $0.kind == .correct && $0.targets.contains(target) && $0.effectiveAt <= effective
        }
        guard !earlier else {
            throw Refusal(
                .alreadyVoid,
                "the act \(target) is void already",
                remedy: "to undo it from an earlier instant on, give that with --from"
            )
        }
        return target
    }

    /// Refuses an act on what has ended by the act's effect.
    private func checkStanding(_ request: ActRequest, at effective: Instant) throws(Refusal) {
        guard request.kind != .correct else { return }
        let timeline = Timeline(terms: terms, acts: acts)
        let concerned: [StatusInterval?] =
            if let part = request.part {
                [timeline.parts.first { $0.part == part }?.interval(at: effective)]
            } else if timeline.parts.isEmpty || request.kind == .annul {
                [timeline.interval(at: effective)]
            } else {
                timeline.parts.map { $0.interval(at: effective) }
            }
        let ended = concerned.allSatisfy { interval in
            guard let status = interval?.status else { return false }
            if request.kind == .annul { return status == .annulled }
            return status.isEnded
        }
        guard !ended else {
            let interval = concerned.first ?? nil
            let status = interval.map { $0.status.rawValue } ?? "ended"
            throw Refusal(
                .alreadyEnded,
                "the certificate is \(status) since \(interval.map { $0.from.description } ?? "before")",
                remedy: "only `correct` undoes an ending"
            )
        }
    }

    private func unknownAct(_ id: RecordID) -> Refusal {
        Refusal(.actUnknown, "the certificate has no act \(id)", remedy: "`aeo show NUMBER` lists its acts")
    }

    private func notSuspended() -> Refusal {
        Refusal(
            .notSuspended,
            "no suspension is open at that time",
            remedy: "`aeo show NUMBER` lists its acts"
        )
    }
}
