import AEOModel

extension Registry {
    /// Does a write once for its idempotency key: a repeated request gets the first answer, to the byte.
    func once(
        _ proof: OfficerProof,
        _ work: () async throws(RegistryError) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        guard let key = proof.idempotencyKey else {
            throw .invalid(field: "Idempotency-Key", detail: "every write needs one")
        }
        if let restored { throw .restored(size: restored.mark.size) }
        await begin()
        let slot = "\(proof.scope)\n\(key)"
        guard inFlight.begin(slot) else { throw .idempotencyInProgress }
        defer { inFlight.end(slot) }
        let kept: StoredAnswer?
        do throws(ArchiveError) {
            kept = try await archive.answer(scope: proof.scope, key: key)
        } catch {
            throw RegistryError(reading: error)
        }
        if let kept {
            guard kept.requestDigest == proof.bodyDigest else { throw .idempotencyMismatch }
            try await settle(kept)
            return WriteAnswer(status: kept.status, body: kept.body, isRepeated: true)
        }
        return try await work()
    }

    /// Lets no kept answer out while the commit it was written with is not settled (promise 1).
    ///
    /// Any work makes the sequencer look again at what became of that commit.
    private func settle(_ kept: StoredAnswer) async throws(RegistryError) {
        guard kept.recordedAt > snapshot.lastRecordedAt else { return }
        do throws(RegistryError) {
            _ = try await sequencer.submit { _ throws(RegistryError) in throw .outcomeUnknown }
        } catch {
            guard kept.recordedAt <= snapshot.lastRecordedAt else { throw .outcomeUnknown }
        }
    }

    /// The answer with the copy to keep beside the act.
    func kept(
        _ answer: WriteAnswer,
        proof: OfficerProof,
        recordedAt: Instant
    ) -> (WriteAnswer, StoredAnswer?) {
        let copy = proof.idempotencyKey.map { key in
            StoredAnswer(
                scope: proof.scope,
                key: key,
                requestDigest: proof.bodyDigest,
                status: answer.status,
                body: answer.body,
                recordedAt: recordedAt
            )
        }
        return (answer, copy)
    }
}
