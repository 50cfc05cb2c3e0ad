import AEOModel

extension Registry {
    /// The status of a number: valid if one published certificate that fits the filters is.
    ///
    /// A number that is not known and one whose holder is not published take the same path and get the same answer.
    package func status(_ query: StatusQuery) async throws(RegistryError) -> StatusAnswer {
        let knowledge = try await knowledge(query.knownAt)
        let now = self.now()
        let records = snapshot.records(
            of: query.trader,
            codes: .none,
            at: question(query.at, zone: identity.authorities[0].zone, now: now).instant,
            known: knowledge.logSize
        ).filter { record in
            record.grantIndex < knowledge.logSize && fits(record.programme, query)
        }
        var findings: [StatusFinding] = []
        var asked = question(query.at, zone: identity.authorities[0].zone, now: now).instant
        for record in records {
            guard let zone = identity.office(record.authority)?.zone,
                let timeline = record.timeline(known: knowledge.logSize)
            else { continue }
            let (instant, day) = question(query.at, zone: zone, now: now)
            asked = instant
            guard let interval = timeline.interval(at: instant) else { continue }
            let terms = record.terms(at: instant, known: knowledge.logSize)
            guard
                snapshot.mayTell(
                    record,
                    terms,
                    to: query.view,
                    in: desk(of: knowledge).engine.territories,
                    on: zone.date(of: instant)
                ), query.role.map({ covers(record, terms, role: $0) }) ?? true
            else { continue }
            let changed = day.map { interval.from > $0.first && interval.from < $0.end } ?? false
            findings.append(
                StatusFinding(
                    record: record,
                    terms: terms,
                    at: instant,
                    status: snapshot.told(interval.status, of: record, known: knowledge.logSize)
                        ?? interval.status,
                    since: interval.from,
                    until: interval.until,
                    parts: snapshot.toldParts(
                        of: timeline,
                        in: record,
                        at: instant,
                        known: knowledge.logSize
                    ),
                    changedOnDay: changed,
                    zone: zone
                )
            )
        }
        let outcome: StatusOutcome =
            if findings.contains(where: { $0.status == .active }) {
                .valid
            } else {
                findings.isEmpty ? .unknown : .notValid
            }
        for finding in findings {
            recorder?.note(
                GivenAnswer(
                    certificate: finding.record.id,
                    answeredAt: now,
                    asker: query.asker,
                    channel: .status,
                    at: finding.at,
                    knownAt: knowledge.knownAt,
                    logSize: knowledge.logSize,
                    newestSize: query.knownAt == nil ? knowledge.logSize : snapshot.size,
                    status: finding.status,
                    verdict: outcome
                )
            )
        }
        return StatusAnswer(
            tin: query.tin,
            outcome: outcome,
            findings: findings,
            at: asked,
            knowledge: knowledge,
            isProjected: asked > now
        )
    }

    /// Whether a programme may answer: a status of another agency answers only to who asks for its programme, or for the
    /// recognition of an agency.
    private func fits(_ programme: ProgrammeID, _ query: StatusQuery) -> Bool {
        if let wanted = query.programme { return wanted == programme }
        return profilesByID[programme]?.profile.kind == .aeo
            || query.relying.map { $0.country == nil } ?? false
    }

    /// Whether a certificate answers for a role: where the profile says that roles only describe, it answers for all.
    private func covers(_ record: CertificateRecord, _ terms: CertificateTerms, role: String) -> Bool {
        if terms.roles.contains(role) { return true }
        guard let profile = profilesByID[record.programme]?.profile else { return false }
        return profile.rules(on: record.decisionDate).version.roleScope == .wholePerson
    }
}
