package import AEOModel

extension RecognitionDesk {
    /// Whether an authority recognises the statuses of another at an instant, in at least one tier, role and direction
    /// of goods: asked with a trader who has done and agreed to all that can be asked for.
    ///
    /// The answer that helps most is given: recognised before unknown before not recognised.
    package func recognition(
        by relying: PartyCode,
        of issuing: PartyCode,
        programme: ProgrammeID,
        tier: String?,
        at instant: Instant,
        now: Instant
    ) -> Recognition {
        let zone = identity.authorities.first?.zone ?? .utc
        let day = zone.date(of: instant)
        let profile = references.profile(programme)?.profile
        let rules = profile?.rules(on: day).version
        let known = tiers(of: programme, in: rules)
        let tiers = tier.map { tier in known.filter { $0 == tier } } ?? known
        let isGranter = profile.map { grants($0, issuing, on: day) }
        var answers: [Recognition] = []
        for tier in tiers {
            let components = rules?.tier(tier)?.components ?? []
            var parts: [Part: CertificateStatus] = [:]
            for component in components { parts[.component(component)] = .active }
            for role in roles(of: programme, in: rules) {
                for direction in GoodsDirection.allCases {
                    let subject = RecognitionSubject(
                        programme: programme,
                        authority: issuing,
                        kind: profile?.kind ?? .aeo,
                        tin: "",
                        tier: tier,
                        components: components,
                        eligibility: eligibility(in: rules),
                        roles: [role],
                        roleScope: rules?.roleScope,
                        standing: Standing(whole: .active, parts: parts),
                        consent: .partners(["*"])
                    )
                    let question = RecognitionQuestion(
                        relying: relying,
                        role: role,
                        direction: direction,
                        at: instant,
                        day: zone.date(of: instant),
                        now: now
                    )
                    let answer = engine.recognise(subject, question)
                    // At home no arrangement says whose programme it is, so its profile has to.
                    guard isGranter ?? (answer.rule != .ownProgramme) else { continue }
                    if answer.outcome == .recognised { return answer }
                    answers.append(answer)
                }
            }
        }
        return RecognitionEngine.best(of: answers)
            ?? Recognition(
                outcome: .unknown,
                cause: .tierUnknown,
                explanation: "No tier of the programme \(programme) is known here."
            )
    }

    /// Whether a party grants statuses of a programme: one of its offices, its country or union, or an agency that does.
    private func grants(_ profile: ProgrammeProfile, _ issuing: PartyCode, on day: CivilDate) -> Bool {
        let agencies = territories?.agencies(granting: profile.id).map(\.code) ?? []
        let offices = profile.rules(on: day).version.issuers.map { PartyCode($0.country) }
        return issuing == PartyCode(profile.country) || offices.contains(issuing)
            || agencies.contains(issuing)
    }

    /// The tiers that the profile or an arrangement names.
    private func tiers(of programme: ProgrammeID, in rules: ProgrammeVersion?) -> [String] {
        let named = engine.arrangements.flatMap(\.sides).flatMap(\.programmes)
            .filter { $0.programme == programme }.flatMap(\.tiers).map(\.tier)
        return Set((rules?.tiers ?? []).map(\.code) + named).sorted()
    }

    /// The roles that the profile names, or any one where it is not hosted here.
    private func roles(of programme: ProgrammeID, in rules: ProgrammeVersion?) -> [String] {
        let roles = rules?.roles ?? []
        return roles.isEmpty ? ["EXP", "IMP"] : roles
    }
}
