extension ActJudge {
    /// The holder's periodic declaration, noted for its year.
    func attested(_ request: ActRequest, _ base: Base, _ doubts: inout Doubts) throws(Refusal) -> Act {
        guard let tier = rules.tier(current.tier), let rule = rules.attestation(of: tier) else {
            throw Refusal(
                .noAttestation,
                "the programme asks no periodic declaration of a \(current.tier)",
                remedy: "nothing is to be noted"
            )
        }
        let received = request.receivedOn ?? zone.date(of: base.now)
        guard received <= zone.date(of: base.now) else {
            throw Refusal(
                .applicationDates,
                "the declaration cannot have come in on \(received), which lies ahead",
                remedy: "correct --received-on"
            )
        }
        let year = request.year ?? rule.year(of: received)
        guard let window = rule.window(of: year) else {
            throw Refusal(.dateOutOfRange, "\(year) is no year of this registry", remedy: "correct --year")
        }
        if received < window.opens || received > window.closes {
            try doubts.raise(
                .attestationWindow,
                "the declaration of \(year) is taken from \(window.opens) to \(window.closes), and this one came in on \(received)",
                remedy: "correct --received-on or --year"
            )
        }
        let void = acts.voided
        let isNoted = acts.contains { act in
            if case .attested(year, _) = act.duty { !void.contains(act.id) } else { false }
        }
        guard !isNoted else {
            throw Refusal(
                .attestedAlready,
                "the declaration of \(year) is noted already",
                remedy: "name another --year"
            )
        }
        try checkStanding(request, at: base.now)
        let effective = request.from == nil ? zone.startOfDay(received) : base.effective
        return act(request, base, at: effective, duty: .attested(year: year, receivedOn: received))
    }

    /// The day on which the holder received a decision; one that waited for it takes effect.
    func served(_ request: ActRequest, _ base: Base) throws(Refusal) -> Act {
        guard let id = request.target else { throw missing("the decision", "--act ID") }
        guard let received = request.notified else { throw missing("the day of receipt", "--on DATE") }
        guard let target = acts.first(where: { $0.id == id }) else { throw unknownAct(id) }
        guard target.kind != .serve, target.kind != .correct else {
            throw Refusal(
                .actNotApplicable,
                "\(target.kind.rawValue) is not served on the holder",
                remedy: "name a decision; `aeo show NUMBER` lists the acts"
            )
        }
        let void = acts.voided
        let isServed = acts.contains { $0.kind == .serve && $0.targets.contains(id) && !void.contains($0.id) }
        guard !isServed, target.notifiedAt == nil else {
            throw Refusal(
                .servedAlready,
                "it is recorded already when the holder received the act \(id)",
                remedy: "correct the note of it first"
            )
        }
        guard !void.contains(id) else {
            throw Refusal(.alreadyVoid, "the act \(id) is void", remedy: "nothing is to be served")
        }
        let notified = received.first(in: zone)
        guard zone.date(of: notified) >= target.decidedOn else {
            throw Refusal(
                .notifiedBeforeDecision,
                "the holder cannot have received on \(zone.date(of: notified)) what was decided on \(target.decidedOn)",
                remedy: "correct --on"
            )
        }
        let start = target.awaitsService ? max(target.effectiveAt, notified) : target.effectiveAt
        if target.awaitsService, target.kind != .annul {
            var again = request
            again.kind = target.kind
            again.part = target.part
            try checkStanding(again, at: start)
        }
        var bar = target.bar
        if bar != nil, target.awaitsService, let years = rules.bar.years {
            bar = barSpan(from: max(notified, zone.startOfDay(target.decidedOn)), years: years)
        }
        return act(
            request,
            base,
            at: target.kind == .annul ? terms.effectiveAt : start,
            notified: notified,
            targets: [id],
            bar: bar
        )
    }

    /// Refuses to decide the same a second time while the first decision is on its way to the holder.
    func checkUnserved(_ kind: ActKind) throws(Refusal) {
        let void = acts.voided
        let served = Set(acts.filter { $0.kind == .serve && !void.contains($0.id) }.flatMap(\.targets))
        let waiting = acts.first { act in
            act.kind == kind && act.awaitsService && !void.contains(act.id) && !served.contains(act.id)
        }
        guard let waiting else { return }
        throw Refusal(
            .actNotApplicable,
            "a decision to \(kind.rawValue) is on its way to the holder already (\(waiting.id))",
            remedy: "record its receipt with `aeo serve`, or correct it"
        )
    }

    /// An act that leaves the status alone: a link to a successor, a new paper, the destruction of texts.
    func noted(_ request: ActRequest, _ base: Base) throws(Refusal) -> Act {
        switch request.kind {
        case .succeed:
            try checkEffect(base.effective)
            return act(request, base, at: base.effective, succession: try succession(of: request))
        case .erase:
            guard Timeline(terms: terms, acts: acts).status(at: base.now)?.isEnded == true else {
                throw Refusal(
                    .stillLive,
                    "the texts of a certificate that stands are still needed",
                    remedy: "end it first: surrender, revoke or annul"
                )
            }
            guard request.hasReference else { throw missing("the ground in law", "--legal-basis TEXT") }
            return act(request, base, at: base.now)
        default:
            try checkStanding(request, at: base.now)
            return act(request, base, at: base.now)
        }
    }

    func succession(of request: ActRequest) throws(Refusal) -> Succession {
        guard let succession = request.succession else { throw missing("the successor", "--by NUMBER") }
        return succession
    }
}
