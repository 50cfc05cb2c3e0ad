import AEOCertificates
package import AEOModel
import HashTreeCollections
package import JOSE

extension Registry {
    /// Records that an application was refused.
    ///
    /// Officers see it, and the figures count it; the public and partners never do.
    package func refuse(
        _ form: ApplicationForm,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (RefusalOutcome) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            let judged = try self.previewRefusal(form, reason: words.reason)
            let office = try self.office(for: form.programme)
            let now = self.now()
            let id = RecordID(at: now, random: self.random(10))
            let act = RecordID(at: now, random: self.random(10))
            return try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let stamp = builder.nextStamp
                let rules = try self.rules(
                    of: form.programme,
                    on: form.decisionDate,
                    recordedIn: builder.snapshot
                )
                let content = RefusalEntry(
                    refusal: id,
                    act: act,
                    authority: office.authority,
                    programme: form.programme,
                    tier: form.tier,
                    decidedOn: form.decisionDate,
                    receivedOn: form.receivedOn,
                    track: form.track,
                    sizeClass: form.sizeClass,
                    rules: rules.version.number,
                    profileDigest: Base64URL.encode(rules.digest),
                    rulesAssumed: rules.assumed,
                    zone: office.zone.identifier,
                    recordedAt: stamp,
                    holder: judged.holder,
                    decision: words.group(proof: proof, acceptedWarnings: judged.warnings)
                )
                let entry = try builder.append(.refusal(content))
                let record = builder.snapshot.refusals[id]
                return { (signed: SignedTree) throws(RegistryError) in
                    guard let record else { throw .fault("the refusal was not applied") }
                    let outcome = RefusalOutcome(
                        refusal: record,
                        reason: words.reason ?? "",
                        recordedAt: stamp,
                        logIndex: entry.index,
                        logSize: signed.tree.size,
                        decisionDue: judged.decisionDue
                    )
                    return self.kept(render(outcome), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// What a refusal would record.
    package func previewRefusal(
        _ form: ApplicationForm,
        reason: String?
    ) throws(RegistryError) -> (holder: JSONObject, warnings: [String], decisionDue: CivilDate?) {
        let office = try office(for: form.programme)
        let judge = try grantJudge(of: form.programme, office: office, now: now())
        do throws(Refusal) {
            let judged = try judge.refuse(form, reason: reason)
            let holder = HolderGroup.object(
                form: form,
                holder: form.holder(with: judged.identifiers),
                reliances: [],
                tin: judged.tin,
                number: nil
            )
            return (holder, judged.warnings, judged.decisionDue)
        } catch {
            throw .refused(error)
        }
    }

    /// A page of refusals in the order of their records.
    package func refusals(
        after id: RecordID?,
        limit: Int
    ) async throws(RegistryError) -> (items: [RefusalView], next: RecordID?) {
        let limit = min(max(limit, 1), 500)
        let all = snapshot.refusals.values.filter { record in id.map { record.id > $0 } ?? true }
            .sorted { $0.id < $1.id }
        var items: [RefusalView] = []
        for record in all.prefix(limit) {
            do {
                let applicant = try await archive.group(.holder, of: record.index)
                let decision = try await archive.group(.decision, of: record.index)
                let limits = JSONLimits(maxBytes: 4 << 20)
                let words = try decision.map { try StrictJSON.parseObject($0, limits: limits) } ?? [:]
                items.append(
                    RefusalView(
                        record: record,
                        applicant: try applicant.map { try StrictJSON.parseObject($0) } ?? [:],
                        reason: words["reason"]?.stringValue,
                        note: words["note"]?.stringValue,
                        reference: words["reference"]?.stringValue
                    )
                )
            } catch let error as ArchiveError {
                throw RegistryError(reading: error)
            } catch {
                throw .storeUnreadable("\(error)")
            }
        }
        return (items, all.count > limit ? items.last?.record.id : nil)
    }
}
