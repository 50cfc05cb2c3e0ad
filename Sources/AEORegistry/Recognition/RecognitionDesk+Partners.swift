import AEOModel

extension RecognitionDesk {
    /// The partners' statuses that a question may be answered from, for eyes that may see what partners sent.
    func partnersCandidates(_ query: RecognitionQuery, now: Instant) -> [RecognitionCandidate] {
        let question = question(query, zone: identity.authorities.first?.zone ?? .utc, now: now)
        guard seesPartners(query.view, on: question.day) else { return [] }
        return mirrored(query.trader, question).compactMap { record in
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

    /// The partners' records that a question names by a number, or by a code as it stands on a declaration; none where
    /// one code names several traders.
    private func mirrored(_ trader: TraderKey, _ question: RecognitionQuestion) -> [MirrorRecord] {
        guard case .declared(let text) = trader else {
            let found = snapshot.mirrors.records(number: trader.typed)
            let own = found.filter { $0.key.tin == TinText.normalised(trader.typed) }
            return own.isEmpty ? found : own
        }
        for key in (try? DeclaredCodes.keys(of: text)) ?? [] where !key.isGuess {
            var found = snapshot.mirrors.records(number: key.text).filter { record in
                key.territory.map { record.key.tin.hasPrefix($0) || record.key.partner.text == $0 } ?? true
            }
            if found.isEmpty, key.territory == nil {
                let aliases = snapshot.aliases.named(key.text).filter { alias in
                    alias.party == question.relying && (key.scheme.map { $0 == alias.scheme } ?? true)
                        && alias.holds(at: question.at, known: knowledge.logSize)
                }
                found = Set(aliases.map(\.tin)).sorted().flatMap { snapshot.mirrors.records(number: $0) }
            }
            if !found.isEmpty { return Set(found.map(\.key.tin)).count == 1 ? found : [] }
        }
        return []
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
            // The partner answers for the consent to what it sends here, not for any third office's use of it.
            consent: isHome(question.relying, on: question.day) ? .vouchedByPartner : .unknown,
            provenance: provenance,
            name: facts.nameLatin ?? facts.name,
            authorisedOn: facts.authorisedOn,
            aliases: (isHome(question.relying, on: question.day) ? facts.aliases : [])
                + snapshot.aliases(of: key.tin, for: question.relying, at: question.at, known: size)
        )
        return (subject, facts)
    }
}
