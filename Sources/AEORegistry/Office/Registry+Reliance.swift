import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// How many links a chain of reliances may have; cycles are refused when they are made.
    private static let longestChain = 8

    /// Does to the certificates that rest on a record what its act brings about for them, in the same commit.
    func follow(
        _ record: CertificateRecord,
        _ act: Act,
        depth: Int = 0,
        in builder: inout BatchBuilder
    ) throws(RegistryError) -> [FollowedAct] {
        guard depth < Self.longestChain else { return [] }
        var followed: [FollowedAct] = []
        for (dependant, reliance) in resting(on: record, in: builder.snapshot) {
            let now = builder.nextStamp
            guard
                let next = consequence(
                    for: dependant,
                    reliance,
                    of: act,
                    on: record,
                    now: now,
                    in: builder.snapshot
                )
            else {
                if let looked = review(dependant, reliance, act) { followed.append(looked) }
                continue
            }
            let rules = try rules(
                of: dependant.programme,
                on: zone(of: dependant).date(of: now),
                recordedIn: builder.snapshot
            )
            let plan = ActPlan(
                former: dependant,
                act: next,
                rules: rules,
                acceptedWarnings: [],
                holder: [:],
                next: dependant.adding(RecordedAct(index: builder.nextIndex, act: next))
            )
            let recorded = try self.record(
                plan,
                paper: nil,
                decision: DecisionGroup.following(),
                in: &builder
            )
            followed.append(
                FollowedAct(
                    certificateNumber: dependant.number,
                    programme: dependant.programme,
                    effect: reliance.effect,
                    act: next.id,
                    kind: next.kind
                )
            )
            followed += try follow(recorded.record, next, depth: depth + 1, in: &builder)
        }
        return followed
    }

    /// What an act that is only planned would bring about, found by doing it in a batch that nobody writes.
    func dependants(of plan: ActPlan) throws(RegistryError) -> [FollowedAct] {
        var builder = BatchBuilder(continuing: snapshot, clock: clock.now(), random: random)
        let recorded = try record(plan, paper: nil, decision: DecisionGroup.following(), in: &builder)
        return try follow(recorded.record, plan.act, in: &builder)
    }

    /// The certificates that rest on a record, each with the reliance that says so.
    func resting(
        on record: CertificateRecord,
        in snapshot: Snapshot
    ) -> [(CertificateRecord, Reliance)] {
        let names = Set([record.number, record.tin, record.mainIdentifier])
        let ids = names.flatMap { snapshot.dependants[Snapshot.dependency(record.programme, $0)] ?? [] }
        return Set(ids).sorted().compactMap { snapshot.certificates[$0] }.compactMap { dependant in
            dependant.reliances
                .first { $0.programme == record.programme && names.contains($0.identifier) }
                .map { (dependant, $0) }
        }
    }

    /// The reliances with the numbers of statuses as this registry spells them, so that their loss finds its way.
    func normalised(_ reliances: [Reliance], in snapshot: Snapshot) -> [Reliance] {
        reliances.map { reliance in
            guard reliance.programme != nil, snapshot.record(number: reliance.identifier) == nil else {
                return reliance
            }
            return Reliance(
                kind: reliance.kind,
                programme: reliance.programme,
                identifier: TinText.normalised(reliance.identifier),
                effect: reliance.effect
            )
        }
    }

    /// Refuses reliances that would lead back to the status that rests on them.
    func checkCycle(
        _ reliances: [Reliance],
        of programme: ProgrammeID,
        names: Set<String>,
        in snapshot: Snapshot
    ) throws(RegistryError) {
        var open = reliances
        var seen: Set<RecordID> = []
        while let reliance = open.popLast() {
            guard let relied = reliance.programme else { continue }
            if relied == programme, names.contains(reliance.identifier) {
                throw .refused(
                    Refusal(
                        .relianceCycle,
                        "the status would rest on itself by way of \(relied) \(reliance.identifier)",
                        remedy: "leave that out of depends_on"
                    )
                )
            }
            let records =
                [snapshot.record(number: reliance.identifier)].compactMap { $0 }
                + snapshot.records(identifier: reliance.identifier)
            for record in records where record.programme == relied && seen.insert(record.id).inserted {
                open += record.reliances
            }
        }
    }

    /// The act on a dependant that another's act brings about; `nil` for none.
    private func consequence(
        for dependant: CertificateRecord,
        _ reliance: Reliance,
        of act: Act,
        on record: CertificateRecord,
        now: Instant,
        in snapshot: Snapshot
    ) -> Act? {
        guard reliance.effect != .review, act.part == nil, act.isOperative else { return nil }
        if act.kind == .reinstate || act.kind == .correct { return released(dependant, by: act, now: now) }
        let loses = act.kind == .suspend || act.kind.isTerminal || act.kind == .serve
        guard loses else { return nil }
        let served = record.acts.map(\.act).first { act.kind == .serve && act.targets.contains($0.id) }
        // A receipt changes something only for a decision that waited for it.
        guard act.kind != .serve || served?.awaitsService == true else { return nil }
        let loss = served ?? act
        let start = max(act.effectiveAt, dependant.terms.effectiveAt)
        // By a trader's number the status may stand on another certificate.
        guard !stands(reliance, besides: record, at: start, in: snapshot),
            record.timeline.status(at: start).map({ $0 == .suspended || $0.isEnded }) ?? false,
            dependant.timeline.status(at: start).map({ !$0.isEnded }) ?? false
        else { return nil }
        return Act(
            id: RecordID(at: now, random: random(10)),
            kind: reliance.effect == .lapse ? .lapse : .suspend,
            decidedOn: zone(of: dependant).date(of: now),
            notifiedAt: nil,
            effectiveAt: start,
            until: reliance.effect == .suspend ? loss.until : nil,
            recordedAt: now,
            cause: loss.id
        )
    }

    /// The reinstatement of what was suspended because of the acts that an act closes or makes void.
    private func released(_ dependant: CertificateRecord, by act: Act, now: Instant) -> Act? {
        let closed = Set(dependant.acts.filter { $0.act.kind == .reinstate }.flatMap(\.act.targets))
        let layers = dependant.acts.map(\.act).filter { layer in
            layer.kind == .suspend && !closed.contains(layer.id)
                && (layer.cause.map(act.targets.contains) ?? false)
        }
        guard !layers.isEmpty else { return nil }
        return Act(
            id: RecordID(at: now, random: random(10)),
            kind: .reinstate,
            decidedOn: zone(of: dependant).date(of: now),
            notifiedAt: nil,
            effectiveAt: max(act.effectiveAt, dependant.terms.effectiveAt),
            targets: layers.map(\.id),
            recordedAt: now,
            cause: act.id
        )
    }

    private func stands(
        _ reliance: Reliance,
        besides record: CertificateRecord,
        at instant: Instant,
        in snapshot: Snapshot
    ) -> Bool {
        guard reliance.identifier != record.number else { return false }
        return snapshot.records(identifier: reliance.identifier).contains { other in
            other.id != record.id && other.programme == record.programme
                && other.timeline.status(at: instant) == .active
        }
    }

    private func review(_ dependant: CertificateRecord, _ reliance: Reliance, _ act: Act) -> FollowedAct? {
        guard reliance.effect == .review, act.kind == .suspend || act.kind.isTerminal else { return nil }
        return FollowedAct(
            certificateNumber: dependant.number,
            programme: dependant.programme,
            effect: .review,
            act: nil,
            kind: nil
        )
    }
}
