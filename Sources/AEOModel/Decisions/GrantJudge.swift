/// Judges an application by the version of the programme's rules in force on the day of the decision.
public struct GrantJudge: Sendable {
    /// The programme.
    public let profile: ProgrammeProfile
    /// The granting authority.
    public let authority: CountryCode
    /// Its civil time.
    public let zone: CivilZone
    /// The day it is at the authority.
    public let today: CivilDate

    /// Makes a judge.
    public init(profile: ProgrammeProfile, authority: CountryCode, zone: CivilZone, today: CivilDate) {
        self.profile = profile
        self.authority = authority
        self.zone = zone
        self.today = today
    }

    /// The decision that the rules allow.
    ///
    /// `held` gives the tiers of the live certificates that a TIN has under the programme.
    /// Throws the first refusal found.
    public func judge(
        _ form: ApplicationForm,
        held: (String) -> [String]
    ) throws(Refusal) -> GrantDecision {
        var doubts = Doubts(accepting: form.acceptedWarnings)
        let (rules, assumed) = profile.rules(on: form.decisionDate)
        guard rules.issuers.contains(where: { $0.country == authority }) else {
            throw Refusal(
                .authorityNotIssuer,
                "\(authority) grants nothing under \(profile.id)",
                remedy: "ask one of the programme's own authorities"
            )
        }
        let tier = try tier(form.tier, in: rules)
        let roles = try roles(form.roles, tier: tier, in: rules)
        let identifiers = try identifiers(form.identifiers, in: rules, doubts: &doubts)
        try checkHolder(form, in: rules, doubts: &doubts)
        try checkTrack(form, in: rules)
        let dates = try DateJudge(rules: rules, zone: zone, today: today).judge(
            form,
            tier: tier,
            doubts: &doubts
        )
        try checkArrival(form)
        let reliances = try RelianceJudge(rules: rules).judge(form.dependsOn)
        let tin = profile.tin(for: identifiers[0].value, issuer: authority)
        try checkHeld(held(tin), tier: tier, tin: tin, in: rules, doubts: &doubts)
        return GrantDecision(
            programme: profile.id,
            rules: rules.number,
            rulesAssumed: assumed,
            tier: tier,
            holder: form.holder(with: identifiers),
            tin: tin,
            mainIdentifier: identifiers[0].value,
            roles: roles,
            sites: form.sites,
            decisionDate: form.decisionDate,
            decidedAt: zone.startOfDay(form.decisionDate),
            effectiveDate: dates.effective,
            effectiveAt: zone.startOfDay(dates.effective),
            expiryDate: dates.expiry,
            expiresAt: dates.expiry.map(zone.endOfDay),
            consent: form.consent,
            track: form.track,
            reliances: reliances,
            decisionDue: DecisionClock(rules: rules, form: form).due(tier: tier),
            acceptedWarnings: doubts.setAside
        )
    }

    func tier(_ code: String, in rules: ProgrammeVersion) throws(Refusal) -> Tier {
        if let tier = rules.tier(code) { return tier }
        let choice = rules.tiers.map(\.code).joined(separator: ", ")
        if rules.otherLevels.contains(code) {
            throw Refusal(
                .tierNotGrantable,
                "\(code) is a level of \(profile.id), not a status that can be granted",
                remedy: "choose one of \(choice)"
            )
        }
        throw Refusal(
            .tierUnknown,
            "\(profile.id) has no tier \"\(code)\" by the rules of \(rules.inForceFrom)",
            remedy: "choose one of \(choice)"
        )
    }

    func roles(
        _ given: [String],
        tier: Tier,
        in rules: ProgrammeVersion
    ) throws(Refusal) -> [String] {
        guard !given.isEmpty else {
            throw Refusal(.roleMissing, "no role is named", remedy: "name at least one role")
        }
        for role in given {
            guard rules.roles.contains(role) else {
                throw Refusal(
                    .roleUnknown,
                    "\(profile.id) has no role \"\(role)\"",
                    remedy: "choose from \(rules.roles.joined(separator: ", "))"
                )
            }
            if let allowed = tier.roles, !allowed.contains(role) {
                throw Refusal(
                    .roleNotInTier,
                    "\(tier.code) is not given for the role \(role)",
                    remedy: "choose from \(allowed.joined(separator: ", "))"
                )
            }
        }
        return rules.roles.filter(given.contains)
    }

    func identifiers(
        _ typed: [TraderIdentifier],
        in rules: ProgrammeVersion,
        doubts: inout Doubts
    ) throws(Refusal) -> [TraderIdentifier] {
        var result: [TraderIdentifier] = []
        for entry in typed {
            guard let scheme = rules.scheme(entry.scheme) else {
                throw Refusal(
                    .identifierScheme,
                    "\(profile.id) has no kind of number called \"\(entry.scheme)\"",
                    remedy: "use one of \(rules.schemes.map(\.code).joined(separator: ", "))"
                )
            }
            guard !result.contains(where: { $0.scheme == entry.scheme }) else {
                throw Refusal(
                    .identifierDuplicate,
                    "two numbers are given under \(entry.scheme)",
                    remedy: "give one number for each scheme"
                )
            }
            let parsed: ParsedIdentifier
            do { parsed = try scheme.parse(entry.value) } catch { throw Refusal(error) }
            for doubt in parsed.doubts {
                try doubts.raise(
                    .identifierCheckDigit,
                    "\(doubt)",
                    remedy: "compare the number with the holder's papers and correct it"
                )
            }
            if scheme.isMain {
                result.insert(parsed.identifier, at: 0)
            } else {
                result.append(parsed.identifier)
            }
        }
        guard let first = result.first, rules.scheme(first.scheme)?.isMain == true else {
            let main = rules.schemes.first(where: \.isMain)?.code ?? "main"
            throw Refusal(
                .identifierMainMissing,
                "the holder's \(main) number is missing",
                remedy: "add {\"scheme\":\"\(main)\",\"value\":\"…\"} to holder.identifiers"
            )
        }
        return result
    }

    func checkHolder(
        _ form: ApplicationForm,
        in rules: ProgrammeVersion,
        doubts: inout Doubts
    ) throws(Refusal) {
        if !rules.issuers.contains(where: { $0.country == form.country }) {
            try doubts.raise(
                .holderCountry,
                "the holder is established in \(form.country), where \(profile.id) does not apply",
                remedy: "check holder.country"
            )
        }
        var seen: Set<String> = []
        for site in form.sites where !seen.insert(site.code).inserted {
            throw Refusal(
                .siteDuplicate,
                "the site \"\(site.code)\" is named twice",
                remedy: "give every site its own code"
            )
        }
    }

    func checkTrack(_ form: ApplicationForm, in rules: ProgrammeVersion) throws(Refusal) {
        guard let code = form.track else { return }
        guard let track = rules.tracks.first(where: { $0.code == code }) else {
            let choice = rules.tracks.map(\.code).joined(separator: ", ")
            throw Refusal(
                .trackNotOpen,
                "\(profile.id) has no track \"\(code)\"",
                remedy: choice.isEmpty ? "leave the track out" : "choose one of \(choice)"
            )
        }
        if !track.tiers.isEmpty, !track.tiers.contains(form.tier) {
            throw Refusal(
                .trackNotOpen,
                "the track \(code) does not lead to \(form.tier)",
                remedy: "choose one of \(track.tiers.joined(separator: ", "))"
            )
        }
        if !track.sizeClasses.isEmpty, form.sizeClass.map({ !track.sizeClasses.contains($0) }) ?? true {
            throw Refusal(
                .trackNotOpen,
                "the track \(code) is for \(track.sizeClasses.map(\.rawValue).joined(separator: ", ")) firms",
                remedy: "state holder.size_class, or leave the track out"
            )
        }
    }

    /// Refuses dates of an application that cannot follow each other.
    func checkArrival(_ form: ApplicationForm) throws(Refusal) {
        let days = [form.receivedOn, form.acceptedOn, form.decisionDate].compactMap { $0 }
        guard zip(days, days.dropFirst()).allSatisfy({ $0 <= $1 }) else {
            throw Refusal(
                .applicationDates,
                "an application comes in, is accepted and is decided, in this order",
                remedy: "correct received_on, accepted_on or decision_date"
            )
        }
        for stop in form.clockStops {
            guard stop.until.map({ $0 >= stop.from }) ?? true, stop.from <= form.decisionDate else {
                throw Refusal(
                    .applicationDates,
                    "the clock would stop on \(stop.from) after it goes on, or after the decision",
                    remedy: "correct clock_stops"
                )
            }
        }
    }

    private func checkHeld(
        _ held: [String],
        tier: Tier,
        tin: String,
        in rules: ProgrammeVersion,
        doubts: inout Doubts
    ) throws(Refusal) {
        let blocks =
            switch rules.perHolder {
            case nil: false
            case .one: !held.isEmpty
            case .perRole: held.contains(tier.code)
            }
        if blocks {
            throw Refusal(
                .alreadyHolds,
                "\(tin) already has a live certificate (\(held.joined(separator: ", "))) of \(profile.id)",
                remedy: "name it as \"predecessor\" to replace it, or end it first"
            )
        }
        if let required = tier.requires, !held.contains(required) {
            try doubts.raise(
                .tierRequires,
                "\(tier.code) needs \(required), which \(tin) does not have here",
                remedy: "grant \(required) first"
            )
        }
    }
}
