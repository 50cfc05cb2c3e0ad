import AEOModel
import JOSE

extension Registry {
    /// What an order on an arrangement would leave; nothing is recorded.
    package func previewArrangement(_ order: ArrangementOrder) throws(RegistryError) -> ArrangementOutcome {
        let snapshot = self.snapshot
        return try outcome(of: order, in: snapshot, index: nil, recordedAt: nil)
    }

    /// Adds, amends, suspends or ends an arrangement.
    package func changeArrangement(
        _ order: ArrangementOrder,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (ArrangementOutcome) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let stamp = builder.nextStamp
                let outcome = try self.outcome(
                    of: order,
                    in: builder.snapshot,
                    index: builder.nextIndex,
                    recordedAt: stamp
                )
                try builder.append(
                    outcome.hosted,
                    outcome.change,
                    decision: Self.decision(words, proof: proof),
                    officer: proof.keyID
                )
                return { _ throws(RegistryError) in
                    self.kept(render(outcome), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    private func outcome(
        of order: ArrangementOrder,
        in snapshot: Snapshot,
        index: UInt64?,
        recordedAt: Instant?
    ) throws(RegistryError) -> ArrangementOutcome {
        do throws(Refusal) {
            let hosted = try ArrangementEditor(snapshot: snapshot, identity: identity).edited(order)
            let last = snapshot.arrangements[hosted.arrangement.id]?.last?.fact.version ?? 0
            return ArrangementOutcome(
                hosted: hosted,
                change: order.change,
                version: last + 1,
                index: index,
                recordedAt: recordedAt
            )
        } catch {
            throw .refused(error)
        }
    }

    /// The officer's decision as kept beside the log, where the entry names it by its digest.
    private static func decision(_ words: DecisionWords, proof: OfficerProof) -> StoredDocument {
        let bytes = CanonicalJSON.encode(.object(words.group(proof: proof, acceptedWarnings: [])))
        return StoredDocument(digest: SHA256Digest.hash(bytes), bytes: bytes)
    }
}
