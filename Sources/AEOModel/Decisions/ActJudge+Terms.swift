extension ActJudge {
    /// The certificate's words changed: tier, roles, consent, or the holder's data beside them.
    func amended(_ request: ActRequest, _ base: Base, _ doubts: inout Doubts) throws(Refusal) -> Act {
        guard let amendment = request.amendment else { throw missing("what to change", "--set FILE") }
        try checkChange(request, base)
        var next = current
        if amendment.tier.code != current.tier {
            try checkTier(amendment.tier, &doubts)
            next.tier = amendment.tier.code
            if rules.tier(current.tier).map(rules.validity(of:)) != rules.validity(of: amendment.tier) {
                try validity(of: amendment.tier, from: base.effective, &next)
            }
        }
        next.roles = amendment.roles
        next.isPublished = amendment.isPublished
        guard next != current || amendment.changesHolder else {
            throw Refusal(
                .nothingChanged,
                "the certificate says all this already",
                remedy: "compare with `aeo show NUMBER`"
            )
        }
        return act(request, base, at: base.effective, terms: next)
    }

    private func checkTier(_ tier: Tier, _ doubts: inout Doubts) throws(Refusal) {
        let needsCertificate = Refusal(
            .tierChangeRule,
            "\(current.tier) does not become \(tier.code) under the same number",
            remedy:
                "grant \(tier.code) with \"predecessor\": the present number; the old certificate is superseded"
        )
        guard tier.parts == terms.parts else { throw needsCertificate }
        switch rules.tierChange {
        case .amend: break
        case .newCertificate: throw needsCertificate
        case .unknown:
            try doubts.raise(
                .tierChangeRule,
                "the profile does not know whether \(current.tier) becomes \(tier.code) under the same number",
                remedy: "grant \(tier.code) with \"predecessor\""
            )
        }
        if let required = tier.requires, required != current.tier {
            try doubts.raise(
                .tierRequires,
                "\(tier.code) needs \(required), and the certificate is a \(current.tier)",
                remedy: "grant \(required) first"
            )
        }
    }

    /// The end of validity that another tier brings with it.
    private func validity(of tier: Tier, from start: Instant, _ next: inout CertificateTerms) throws(Refusal)
    {
        switch rules.validity(of: tier) {
        case .unknown: break
        case .unlimited:
            next.expiryDate = nil
            next.expiresAt = nil
        case .years(let years):
            let last = zone.date(of: start).lastDay(ofYears: years)
            next.expiryDate = last
            next.expiresAt = zone.endOfDay(last)
        }
    }

    /// The end of validity moved, and nothing else.
    func extended(_ request: ActRequest, _ base: Base) throws(Refusal) -> Act {
        guard let until = request.until else { throw missing("the new end", "--until DATE") }
        let end = try presentEnd()
        let last = zone.date(of: until.first(in: zone))
        guard zone.endOfDay(last) > end else {
            throw Refusal(
                .notLonger,
                "the certificate lasts until \(lastDay(before: end)) already",
                remedy: "give a later --until"
            )
        }
        // What had run out is taken up where it ended, so that no gap is left.
        let effective = request.from.map { $0.first(in: zone) } ?? min(base.now, end)
        guard effective <= min(base.now, end) else {
            throw Refusal(
                .changeInFuture,
                "an extension takes effect no later than the present end, so that no gap is left",
                remedy: "leave --from out"
            )
        }
        try checkOpen(at: effective, end: end)
        if base.now >= end, !request.hasReference {
            throw Refusal(
                .referenceMissing,
                "the certificate ended on \(lastDay(before: end)); reaching back needs a legal ground",
                remedy: "give --reference or --legal-basis, or renew"
            )
        }
        var next = current
        next.expiryDate = last
        next.expiresAt = zone.endOfDay(last)
        return act(request, base, at: effective, terms: next)
    }

    /// A re-validation with its result; the next one is due by the profile's years unless a day is given.
    func reviewed(_ request: ActRequest, _ base: Base) throws(Refusal) -> Act {
        guard let result = request.result else {
            throw missing("the result", "--result passed|conditions|failed")
        }
        try checkChange(request, base)
        var next = current
        next.lastReview = zone.date(of: base.effective)
        let years = rules.tier(current.tier).flatMap(rules.reviewYears(of:))
        next.nextReview = request.nextReview ?? years.map { zone.date(of: base.effective).adding(years: $0) }
        if let due = next.nextReview, due <= zone.date(of: base.effective) {
            throw Refusal(
                .periodEmpty,
                "the next re-validation would be due on \(due), before this one",
                remedy: "give a later --next"
            )
        }
        return act(request, base, at: base.effective, terms: next, duty: .reviewed(result))
    }

    /// Refuses a change of words on what has ended, before its beginning, or ahead of the day.
    func checkChange(_ request: ActRequest, _ base: Base) throws(Refusal) {
        guard base.effective <= base.now else {
            throw Refusal(
                .changeInFuture,
                "what a certificate says is changed on the day, not ahead of it",
                remedy:
                    "record it on \(zone.date(of: base.effective)), or grant a new certificate from then on"
            )
        }
        try checkEffect(base.effective)
        try checkStanding(request, at: base.effective)
        try checkStanding(request, at: base.now)
    }

    /// Refuses to prolong what ended otherwise than by its date.
    func checkOpen(at effective: Instant, end: Instant) throws(Refusal) {
        try checkEffect(effective)
        let interval = Timeline(terms: terms, acts: acts).interval(at: max(effective, end))
        guard let interval, interval.status.isEnded, interval.status != .expired else { return }
        throw Refusal(
            .alreadyEnded,
            "the certificate is \(interval.status.rawValue) since \(interval.from)",
            remedy: "only `correct` undoes an ending"
        )
    }

    /// The present end of validity.
    func presentEnd() throws(Refusal) -> Instant {
        guard let end = current.expiresAt else {
            throw Refusal(
                .noEndDate,
                "a certificate without an end date needs no longer one",
                remedy: "nothing is to be done"
            )
        }
        return end
    }

    func lastDay(before end: Instant) -> CivilDate {
        zone.date(of: Instant(microseconds: end.microseconds - 1))
    }

    func missing(_ what: String, _ option: String) -> Refusal {
        Refusal(.detailMissing, "\(what) is missing", remedy: "give \(option)")
    }

    /// The act with what its kind adds.
    func act(
        _ request: ActRequest,
        _ base: Base,
        at effective: Instant,
        notified: Instant? = nil,
        targets: [RecordID] = [],
        terms: CertificateTerms? = nil,
        bar: BarSpan? = nil,
        duty: DutyNote? = nil,
        succession: Succession? = nil
    ) -> Act {
        Act(
            id: base.id,
            kind: request.kind,
            decidedOn: base.decidedOn,
            notifiedAt: notified ?? base.notified,
            effectiveAt: effective,
            targets: targets,
            recordedAt: base.now,
            terms: terms,
            bar: bar,
            duty: duty,
            succession: succession
        )
    }
}
