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
        let rules = programmes[programme]?.rules(on: zone.date(of: instant)).version
        let tiers = tier.map { [$0] } ?? tiers(of: programme, in: rules)
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
                        kind: programmes[programme]?.kind ?? .aeo,
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
