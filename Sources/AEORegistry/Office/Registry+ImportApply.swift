package import AEOModel
import JOSE

extension Registry {
    /// Applies a list that waits, once it was compared anew and is still what was approved.
    ///
    /// The rows go into documents ahead of the entry; the entry's transaction finds them durable or writes nothing
    /// (decision 0019).
    package func applyImport(
        _ id: RecordID,
        _ approval: ImportApproval,
        proof: OfficerProof
    ) async throws(RegistryError) -> WriteAnswer {
        let answer = try await once(proof) { () throws(RegistryError) in
            let staged = try self.waiting(id)
            // One list of a partner at a time, so that what was compared is what is changed.
            let slot = "import \(staged.partner)"
            guard self.inFlight.begin(slot) else { throw .busy(retryAfter: 2) }
            defer { self.inFlight.end(slot) }
            return try await self.apply(staged, approval, proof: proof)
        }
        importFolder?.remove(id)
        return answer
    }

    private func apply(
        _ staged: StagedImport,
        _ approval: ImportApproval,
        proof: OfficerProof
    ) async throws(RegistryError) -> WriteAnswer {
        let (header, report) = try await examine(staged.id, partner: staged.partner, upload: staged.upload)
        guard report.changes == staged.changes, Set(report.guards).isSubset(of: staged.guards) else {
            throw .refused(
                Refusal(
                    .changedSince,
                    "the partner's records, or the day, have changed since the list was shown",
                    remedy: "import the file again, look at what it changes, and apply that"
                )
            )
        }
        if let met = report.guards.first, !approval.acceptsGuards { throw .refused(met.refusal) }
        let scope = MirrorScope(partner: staged.partner, programme: header.programme)
        let basis = snapshot.mirrors.newestList(of: MirrorScope(partner: staged.partner, programme: nil))?
            .index
        let (list, changes) = try await keepChunks(of: staged, header)
        let decision = decisionDocument(staged, approval, proof: proof)
        let fact = MirrorFact(
            scope: scope,
            mode: header.mode,
            listDate: header.listDate,
            isComplete: header.isComplete,
            rows: list.rows,
            rejected: header.rejected + list.faults,
            counts: list.counts,
            index: SHA256Digest.hash(list.index.bytes),
            decision: SHA256Digest.hash(decision),
            officer: proof.keyID,
            acceptedGuards: report.guards
        )
        return try await sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
            let whole = MirrorScope(partner: staged.partner, programme: nil)
            guard builder.snapshot.mirrors.newestList(of: whole)?.index == basis else {
                throw .busy(retryAfter: 2)
            }
            let stamp = builder.nextStamp
            for digest in list.index.chunks { builder.require(digest) }
            builder.keep(StoredDocument(digest: fact.index, bytes: list.index.bytes))
            builder.keep(StoredDocument(digest: fact.decision, bytes: decision))
            let entry = try builder.append(.mirror(fact, recordedAt: stamp), mirrored: changes)
            return { (signed: SignedTree) throws(RegistryError) in
                var answer = report.answer
                answer["id"] = .string(staged.id.description)
                answer["applied"] = true
                answer["log_index"] = .integer(Int64(clamping: entry.index))
                answer["log_size"] = .integer(Int64(clamping: signed.tree.size))
                answer["ack"] = .string(
                    try self.acknowledge(
                        header,
                        report,
                        upload: staged.upload,
                        at: stamp,
                        applied: (entry.index, signed.tree.size)
                    )
                )
                let body = JSONText.encode(answer)
                return self.kept(
                    WriteAnswer(status: 200, body: body, isRepeated: false),
                    proof: proof,
                    recordedAt: stamp
                )
            }
        }
    }

    /// A list whose rows are kept.
    private struct KeptList {
        let index: MirrorIndex
        let rows: Int
        let faults: Int
        let counts: MirrorCounts
    }

    /// Keeps the rows in chunks, each durable before the next is made, and gives what they change.
    private func keepChunks(
        of staged: StagedImport,
        _ header: ListHeader
    ) async throws(RegistryError) -> (KeptList, [MirrorChange]) {
        let conflicts = try await conflicts(staged.id, partner: staged.partner, upload: staged.upload)
        var examined = examination(header, partner: staged.partner, in: snapshot, conflicts: conflicts)
        var (chunk, digests) = (MirrorChunk(), [[UInt8]]())
        var changes: [MirrorChange] = []
        try await read(staged.id, upload: staged.upload) { (_, line) throws(RegistryError) in
            guard let line, let (facts, change) = examined.take(line) else { return }
            if let change { changes.append(change) }
            chunk.append(facts.line)
            guard chunk.isFull else { return }
            digests.append(try await self.keep(chunk))
            chunk = MirrorChunk()
        }
        if !chunk.isEmpty { digests.append(try await keep(chunk)) }
        changes += examined.finish()
        let index = MirrorIndex(
            salt: random(32),
            file: header.file,
            upload: staged.upload,
            chunks: digests
        )
        let list = KeptList(
            index: index,
            rows: examined.accepted,
            faults: examined.faultCount,
            counts: examined.counts
        )
        return (list, changes)
    }

    private func keep(_ chunk: MirrorChunk) async throws(RegistryError) -> [UInt8] {
        let digest = SHA256Digest.hash(chunk.bytes)
        do throws(ArchiveError) {
            try await archive.keep([StoredDocument(digest: digest, bytes: chunk.bytes)])
        } catch {
            throw .storeUnwritable("the rows could not be kept: \(error)")
        }
        return digest
    }

    /// The officer's decision, kept beside the log: what was signed, and why.
    private func decisionDocument(
        _ staged: StagedImport,
        _ approval: ImportApproval,
        proof: OfficerProof
    ) -> [UInt8] {
        let object: JSONObject = [
            "v": 1, "import": .string(staged.id.description), "token": .string(proof.token),
            "body": .string(Base64URL.encode(proof.body)), "reason": .text(approval.reason),
            "staged_by": .string(staged.officer),
        ]
        return CanonicalJSON.encode(.object(object))
    }
}
