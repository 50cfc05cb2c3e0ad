extension ActJudge {
    /// A new period under the same number, or the note that one was asked for.
    func renewed(_ request: ActRequest, _ base: Base, _ doubts: inout Doubts) throws(Refusal) -> Act {
        let end = try renewedEnd()
        try checkMode(&doubts)
        let filed = request.receivedOn ?? filedEarlier() ?? zone.date(of: base.now)
        let inTime = zone.startOfDay(filed) < end
        guard filed <= zone.date(of: base.now) else {
            throw Refusal(
                .applicationDates,
                "the renewal cannot have been asked for on \(filed), which lies ahead",
                remedy: "correct --filed-on"
            )
        }
        if request.pending { return try pending(request, base, filed: filed, end: end, &doubts) }
        try checkOpen(at: end, end: end)
        if inTime {
            try checkWindow(filed, end: end, &doubts)
        } else {
            try doubts.raise(
                .renewalLate,
                "the certificate ended on \(lastDay(before: end)), and the renewal was asked for on \(filed)",
                remedy: "grant a new certificate"
            )
        }
        let continues = base.now < end || inTime && rules.renewal.continuesWhilePending == true
        let effective = request.from.map { $0.first(in: zone) } ?? min(base.now, continues ? end : base.now)
        try checkEffect(effective)
        guard effective <= base.now else {
            throw Refusal(
                .changeInFuture,
                "a renewal is recorded when it is decided; its period follows the present one by itself",
                remedy: "leave --from out"
            )
        }
        let start = continues ? zone.date(of: end) : zone.date(of: effective)
        let last = try lastDay(request, from: start, &doubts)
        guard zone.endOfDay(last) > end else {
            throw Refusal(
                .notLonger,
                "the certificate lasts until \(lastDay(before: end)) already",
                remedy: "give a later --until"
            )
        }
        var next = current
        next.expiryDate = last
        next.expiresAt = zone.endOfDay(last)
        return act(request, base, at: effective, terms: next)
    }

    /// Asked for and not decided: where the profile says so, the status goes on until the decision.
    private func pending(
        _ request: ActRequest,
        _ base: Base,
        filed: CivilDate,
        end: Instant,
        _ doubts: inout Doubts
    ) throws(Refusal) -> Act {
        guard request.until == nil else {
            throw Refusal(
                .untilNotAllowed,
                "a renewal that is not decided has no new end",
                remedy: "leave --until out"
            )
        }
        try checkOpen(at: min(base.now, end), end: end)
        guard zone.startOfDay(filed) < end else {
            throw Refusal(
                .renewalLate,
                "the certificate ended on \(lastDay(before: end)), before the renewal was asked for on \(filed)",
                remedy: "grant a new certificate"
            )
        }
        try checkWindow(filed, end: end, &doubts)
        var next: CertificateTerms?
        if rules.renewal.continuesWhilePending == true {
            next = current
            next?.expiryDate = nil
            next?.expiresAt = nil
        }
        return act(
            request,
            base,
            at: min(base.now, end),
            terms: next,
            duty: .renewalFiled(on: filed)
        )
    }

    private func checkMode(_ doubts: inout Doubts) throws(Refusal) {
        switch rules.renewal.mode {
        case .sameNumber: break
        case .newCertificate:
            throw Refusal(
                .renewalRule,
                "the programme renews by a new certificate",
                remedy: "grant one with \"predecessor\": the present number; the old one is superseded"
            )
        case .unknown:
            try doubts.raise(
                .renewalRule,
                "the profile does not know whether a renewal keeps the number",
                remedy: "grant a new certificate with \"predecessor\""
            )
        }
    }

    private func checkWindow(_ day: CivilDate, end: Instant, _ doubts: inout Doubts) throws(Refusal) {
        guard let days = rules.renewal.windowDays else { return }
        let opens = lastDay(before: end).adding(days: -days)
        guard day < opens else { return }
        try doubts.raise(
            .renewalWindow,
            "renewals are taken from \(opens) on, \(days) days before the end, and this one is of \(day)",
            remedy: "wait until then"
        )
    }

    private func lastDay(
        _ request: ActRequest,
        from start: CivilDate,
        _ doubts: inout Doubts
    ) throws(Refusal) -> CivilDate {
        let given = request.until.map { zone.date(of: $0.first(in: zone)) }
        let rule = rules.tier(current.tier).map(rules.validity(of:)) ?? .unknown
        guard case .years(let years) = rule else {
            guard let given else {
                throw Refusal(
                    .validityRuleUnknown,
                    "the profile does not say how long a renewed \(current.tier) lasts",
                    remedy: "give --until"
                )
            }
            return given
        }
        let computed = start.lastDay(ofYears: years)
        guard let given, given != computed else { return computed }
        try doubts.raise(
            .expiryDateRule,
            "a renewed \(current.tier) lasts \(years) years, until \(computed), and \(given) is given",
            remedy: "leave --until out"
        )
        return given
    }

    /// The end that a renewal follows: the present one, or the one of before a request that keeps the status going.
    private func renewedEnd() throws(Refusal) -> Instant {
        guard current.expiresAt == nil, let pending = openRequest(), pending.terms != nil else {
            return try presentEnd()
        }
        let before = CertificateTerms.inForce(acts.filter { $0.id != pending.id }, at: nil)
        guard let end = before.map(\.expiresAt) ?? terms.expiresAt else { return try presentEnd() }
        return end
    }

    /// The request for a renewal that was noted and not decided.
    private func openRequest() -> Act? {
        let void = acts.voided
        guard let last = acts.last(where: { $0.kind == .renew && !void.contains($0.id) }),
            case .renewalFiled = last.duty
        else { return nil }
        return last
    }

    /// The day on which the open request for a renewal came in, when one was noted.
    private func filedEarlier() -> CivilDate? {
        guard let last = openRequest(), case .renewalFiled(let day) = last.duty
        else {
            return nil
        }
        return day
    }
}
