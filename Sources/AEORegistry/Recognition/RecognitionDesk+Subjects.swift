import AEOModel

extension RecognitionDesk {
    /// The status of a certificate as it stood at the instant asked about; `nil` when it had none yet, or when it may
    /// not be told.
    func subject(
        of record: CertificateRecord,
        at question: RecognitionQuestion,
        view: RecognitionView
    ) -> RecognitionSubject? {
        let size = knowledge.logSize
        guard !record.isErased, let timeline = record.timeline(known: size),
            timeline.interval(at: question.at) != nil
        else { return nil }
        let terms = record.terms(at: question.at, known: size)
        guard
            snapshot.mayTell(record, terms, to: view, in: engine.territories, on: question.day)
        else { return nil }
        let profile = programmes[record.programme]
        let rules = profile?.rules(on: question.day).version
        let tier = rules?.tier(terms.tier)
        return RecognitionSubject(
            programme: record.programme,
            authority: granter(of: record, in: profile),
            kind: profile?.kind ?? .aeo,
            tin: record.tin,
            identifiers: identifiers(of: record, in: rules),
            tier: terms.tier,
            components: tier?.components ?? [],
            eligibility: eligibility(in: rules),
            roles: terms.roles,
            roleScope: rules?.roleScope,
            standing: standing(of: record, timeline, at: question.at),
            consent: .partners(Set(terms.exchange)),
            authorisedOn: record.decisionDate
        )
    }

    /// Who granted it: the country, or for an agency's programme the agency where only one grants it there.
    private func granter(of record: CertificateRecord, in profile: ProgrammeProfile?) -> PartyCode {
        let country = PartyCode(record.authority)
        guard profile?.kind == .agency else { return country }
        let agencies = (territories?.agencies(granting: record.programme) ?? []).filter { agency in
            agency.country == country
                || engine.territories.territories[agency.country]?.members.contains { $0.party == country }
                    ?? false
        }
        return agencies.count == 1 ? agencies[0].code : country
    }

    /// What a programme's rules say of each tier's eligibility.
    private func eligibility(in rules: ProgrammeVersion?) -> [String: Bool] {
        var eligibility: [String: Bool] = [:]
        for tier in rules?.tiers ?? [] { eligibility[tier.code] = tier.isEligible }
        return eligibility
    }

    /// The statuses as they may be told: what a restart of the log holds is never better than that.
    private func standing(
        of record: CertificateRecord,
        _ timeline: Timeline,
        at instant: Instant
    ) -> Standing {
        let size = knowledge.logSize
        var parts: [Part: CertificateStatus] = [:]
        for interval in snapshot.toldParts(of: timeline, in: record, at: instant, known: size) {
            if let part = interval.part { parts[part] = interval.status }
        }
        return Standing(
            whole: snapshot.told(timeline.status(at: instant), of: record, known: size),
            parts: parts
        )
    }

    private func identifiers(
        of record: CertificateRecord,
        in rules: ProgrammeVersion?
    ) -> [TraderIdentifier] {
        var identifiers: [TraderIdentifier] = []
        if let scheme = rules?.schemes.first(where: \.isMain) {
            identifiers.append(TraderIdentifier(scheme: scheme.code, value: record.mainIdentifier))
        }
        for other in record.holder.otherIdentifiers {
            guard let colon = other.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            identifiers.append(
                TraderIdentifier(
                    scheme: String(other[..<colon]),
                    value: String(other[other.utf8.index(after: colon)...])
                )
            )
        }
        return identifiers
    }
}
