extension GrantJudge {
    /// The normalised numbers of a trader and its TIN by the rules of a day.
    public func numbers(
        _ identifiers: [TraderIdentifier],
        accepting warnings: [String],
        on day: CivilDate
    ) throws(Refusal) -> (identifiers: [TraderIdentifier], tin: String) {
        var doubts = Doubts(accepting: warnings)
        let normalised = try self.identifiers(
            identifiers,
            in: profile.rules(on: day).version,
            doubts: &doubts
        )
        return (normalised, profile.tin(for: normalised[0].value, issuer: authority))
    }

    /// What a refusal records: the reason must be one for refusals, and the applicant must be told from others.
    ///
    /// Whether the application meets the programme's conditions is no question here.
    public func refuse(
        _ form: ApplicationForm,
        reason code: String?
    ) throws(Refusal) -> (
        identifiers: [TraderIdentifier], tin: String, warnings: [String], decisionDue: CivilDate?
    ) {
        var doubts = Doubts(accepting: form.acceptedWarnings)
        let (rules, _) = profile.rules(on: form.decisionDate)
        guard let code else {
            throw Refusal(.detailMissing, "the reason is missing", remedy: "give --reason CODE")
        }
        guard let reason = rules.reason(code) else {
            throw Refusal(
                .reasonUnknown,
                "the programme has no reason \"\(code)\"",
                remedy: "choose from \(rules.reasons.map(\.code).joined(separator: ", "))"
            )
        }
        if !reason.acts.isEmpty, !reason.acts.contains("refuse") {
            throw Refusal(
                .reasonNotForAct,
                "\(code) is no reason to refuse",
                remedy: "it is one to \(reason.acts.joined(separator: ", "))"
            )
        }
        guard form.decisionDate <= today else {
            throw Refusal(
                .decisionInFuture,
                "the decision is dated \(form.decisionDate), and it is \(today) at the authority",
                remedy: "correct decision_date"
            )
        }
        try checkArrival(form)
        let tier = try tier(form.tier, in: rules)
        let identifiers = try identifiers(form.identifiers, in: rules, doubts: &doubts)
        return (
            identifiers,
            profile.tin(for: identifiers[0].value, issuer: authority),
            doubts.setAside,
            DecisionClock(rules: rules, form: form).due(tier: tier)
        )
    }
}
