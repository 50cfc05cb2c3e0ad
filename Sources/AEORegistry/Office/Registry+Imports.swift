package import AEOModel
package import JOSE

extension Registry {
    /// Room for a list that comes in; whoever begins an upload ends it with `stage` or `discard`.
    ///
    /// Throws `busy` while two come in already, and `refused` while too many wait to be applied.
    package func beginImport(isDryRun: Bool) throws(RegistryError) -> ImportUpload {
        if let restored { throw .restored(size: restored.mark.size) }
        let staging = try self.staging()
        guard isDryRun || staged().count < StagedImport.most else {
            throw .refused(
                Refusal(
                    .tooManyImports,
                    "\(StagedImport.most) lists wait to be applied",
                    remedy: "apply one with `aeo import --apply ID`, or wait: each goes away after seven days"
                )
            )
        }
        guard uploads.enter() else { throw .busy(retryAfter: 5) }
        let id = RecordID(at: now(), random: random(10))
        do throws(StagingFault) {
            return ImportUpload(id: id, output: try staging.create(id))
        } catch {
            uploads.leave()
            throw .storeUnwritable(error.cause)
        }
    }

    /// Throws an upload away.
    package func discard(_ upload: ImportUpload) {
        uploads.leave()
        importFolder?.remove(upload.id)
    }

    /// Examines a list that came in, and lets it wait for approval; the upload is ended.
    ///
    /// `proof` is that of an officer whose token names exactly these bytes.
    package func stage(
        _ upload: ImportUpload,
        _ order: ImportOrder,
        proof: OfficerProof
    ) async throws(RegistryError) -> WriteAnswer {
        do throws(RegistryError) {
            try upload.finish()
            let answer = try await stageNow(upload, order, proof: proof)
            uploads.leave()
            if answer.isRepeated || order.isDryRun { importFolder?.remove(upload.id) }
            return answer
        } catch {
            discard(upload)
            throw error
        }
    }

    private func stageNow(
        _ upload: ImportUpload,
        _ order: ImportOrder,
        proof: OfficerProof
    ) async throws(RegistryError) -> WriteAnswer {
        if let key = proof.idempotencyKey,
            let former = staged().first(where: { $0.scope == proof.scope && $0.key == key })
        {
            guard former.upload == proof.bodyDigest else { throw .idempotencyMismatch }
            return WriteAnswer(status: 200, body: JSONText.encode(former.answer), isRepeated: true)
        }
        let (header, report) = try await examine(upload.id, partner: order.partner, upload: upload.digest)
        guard order.mode == nil || order.mode == header.mode else {
            throw .invalid(field: "mode", detail: "the list's first line says \(header.mode.rawValue)")
        }
        var answer = report.answer
        answer["id"] = order.isDryRun ? .null : .string(upload.id.description)
        answer["applied"] = false
        let stagedAt = now()
        answer["ack"] =
            order.isDryRun
            ? .null
            : .string(try acknowledge(header, report, upload: upload.digest, at: stagedAt, applied: nil))
        guard !order.isDryRun else {
            return WriteAnswer(status: 200, body: JSONText.encode(answer), isRepeated: false)
        }
        guard let key = proof.idempotencyKey else {
            throw .invalid(field: "Idempotency-Key", detail: "every write needs one")
        }
        let note = StagedImport(
            id: upload.id,
            stagedAt: stagedAt,
            officer: proof.keyID,
            scope: proof.scope,
            key: key,
            upload: upload.digest,
            partner: order.partner,
            changes: report.changes,
            guards: report.guards,
            answer: answer
        )
        let staging = try self.staging()
        do throws(StagingFault) {
            try staging.keep(note.bytes, of: upload.id)
        } catch {
            throw .storeUnwritable(error.cause)
        }
        return WriteAnswer(status: 200, body: JSONText.encode(answer), isRepeated: false)
    }

    /// The lists that wait, the oldest first, and the lists applied, the newest first.
    package func imports() -> JSONObject {
        let lists = snapshot.mirrors.lists.values.flatMap { $0 }.sorted { $0.index > $1.index }
        return [
            "staged": .array(staged().map { .object($0.summary) }),
            "applied": .array(lists.prefix(500).map { .object($0.summary) }),
        ]
    }

    /// What was shown of a list that waits.
    package func importAnswer(_ id: RecordID) throws(RegistryError) -> JSONObject {
        try waiting(id).answer
    }

    /// The list of an identity that waits.
    func waiting(_ id: RecordID) throws(RegistryError) -> StagedImport {
        guard let found = staged().first(where: { $0.id == id }) else {
            throw .notFound(
                "no list of this id waits; it was applied, or is older than seven days; `aeo import --list` shows what waits"
            )
        }
        return found
    }

    /// The lists that wait, the oldest first; those past their time go away.
    func staged() -> [StagedImport] {
        guard let importFolder, let notes = try? importFolder.notes() else { return [] }
        let now = self.now()
        return notes.compactMap { id, bytes -> StagedImport? in
            guard let note = StagedImport(bytes), note.id == id, now < note.expiresAt else {
                importFolder.remove(id)
                return nil
            }
            return note
        }
        .sorted { $0.id < $1.id }
    }

    func staging() throws(RegistryError) -> any ListStaging {
        guard let importFolder else { throw .notFound("this registry keeps no place for lists") }
        return importFolder
    }
}
