package import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// The stops under an arrangement, in the order of the log, those of an erased operator left out.
    package func stops(under id: ArrangementID) throws(RegistryError) -> [StopRecord] {
        let snapshot = self.snapshot
        do throws(Refusal) {
            _ = try ArrangementEditor(snapshot: snapshot, identity: identity).present(id)
        } catch {
            throw .refused(error)
        }
        return snapshot.stops.values.filter { $0.arrangement == id && !$0.tin.isEmpty }
            .sorted { $0.index < $1.index }
    }

    /// The stop that an order would set; nothing is recorded.
    package func previewStop(_ order: StopOrder) throws(RegistryError) -> StopRecord {
        let now = self.now()
        return try judged(order, as: RecordID(at: now, random: random(10)), in: snapshot)
    }

    /// Stops the benefits of one operator of the other side.
    package func stopBenefits(
        _ order: StopOrder,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (StopRecord) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        let id = RecordID(at: now(), random: random(10))
        return try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let stop = try self.judged(order, as: id, in: builder.snapshot)
                let stamp = builder.nextStamp
                try builder.append(
                    .stop(
                        StopEntry(
                            stop: id,
                            arrangement: stop.arrangement,
                            authority: stop.authority,
                            span: stop.span,
                            recordedAt: stamp,
                            holder: StopEntry.holder(tin: stop.tin),
                            decision: words.group(proof: proof, acceptedWarnings: [])
                        )
                    )
                )
                let recorded = builder.snapshot.stops[id]
                return { _ throws(RegistryError) in
                    guard let recorded else { throw .fault("the stop was not applied") }
                    return self.kept(render(recorded), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// The stop that an order would end, as it would stand then; nothing is recorded.
    package func previewResumption(_ order: StopOrder) throws(RegistryError) -> StopRecord {
        let snapshot = self.snapshot
        let (stop, from) = try resumable(order, in: snapshot)
        return stop.resumed(at: from, entry: snapshot.size)
    }

    /// Gives an operator the benefits again from a day on.
    package func resumeBenefits(
        _ order: StopOrder,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (StopRecord) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let (stop, from) = try self.resumable(order, in: builder.snapshot)
                let stamp = builder.nextStamp
                try builder.append(
                    .resume(
                        ResumeEntry(
                            stop: stop.id,
                            act: RecordID(at: stamp, random: self.random(10)),
                            arrangement: stop.arrangement,
                            authority: stop.authority,
                            from: from,
                            recordedAt: stamp,
                            decision: words.group(proof: proof, acceptedWarnings: [])
                        )
                    )
                )
                let recorded = builder.snapshot.stops[stop.id]
                return { _ throws(RegistryError) in
                    guard let recorded else { throw .fault("the end of the stop was not applied") }
                    return self.kept(render(recorded), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    private func judged(
        _ order: StopOrder,
        as id: RecordID,
        in snapshot: Snapshot
    ) throws(RegistryError) -> StopRecord {
        do throws(Refusal) {
            let desk = StopDesk(snapshot: snapshot, identity: identity)
            let (office, tin, span) = try desk.stop(order)
            return StopRecord(
                id: id,
                arrangement: order.arrangement,
                authority: office.authority,
                tin: tin,
                span: span,
                index: snapshot.size
            )
        } catch {
            throw .refused(error)
        }
    }

    private func resumable(
        _ order: StopOrder,
        in snapshot: Snapshot
    ) throws(RegistryError) -> (StopRecord, Instant) {
        do throws(Refusal) {
            return try StopDesk(snapshot: snapshot, identity: identity).resumption(order)
        } catch {
            throw .refused(error)
        }
    }
}
