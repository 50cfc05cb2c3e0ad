package import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// All bars: those that acts started and that no correction voids, and those set by hand.
    package func bars() -> [BarView] { bars(in: snapshot) { _, _ in true } }

    /// The bars of a programme with a span that are wanted; whom each follows is looked up for these only.
    func bars(in snapshot: Snapshot, where isWanted: (ProgrammeID, BarSpan) -> Bool) -> [BarView] {
        var views: [BarView] = []
        for id in snapshot.barred {
            guard let record = snapshot.certificates[id] else { continue }
            for (act, span) in Self.activeBars(of: record) where isWanted(record.programme, span) {
                views.append(
                    BarView(
                        id: act,
                        programme: record.programme,
                        span: span,
                        certificateNumber: record.number,
                        keys: followed(record, in: snapshot).sorted(),
                        isLifted: snapshot.bars[act]?.liftedIndex != nil
                    )
                )
            }
        }
        for bar in snapshot.bars.values {
            guard let span = bar.span, isWanted(bar.programme, span) else { continue }
            views.append(
                BarView(
                    id: bar.id,
                    programme: bar.programme,
                    span: span,
                    certificateNumber: nil,
                    keys: bar.keys,
                    isLifted: bar.liftedIndex != nil
                )
            )
        }
        return views.sorted { $0.id < $1.id }
    }

    /// Refuses an application that meets a bar on the day it came in; a court's order sets it aside.
    func checkBars(
        _ form: ApplicationForm,
        identifiers: [TraderIdentifier],
        tin: String,
        office: AuthorityOffice,
        in snapshot: Snapshot
    ) throws(RegistryError) -> [String] {
        let day = form.receivedOn ?? form.decisionDate
        let arrival = office.zone.startOfDay(day)
        let keys = Set(
            identifiers.map { "\($0.scheme):\($0.value)" } + [
                "TIN:" + tin, "ID:" + (identifiers.first?.value ?? ""),
            ]
        )
        let held = bars(in: snapshot) { $0 == form.programme && $1.holds(arrival) }
        let met = held.first { !$0.isLifted && !keys.isDisjoint(with: $0.keys) }
        guard let met else { return [] }
        let rule = RefusalRule.reapplicationBar
        let end = met.span.until.map { "until \(office.zone.date(of: $0))" } ?? "with no end set"
        guard form.acceptedWarnings.contains(rule.rawValue) else {
            throw .refused(
                Refusal(
                    rule,
                    "the applicant may not apply \(end) (bar \(met.id)); the application came in on \(day)",
                    remedy:
                        "wait, lift the bar, or where a court orders it give --accept-warning \(rule.rawValue) and a reference",
                    isAcceptable: true
                )
            )
        }
        guard form.reference != nil else {
            throw .refused(
                Refusal(
                    .referenceMissing,
                    "a bar is set aside by a court's order, and its reference is missing",
                    remedy: "give \"reference\""
                )
            )
        }
        return [rule.rawValue]
    }

    /// The bars of a record's acts that stand: not void, and served where they wait for that.
    static func activeBars(of record: CertificateRecord) -> [(act: RecordID, span: BarSpan)] {
        let acts = record.acts.map(\.act)
        let void = acts.voided
        return acts.compactMap { act in
            guard let span = act.bar, act.isOperative, !void.contains(act.id) else { return nil }
            guard act.kind == .serve else { return (act.id, span) }
            return act.targets.contains(where: void.contains) ? nil : (act.id, span)
        }
    }

    /// The keys of a holder and of all who follow it.
    private func followed(_ record: CertificateRecord, in snapshot: Snapshot) -> Set<String> {
        var keys: Set<String> = []
        var open = [record]
        var seen: Set<RecordID> = [record.id]
        while let next = open.popLast() {
            guard !next.isErased else { continue }
            keys.formUnion(next.holder.keys)
            keys.formUnion(next.followers.filter { !$0.isEmpty })
            // The same trader's other certificates may name successors too.
            for other in snapshot.records(identifier: next.tin) where seen.insert(other.id).inserted {
                open.append(other)
            }
            let acts = next.acts.map(\.act)
            let void = acts.voided
            for act in acts where !void.contains(act.id) {
                guard let id = act.succession?.certificate, seen.insert(id).inserted,
                    let successor = snapshot.certificates[id]
                else { continue }
                open.append(successor)
            }
        }
        return keys
    }

    /// Sets a bar that is known from elsewhere.
    package func addBar(
        _ order: BarOrder,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (BarView) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        let office = try office(for: order.programme)
        let now = self.now()
        let id = RecordID(at: now, random: random(10))
        let span = BarSpan(
            from: office.zone.startOfDay(order.from),
            until: order.until.map(office.zone.endOfDay)
        )
        if let until = span.until, until <= span.from {
            throw .refused(
                Refusal(.periodEmpty, "the bar would end before it begins", remedy: "give a later --until")
            )
        }
        let keys = try barred(order, office: office)
        return try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let stamp = builder.nextStamp
                let entry = BarEntry(
                    bar: id,
                    authority: office.authority,
                    programme: order.programme,
                    span: span,
                    recordedAt: stamp,
                    holder: keys,
                    decision: words.group(proof: proof, acceptedWarnings: [])
                )
                try builder.append(.bar(entry))
                let view = self.bars(in: builder.snapshot, where: { _, _ in true }).first { $0.id == id }
                return { _ throws(RegistryError) in
                    guard let view else { throw .fault("the bar was not applied") }
                    return self.kept(render(view), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// Lifts a bar: one set by hand, or one that an act started.
    package func liftBar(
        _ id: RecordID,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (BarView) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        guard words.reference != nil || words.legalBasis != nil else {
            throw .refused(
                Refusal(
                    .referenceMissing,
                    "lifting a bar needs a ground",
                    remedy: "give --reference or --legal-basis"
                )
            )
        }
        return try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                guard
                    let bar = self.bars(in: builder.snapshot, where: { _, _ in true }).first(where: {
                        $0.id == id && !$0.isLifted
                    })
                else {
                    throw .refused(
                        Refusal(
                            .barUnknown,
                            "there is no bar \(id), or it is lifted already",
                            remedy: "`aeo bar list` shows the bars"
                        )
                    )
                }
                let stamp = builder.nextStamp
                let entry = BarLiftEntry(
                    bar: id,
                    act: RecordID(at: stamp, random: self.random(10)),
                    authority: try self.office(for: bar.programme).authority,
                    programme: bar.programme,
                    recordedAt: stamp,
                    decision: words.group(proof: proof, acceptedWarnings: [])
                )
                try builder.append(.barLift(entry))
                let view = self.bars(in: builder.snapshot, where: { _, _ in true }).first { $0.id == id }
                return { _ throws(RegistryError) in
                    guard let view else { throw .fault("the bar was not lifted") }
                    return self.kept(render(view), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// The group `holder` of a bar: the numbers, normalised by the programme's schemes.
    private func barred(_ order: BarOrder, office: AuthorityOffice) throws(RegistryError) -> JSONObject {
        let judge = try grantJudge(of: order.programme, office: office, now: now())
        do throws(Refusal) {
            let numbers = try judge.numbers(
                order.identifiers,
                accepting: order.acceptedWarnings,
                on: order.from
            )
            var object: JSONObject = [
                "v": 1,
                "identifiers": .array(
                    numbers.identifiers.map {
                        .object(["scheme": .string($0.scheme), "value": .string($0.value)])
                    }
                ),
                "tin": .string(numbers.tin),
                "source": .string(order.source),
            ]
            object["name"] = order.name.map(JSONValue.string)
            return object
        } catch {
            throw .refused(error)
        }
    }
}
