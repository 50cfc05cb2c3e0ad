package import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// Records an act on a certificate and answers once it is durable.
    package func act(
        _ request: ActRequest,
        note: String?,
        legalBasis: String?,
        reference: String?,
        on number: String,
        proof: OfficerProof,
        render: @escaping @Sendable (ActOutcome) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            _ = try self.judged(request, on: number, against: self.snapshot, now: self.now())
            return try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let stamp = builder.nextStamp
                let (former, act, rules) = try self.judged(
                    request,
                    on: number,
                    against: builder.snapshot,
                    now: stamp
                )
                let content = ActEntry(
                    certificate: former.id,
                    authority: former.authority,
                    programme: former.programme,
                    act: act,
                    rules: rules.version.number,
                    profileDigest: Base64URL.encode(rules.digest),
                    rulesAssumed: rules.assumed,
                    zone: self.zone(of: former).identifier,
                    decision: DecisionGroup.object(
                        proof: proof,
                        reason: request.reason,
                        note: note,
                        legalBasis: legalBasis,
                        reference: reference,
                        acceptedWarnings: []
                    )
                )
                let entry = try builder.append(.act(content))
                let record = builder.snapshot.certificates[former.id] ?? former
                return { (signed: SignedTree) throws(RegistryError) in
                    let outcome = ActOutcome(
                        certificateNumber: record.number,
                        act: act,
                        status: record.timeline.status(at: stamp) ?? .pending,
                        logIndex: entry.index,
                        logSize: signed.tree.size,
                        zone: self.zone(of: record)
                    )
                    return self.kept(render(outcome), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// What an act would do, without recording it.
    package func previewAct(_ request: ActRequest, on number: String) throws(RegistryError) -> ActPreview {
        let now = self.now()
        let (record, act, rules) = try judged(request, on: number, against: snapshot, now: now)
        return ActPreview(
            record: record,
            act: act,
            timeline: record.adding(RecordedAct(index: snapshot.size, act: act)).timeline,
            usualParts: request.reason.flatMap { rules.version.reason($0)?.parts } ?? [],
            zone: zone(of: record)
        )
    }

    /// The certificate and the act that the rules allow on it.
    private func judged(
        _ request: ActRequest,
        on number: String,
        against snapshot: Snapshot,
        now: Instant
    ) throws(RegistryError) -> (CertificateRecord, Act, JudgingRules) {
        guard let record = snapshot.record(number: number) else {
            throw .notFound("there is no certificate \(number)")
        }
        guard let office = identity.office(record.authority) else {
            throw .fault("the office of \(record.authority) is missing")
        }
        let rules = try rules(
            of: record.programme,
            on: ActJudge.decisionDay(of: request, zone: office.zone, now: now),
            recordedIn: snapshot
        )
        let judge = ActJudge(
            rules: rules.version,
            zone: office.zone,
            terms: record.terms,
            acts: record.acts.map(\.act)
        )
        do throws(Refusal) {
            let act = try judge.judge(request, id: RecordID(at: now, random: random(10)), now: now)
            return (record, act, rules)
        } catch {
            throw .refused(error)
        }
    }
}
