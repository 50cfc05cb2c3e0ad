import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// Records an act on a certificate and answers once it is durable.
    ///
    /// An act that alters what the paper says issues a new one and ends the old in the same commit (DESIGN.md §6).
    package func act(
        _ order: ActOrder,
        on number: String,
        proof: OfficerProof,
        render: @escaping @Sendable (ActOutcome) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            let order = try await self.completed(order, on: number)
            let plan = try self.plan(order, on: number, against: self.snapshot, now: self.now())
            let paper = try await self.paper(for: plan)
            let isErasure = plan.act.kind == .erase
            // Before the commit, so that an erasure that is answered has left nothing behind, and after it for what was
            // answered meanwhile.
            if isErasure { try await self.forgetAnswers(about: plan.former.id) }
            let answer = try await self.sequencer.submit {
                (builder: inout BatchBuilder) throws(RegistryError) in
                let stamp = builder.nextStamp
                let basis = plan.former.acts.count
                let plan = try self.plan(order, on: number, against: builder.snapshot, now: stamp)
                // Whether a paper is wanted was found before the queue; an act that came in between may change that.
                guard !plan.mayAlterPaper || plan.former.acts.count == basis else {
                    throw .busy(retryAfter: 1)
                }
                let recorded = try self.record(
                    plan,
                    paper: paper,
                    // The signed request names the certificate, which an erasure is to make forgotten.
                    decision: order.words.group(
                        proof: proof,
                        acceptedWarnings: plan.acceptedWarnings,
                        withRequest: !isErasure
                    ),
                    in: &builder
                )
                let followed = try self.follow(recorded.record, plan.act, in: &builder)
                return { (signed: SignedTree) throws(RegistryError) in
                    let outcome = ActOutcome(
                        certificateNumber: number,
                        act: plan.act,
                        status: recorded.record.timeline.status(at: stamp) ?? .pending,
                        terms: recorded.record.current,
                        logIndex: recorded.entry.index,
                        logSize: signed.tree.size,
                        zone: self.zone(of: recorded.record),
                        credential: paper?.draft.issued.compact,
                        receipt: paper == nil ? nil : try signed.receipt(for: recorded.entry),
                        acceptedWarnings: plan.acceptedWarnings,
                        followed: followed
                    )
                    let answer = render(outcome)
                    // A kept answer would keep the number.
                    guard !isErasure else { return (answer, nil) }
                    return self.kept(answer, proof: proof, recordedAt: stamp)
                }
            }
            if isErasure { try await self.forgetAnswers(about: plan.former.id) }
            return answer
        }
    }

    /// What an act would do, without recording it.
    package func previewAct(_ order: ActOrder, on number: String) throws(RegistryError) -> ActPreview {
        let plan = try plan(order, on: number, against: snapshot, now: now())
        return ActPreview(
            record: plan.former,
            act: plan.act,
            timeline: plan.next.timeline,
            terms: plan.next.current,
            acceptedWarnings: plan.acceptedWarnings,
            usualParts: order.request.reason.flatMap { plan.rules.version.reason($0)?.parts } ?? [],
            zone: zone(of: plan.former),
            followed: try dependants(of: plan)
        )
    }

    /// The certificate and the act that the rules allow on it.
    func plan(
        _ order: ActOrder,
        on number: String,
        against snapshot: Snapshot,
        now: Instant
    ) throws(RegistryError) -> ActPlan {
        guard let record = snapshot.record(number: number) else {
            throw .notFound("there is no certificate \(number)")
        }
        guard let office = identity.office(record.authority) else {
            throw .fault("the office of \(record.authority) is missing")
        }
        var request = order.request
        let rules = try rules(
            of: record.programme,
            on: ActJudge.decisionDay(of: request, zone: office.zone, now: now),
            recordedIn: snapshot
        )
        request.hasReference = order.words.reference != nil || order.words.legalBasis != nil
        var holder: JSONObject = [:]
        var warnings: [String] = []
        if request.kind == .amend {
            (request.amendment, holder, warnings) = try amendment(
                order,
                of: record,
                office: office,
                in: snapshot,
                now: now
            )
        }
        if request.kind == .correct { holder = order.restored }
        if request.kind == .erase {
            try checkErasure(order, of: record, in: snapshot, now: now)
            let digest = Snapshot.formerNumber(record.number, of: record.id)
            holder = ["v": 1, "number_sha256": .string(Base64URL.encode(digest))]
        }
        if order.successor != nil {
            (request.succession, holder) = try succession(order, of: record, in: snapshot)
        }
        let judge = ActJudge(
            rules: rules.version,
            zone: office.zone,
            terms: record.terms,
            current: record.current,
            acts: record.acts.map(\.act)
        )
        do throws(Refusal) {
            let judged = try judged(request, by: judge, of: record, in: snapshot, now: now)
            return ActPlan(
                former: record,
                act: judged.act,
                rules: rules,
                acceptedWarnings: warnings + judged.acceptedWarnings,
                holder: holder,
                next: record.adding(RecordedAct(index: snapshot.size, act: judged.act))
            )
        } catch {
            throw .refused(error)
        }
    }

    /// Appends the act's entry, with the paper that was prepared for it.
    func record(
        _ plan: ActPlan,
        paper: ActPaper?,
        decision: JSONObject,
        in builder: inout BatchBuilder
    ) throws(RegistryError) -> (entry: StoredEntry, record: CertificateRecord) {
        if let paper {
            // The paper was signed before the queue; what has changed since is told to the officer, who asks again.
            guard paper.basis == plan.former.acts.count, paper.terms == plan.next.current else {
                throw .busy(retryAfter: 1)
            }
        }
        let former = plan.former
        let content = ActEntry(
            certificate: former.id,
            authority: former.authority,
            programme: former.programme,
            act: plan.act,
            rules: plan.rules.version.number,
            profileDigest: Base64URL.encode(plan.rules.digest),
            rulesAssumed: plan.rules.assumed,
            zone: zone(of: former).identifier,
            issue: paper?.draft.issue,
            holder: plan.holder,
            decision: decision
        )
        if plan.act.kind == .erase { builder.erase(former) }
        let entry = try builder.append(.act(content))
        if let paper { builder.keep(paper.draft.kept(for: former.id)) }
        guard let record = builder.snapshot.certificates[former.id] else {
            throw .fault("the act was not applied")
        }
        return (entry, record)
    }

    /// The certificate, or the trader's number, that an order names as the successor.
    private func succession(
        _ order: ActOrder,
        of record: CertificateRecord,
        in snapshot: Snapshot
    ) throws(RegistryError) -> (Succession, JSONObject) {
        let kind = order.request.succession?.kind ?? .replacement
        guard let text = order.successor, !text.isEmpty else {
            throw .invalid(field: "by", detail: "name the successor's certificate or trader's number")
        }
        if let successor = snapshot.record(number: text)
            ?? snapshot.records(identifier: TinText.normalised(text)).last
        {
            guard successor.id != record.id else {
                throw .refused(
                    Refusal(
                        .successorSelf,
                        "the certificate \(record.number) cannot follow itself",
                        remedy: "name another one with --by"
                    )
                )
            }
            return (Succession(kind: kind, certificate: successor.id), [:])
        }
        guard order.request.kind == .succeed else {
            throw .notFound("there is no certificate \(text) to take the place of \(record.number)")
        }
        let tin = TinText.normalised(text)
        return (
            Succession(kind: kind, certificate: nil),
            ["v": 1, "successor": ["tin": .string(tin)]]
        )
    }
}
