import AEOModel

extension RecognitionDesk {
    /// The partners' statuses that a question may be answered from, for eyes that may see what partners sent.
    func partnersCandidates(_ query: RecognitionQuery, now: Instant) -> [RecognitionCandidate] {
        let question = question(query, zone: identity.authorities.first?.zone ?? .utc, now: now)
        guard seesPartners(query.view, on: question.day) else { return [] }
        return snapshot.mirrors.records(number: query.trader.typed).compactMap { record in
            guard fitsPartners(record.key.programme, query),
                let (subject, facts) = partnersSubject(of: record, question)
            else { return nil }
            return RecognitionCandidate(
                subject: subject,
                record: nil,
                partnersNumber: facts.certificateNumber,
                question: question,
                recognition: recognition(of: subject, question, view: query.view)
            )
        }
    }

    /// Officers see what partners sent, and so do agencies of a country of this registry.
    private func seesPartners(_ view: RecognitionView, on day: CivilDate) -> Bool {
        switch view {
        case .published: return false
        case .officer: return true
        case .agency(let party):
            let country = territories?.agency(party)?.country ?? party
            return isHome(country, on: day)
        }
    }

    /// Whether a party is an authority of this registry, or a union one of them belongs to.
    private func isHome(_ party: PartyCode, on day: CivilDate) -> Bool {
        identity.authorities.contains { office in
            engine.territories.belongs(PartyCode(office.authority), to: party, on: day)
        }
    }

    /// Whether a partner's programme may answer; one without profile is taken for an AEO programme.
    private func fitsPartners(_ programme: ProgrammeID, _ query: RecognitionQuery) -> Bool {
        if let wanted = query.programme { return wanted == programme }
        return query.relying.country == nil
            || references.profile(programme)?.profile.kind ?? .aeo == .aeo
    }

    /// A partner's status as it stood at the instant asked about and as known then, with its provenance.
    ///
    /// The partner sent the record itself and answers for the consent. Tier and roles are those of its list; what the
    /// list does not say of them the programme's profile says. The codes on a list are those used here, so they count
    /// only where the relying office is of this registry.
    private func partnersSubject(
        of record: MirrorRecord,
        _ question: RecognitionQuestion
    ) -> (subject: RecognitionSubject, facts: MirrorFacts)? {
        let (key, size) = (record.key, knowledge.logSize)
        let read = record.standing(on: question.day, known: size) { index in
            snapshot.mirrors.listDate(of: key.partner, at: index)
        }
        guard let (standing, facts) = read,
            let provenance = snapshot.mirrors.provenance(of: key, known: size)
        else { return nil }
        let profile = references.profile(key.programme)?.profile
        let rules = profile?.rules(on: question.day).version
        var eligibility: [String: Bool] = [:]
        for tier in rules?.tiers ?? [] { eligibility[tier.code] = tier.isEligible }
        let subject = RecognitionSubject(
            programme: key.programme,
            authority: key.partner,
            kind: profile?.kind ?? .aeo,
            tin: key.tin,
            identifiers: facts.identifiers,
            tier: facts.tier,
            components: facts.tier.flatMap { rules?.tier($0) }?.components ?? [],
            eligibility: eligibility,
            roles: facts.roles,
            roleScope: rules?.roleScope,
            standing: standing,
            consent: .vouchedByPartner,
            provenance: provenance,
            name: facts.nameLatin ?? facts.name,
            authorisedOn: facts.authorisedOn,
            aliases: isHome(question.relying, on: question.day) ? facts.aliases : []
        )
        return (subject, facts)
    }
}
