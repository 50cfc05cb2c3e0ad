package import AEOModel

/// Answers questions of status from one snapshot and for one present, without waiting for anything.
package struct StatusDesk: Sendable {
    /// What it answers from.
    package let snapshot: Snapshot
    /// The instant that a question without a moment asks about.
    package let now: Instant
    private let identity: RegistryIdentity
    private let profiles: [ProgrammeID: HostedProfile]

    init(
        snapshot: Snapshot,
        identity: RegistryIdentity,
        profiles: [ProgrammeID: HostedProfile],
        now: Instant
    ) {
        self.snapshot = snapshot
        self.identity = identity
        self.profiles = profiles
        self.now = now
    }

    /// The whole of what the snapshot knows.
    package var knowledge: Knowledge { snapshot.knowledge }

    /// The answer to a question, from as much as is to count as known; `query.knownAt` is not looked at.
    ///
    /// `territories` says which partner an agency belongs to; only an agency's question needs it.
    package func answer(
        _ query: StatusQuery,
        from knowledge: Knowledge,
        among territories: @autoclosure () -> TerritoryBook = TerritoryBook([])
    ) -> StatusAnswer {
        var findings: [StatusFinding] = []
        var asked = Self.question(query.at, zone: identity.authorities[0].zone, now: now).instant
        for record in snapshot.records(of: query.trader) {
            guard record.grantIndex < knowledge.logSize, fits(record.programme, query),
                let zone = identity.office(record.authority)?.zone,
                let timeline = record.timeline(known: knowledge.logSize)
            else { continue }
            let (instant, day) = Self.question(query.at, zone: zone, now: now)
            asked = instant
            guard let interval = timeline.interval(at: instant) else { continue }
            let terms = record.terms(at: instant, known: knowledge.logSize)
            guard
                snapshot.mayTell(
                    record,
                    terms,
                    to: query.view,
                    in: territories(),
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
        return StatusAnswer(
            tin: query.tin,
            outcome: outcome,
            findings: findings,
            at: asked,
            knowledge: knowledge,
            isProjected: asked > now
        )
    }

    /// The first instant after the present at which an answer about a number may change though nothing is recorded.
    ///
    /// Every instant that an act names counts, so it may come too early and never comes too late.
    package func turn(of tin: String) -> Instant? {
        var next: Instant?
        func consider(_ instant: Instant?) {
            guard let instant, instant > now, next.map({ instant < $0 }) ?? true else { return }
            next = instant
        }
        for record in snapshot.records(identifier: Self.key(of: tin)) {
            consider(record.timeline.nextChange(after: now))
            consider(record.terms.decidedAt)
            consider(record.terms.effectiveAt)
            for recorded in record.acts {
                consider(recorded.act.effectiveAt)
                consider(recorded.act.until)
                consider(recorded.act.terms?.expiresAt)
            }
        }
        return next
    }

    /// The form in which a number is looked up: two texts with one form get one answer.
    package static func key(of tin: String) -> String { TinText.normalised(tin) }

    /// The same for a number in ASCII that is not text yet.
    package static func key(ofASCII tin: Span<UInt8>) -> String { TinText.normalised(ascii: tin) }

    /// The instant that a question's moment means, and the day it names.
    ///
    /// A bare date is that day of the authority, answered for its end.
    static func question(
        _ at: Moment?,
        zone: CivilZone,
        now: Instant
    ) -> (instant: Instant, day: (first: Instant, end: Instant)?) {
        switch at {
        case nil: (now, nil)
        case .instant(let instant): (instant, nil)
        case .day(let day):
            (
                Instant(microseconds: zone.endOfDay(day).microseconds - 1),
                (zone.startOfDay(day), zone.endOfDay(day))
            )
        }
    }

    /// Whether a programme may answer: a status of another agency answers only to who asks for its programme, or for the
    /// recognition of an agency.
    private func fits(_ programme: ProgrammeID, _ query: StatusQuery) -> Bool {
        if let wanted = query.programme { return wanted == programme }
        return profiles[programme]?.profile.kind == .aeo || query.relying.map { $0.country == nil } ?? false
    }

    /// Whether a certificate answers for a role: where the profile says that roles only describe, it answers for all.
    private func covers(_ record: CertificateRecord, _ terms: CertificateTerms, role: String) -> Bool {
        if terms.roles.contains(role) { return true }
        guard let profile = profiles[record.programme]?.profile else { return false }
        return profile.rules(on: record.decisionDate).version.roleScope == .wholePerson
    }
}
