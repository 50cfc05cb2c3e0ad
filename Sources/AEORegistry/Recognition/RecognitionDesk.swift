package import AEOModel
import HashTreeCollections

/// Answers questions on recognition from one snapshot, as known from the first entries of its log.
///
/// Arrangements and territories are put together once, so that a desk answers one question after the other without
/// waiting for anything.
package struct RecognitionDesk: Sendable {
    /// The rules that refuse whatever any arrangement says.
    private static let absolute: Set<RecognitionRule> = [.statusNotActive, .unlisted, .roleNotHeld]

    package let snapshot: Snapshot
    /// What the answers are made from.
    package let knowledge: Knowledge
    let identity: RegistryIdentity
    let programmes: [ProgrammeID: ProgrammeProfile]
    /// The profiles by which partners' records are read.
    let references: ReferenceProfiles
    /// The arrangements and territories as known.
    package let engine: RecognitionEngine
    /// The territories' document, with its agencies; `nil` where there is none.
    let territories: HostedTerritories?
    /// Whether a document is missing that answers may turn on.
    private let isBlind: Bool

    init(
        snapshot: Snapshot,
        knowledge: Knowledge,
        identity: RegistryIdentity,
        programmes: [ProgrammeID: ProgrammeProfile],
        references: ReferenceProfiles
    ) {
        self.snapshot = snapshot
        self.knowledge = knowledge
        self.identity = identity
        self.programmes = programmes
        self.references = references
        let versions = snapshot.arrangements(known: knowledge.logSize)
        let territories = snapshot.territories(known: knowledge.logSize)
        self.territories = territories?.hosted
        isBlind =
            versions.contains { $0.hosted == nil } || territories.map { $0.hosted == nil } ?? false
        engine = RecognitionEngine(
            arrangements: versions.compactMap { $0.hosted?.arrangement },
            territories: territories?.hosted?.book ?? TerritoryBook([])
        )
    }

    /// The answer to a question at a moment of the present.
    ///
    /// Of several statuses the one that helps the trader most decides: recognised before unknown before not recognised;
    /// of two alike the newer.
    package func answer(_ query: RecognitionQuery, now: Instant) -> RecognitionAnswer {
        var candidates = candidates(query, now: now) + partnersCandidates(query, now: now)
        // A number that several traders share proves nothing of any of them.
        if Set(candidates.map(\.subject.tin)).count > 1 { candidates = [] }
        let decisive = RecognitionEngine.best(of: candidates.map(\.recognition))
        let best = candidates.first { $0.recognition == decisive }
        let zone = identity.authorities.first?.zone ?? .utc
        return RecognitionAnswer(
            query: query,
            recognition: best?.recognition ?? Self.nobody,
            subject: best?.subject,
            record: best?.record,
            partnersNumber: best?.partnersNumber,
            question: best?.question ?? question(query, zone: zone, now: now),
            knowledge: knowledge
        )
    }

    /// What to put on a declaration to the relying office of a question that was answered.
    ///
    /// `name` is the holder's, which stands in the archive and is wanted for some declarations only.
    package func declaration(_ answer: RecognitionAnswer, name: String?) -> DeclarationText? {
        guard var subject = answer.subject, answer.recognition.cause != .arrangementUnreadable else {
            return nil
        }
        subject.name = name
        return engine(for: subject).declaration(of: subject, answer.question)
    }

    /// The answer with the holder's name, which stands in the archive and is wanted for some declarations only.
    func answer(_ answer: RecognitionAnswer, naming name: String) -> RecognitionAnswer {
        guard var subject = answer.subject else { return answer }
        subject.name = name
        var named = answer
        named.recognition = recognition(of: subject, answer.question, view: answer.query.view)
        return named
    }

    private func candidates(_ query: RecognitionQuery, now: Instant) -> [RecognitionCandidate] {
        records(query, now: now).reversed().compactMap { record in
            guard let zone = identity.office(record.authority)?.zone else { return nil }
            let question = question(query, zone: zone, now: now)
            guard let subject = subject(of: record, at: question, view: query.view) else { return nil }
            let recognition = recognition(of: subject, question, view: query.view)
            // An answer that holds something back names no certificate either, or it would show that it does.
            guard recognition != Self.nobody else { return nil }
            return RecognitionCandidate(
                subject: subject,
                record: record,
                partnersNumber: nil,
                question: question,
                recognition: recognition
            )
        }
    }

    /// The certificates that a question is about, in the order of their grants.
    ///
    /// The public is told of no code that a partner uses.
    private func records(_ query: RecognitionQuery, now: Instant) -> [CertificateRecord] {
        snapshot.records(
            of: query.trader,
            codes: query.view == .published ? .none : .of(query.relying),
            at: question(query, zone: identity.authorities.first?.zone ?? .utc, now: now).at,
            known: knowledge.logSize
        ).filter { record in
            record.grantIndex < knowledge.logSize && fits(record.programme, query)
        }
    }

    /// Whether a programme may answer: customs ask for AEOs unless they name another; agencies rely on what they accept.
    private func fits(_ programme: ProgrammeID, _ query: RecognitionQuery) -> Bool {
        if let wanted = query.programme { return wanted == programme }
        return query.relying.country == nil || programmes[programme]?.kind == .aeo
    }

    func question(
        _ query: RecognitionQuery,
        zone: CivilZone,
        now: Instant
    ) -> RecognitionQuestion {
        let at: Instant
        let day: CivilDate
        switch query.at {
        case nil: (at, day) = (now, zone.date(of: now))
        case .instant(let instant): (at, day) = (instant, zone.date(of: instant))
        // A bare date is that day, answered for its end.
        case .day(let date): (at, day) = (Instant(microseconds: zone.endOfDay(date).microseconds - 1), date)
        }
        return RecognitionQuestion(
            relying: query.relying,
            role: query.role,
            direction: query.direction,
            at: at,
            day: day,
            // As known in the past, data are as old as they were then.
            now: query.knownAt == nil ? now : min(now, knowledge.knownAt)
        )
    }

    func recognition(
        of subject: RecognitionSubject,
        _ question: RecognitionQuestion,
        view: RecognitionView
    ) -> Recognition {
        let answer = engine(for: subject).recognise(subject, question)
        // A stop is told to the two sides and never to the public, which must not see that anything is kept back.
        if answer.rule == .benefitsStopped, !mayKnowStop(of: subject, question, view: view) {
            return Self.nobody
        }
        guard isBlind, answer.outcome == .notRecognised, !(answer.rule.map(Self.absolute.contains) ?? false)
        else { return answer }
        return Recognition(
            outcome: .unknown,
            cause: .arrangementUnreadable,
            explanation: "An arrangement is recorded here that this version of the registry cannot read, "
                + "so it cannot be said whether the status is recognised."
        )
    }

    /// The arrangements with the stops of one operator, if there are any.
    private func engine(for subject: RecognitionSubject) -> RecognitionEngine {
        let stops = (snapshot.stopsByTIN[subject.tin] ?? []).compactMap { id in
            snapshot.stops[id]?.stop(known: knowledge.logSize)
        }
        return stops.isEmpty ? engine : engine.heeding(stops)
    }

    /// Whether a stop of benefits is for somebody's eyes: those of an officer, of the partner, or of the side that relies.
    private func mayKnowStop(
        of subject: RecognitionSubject,
        _ question: RecognitionQuestion,
        view: RecognitionView
    ) -> Bool {
        switch view {
        case .officer: return true
        case .published: return false
        case .agency(let party):
            let book = engine.territories
            return [subject.authority, question.relying].contains { side in
                book.belongs(party, to: side, on: question.day)
                    || book.belongs(side, to: party, on: question.day)
            }
        }
    }

    private static let nobody = Recognition(
        outcome: .unknown,
        cause: .holderUnknown,
        explanation: "No status that may be told is known here for that number."
    )
}
