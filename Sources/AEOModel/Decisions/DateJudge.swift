/// Judges and computes the dates of a grant.
struct DateJudge {
    let rules: ProgrammeVersion
    let zone: CivilZone
    let today: CivilDate

    /// The first day of effect and the last day of validity.
    func judge(
        _ form: ApplicationForm,
        tier: Tier,
        doubts: inout Doubts
    ) throws(Refusal) -> (effective: CivilDate, expiry: CivilDate?) {
        guard LegalSpan.contains(form.decisionDate) else { throw .outOfRange("the decision date") }
        if form.decisionDate > today {
            try doubts.raise(
                .decisionInFuture,
                "the decision is dated \(form.decisionDate), and it is \(today) at the authority",
                remedy: "correct decision_date"
            )
        }
        let effective = try effectiveDate(form, doubts: &doubts)
        guard effective >= form.decisionDate else {
            throw Refusal(
                .effectBeforeDecision,
                "the status would take effect on \(effective), before it was decided on \(form.decisionDate)",
                remedy: "correct effective_date or decision_date"
            )
        }
        guard LegalSpan.contains(effective) else { throw .outOfRange("the effective date") }
        let expiry = try expiryDate(form, tier: tier, effective: effective, doubts: &doubts)
        if let expiry, !LegalSpan.contains(expiry) { throw .outOfRange("the end of validity") }
        if let expiry, expiry < effective {
            throw Refusal(
                .expiryBeforeEffect,
                "the status would end on \(expiry), before it takes effect on \(effective)",
                remedy: "correct expiry_date"
            )
        }
        return (effective, expiry)
    }

    private func effectiveDate(_ form: ApplicationForm, doubts: inout Doubts) throws(Refusal) -> CivilDate {
        switch rules.effect {
        case .daysAfterDecision(let days):
            let computed = form.decisionDate.adding(days: days)
            guard let given = form.effectiveDate, given != computed else { return computed }
            if given >= form.decisionDate {
                try doubts.raise(
                    .effectiveDateRule,
                    "the status takes effect on day \(days) after the decision, \(computed), not on \(given)",
                    remedy: "leave effective_date out"
                )
            }
            return given
        case .unknown:
            guard let given = form.effectiveDate else {
                throw Refusal(
                    .effectRuleUnknown,
                    "the profile does not know when the status takes effect",
                    remedy: "give effective_date"
                )
            }
            return given
        }
    }

    private func expiryDate(
        _ form: ApplicationForm,
        tier: Tier,
        effective: CivilDate,
        doubts: inout Doubts
    ) throws(Refusal) -> CivilDate? {
        switch (rules.validity(of: tier), form.expiry) {
        case (.unlimited, .computed), (.unlimited, .none), (.unknown, .none):
            return nil
        case (.unknown, .day(let given)):
            return given
        case (.unknown, .computed):
            throw Refusal(
                .validityRuleUnknown,
                "the profile does not know how long a \(tier.code) lasts",
                remedy: "give expiry_date, or null where the decision sets no end"
            )
        case (.unlimited, .day(let given)):
            try doubts.raise(
                .expiryDateRule,
                "a \(tier.code) has no end date by the programme's rules, and \(given) is given",
                remedy: "leave expiry_date out"
            )
            return given
        case (.years(let years), .computed):
            return effective.lastDay(ofYears: years)
        case (.years(let years), .none):
            throw Refusal(
                .expiryRequired,
                "a \(tier.code) lasts \(years) years, so it has an end",
                remedy: "leave expiry_date out; it is computed as \(effective.lastDay(ofYears: years))"
            )
        case (.years(let years), .day(let given)):
            let computed = effective.lastDay(ofYears: years)
            if given != computed {
                try doubts.raise(
                    .expiryDateRule,
                    "a \(tier.code) lasts \(years) years, until \(computed), and \(given) is given",
                    remedy: "leave expiry_date out"
                )
            }
            return given
        }
    }
}
