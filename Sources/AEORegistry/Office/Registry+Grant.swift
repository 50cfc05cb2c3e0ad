package import AEOModel
import HashTreeCollections
package import JOSE

extension Registry {
    /// Grants a status: judges the application, signs the credential, records the act, and answers once it is durable.
    ///
    /// `render` makes the answer that is given and kept for a repeated request.
    package func grant(
        _ form: ApplicationForm,
        holderKey: JWK?,
        proof: OfficerProof,
        render: @escaping @Sendable (GrantOutcome) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            let office = try self.office(for: form.programme)
            let decision = try self.decide(
                form,
                office: office,
                against: self.snapshot,
                now: self.now()
            )
            let draft = try GrantDraft(
                registry: self,
                form: form,
                decision: decision,
                office: office,
                holderKey: holderKey,
                proof: proof
            )
            return try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                // The judgement is repeated against the acts that came first, some of them in this very batch.
                let stamp = builder.nextStamp
                let decision = try self.decide(form, office: office, against: builder.snapshot, now: stamp)
                let content = draft.content(recordedAt: stamp, decision: decision)
                let entry = try builder.append(.grant(content))
                builder.keep(draft.kept)
                let replaced = try self.replace(
                    form.predecessor,
                    by: content,
                    in: &builder
                )
                guard let record = builder.snapshot.certificates[content.certificate] else {
                    throw .fault("the grant was not applied")
                }
                return { (signed: SignedTree) throws(RegistryError) in
                    let outcome = try draft.outcome(record, entry: entry, signed: signed, replaced: replaced)
                    return self.kept(render(outcome), proof: proof, recordedAt: content.recordedAt)
                }
            }
        }
    }

    /// What a grant would produce, without recording it.
    package func previewGrant(_ form: ApplicationForm) throws(RegistryError) -> GrantDecision {
        try decide(form, office: try office(for: form.programme), against: snapshot, now: now())
    }

    /// The civil time of the authority that grants under a programme here.
    package func zone(of programme: ProgrammeID) throws(RegistryError) -> CivilZone {
        try office(for: programme).zone
    }

    /// The authority that grants under a programme here.
    func office(for programme: ProgrammeID) throws(RegistryError) -> AuthorityOffice {
        guard let office = identity.authorities.first(where: { $0.programmes.contains(programme) }) else {
            let hosted = profiles.map(\.profile.id.text).joined(separator: ", ")
            throw .refused(
                Refusal(
                    .programmeUnknown,
                    "this registry does not host \(programme)",
                    remedy: "use one of \(hosted)"
                )
            )
        }
        return office
    }

    func decide(
        _ form: ApplicationForm,
        office: AuthorityOffice,
        against snapshot: Snapshot,
        now: Instant
    ) throws(RegistryError) -> GrantDecision {
        _ = try rules(of: form.programme, on: form.decisionDate, recordedIn: snapshot)
        let judge = try grantJudge(of: form.programme, office: office, now: now)
        let predecessor = try predecessor(of: form, in: snapshot)
        var decision: GrantDecision
        do throws(Refusal) {
            decision = try judge.judge(form) { tin in
                snapshot.records(identifier: tin)
                    .filter { $0.programme == form.programme && $0.id != predecessor?.id }
                    .filter { $0.timeline.status(at: now).map { !$0.isEnded } ?? true }
                    .map(\.tier)
            }
        } catch {
            throw .refused(error)
        }
        decision.reliances = normalised(decision.reliances, in: snapshot)
        decision.acceptedWarnings += try checkBars(
            form,
            identifiers: decision.holder.identifiers,
            tin: decision.tin,
            office: office,
            in: snapshot
        )
        try checkCycle(
            decision.reliances,
            of: decision.programme,
            names: [decision.tin, decision.mainIdentifier],
            in: snapshot
        )
        decision.acceptedWarnings += try checkRelied(decision, form: form, in: snapshot)
        return decision
    }
}
