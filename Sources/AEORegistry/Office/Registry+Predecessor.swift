import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// The certificate that an application says it replaces.
    func predecessor(
        of form: ApplicationForm,
        in snapshot: Snapshot
    ) throws(RegistryError) -> CertificateRecord? {
        guard let number = form.predecessor else { return nil }
        guard let record = snapshot.record(number: number), record.programme == form.programme else {
            throw .refused(
                Refusal(
                    .predecessorUnknown,
                    "there is no certificate \(number) of \(form.programme) to replace",
                    remedy: "correct predecessor, or leave it out"
                )
            )
        }
        return record
    }

    /// Ends the certificate that a grant replaces from the grant's effect on; one that has ended is only linked.
    func replace(
        _ predecessor: String?,
        by grant: GrantEntry,
        in builder: inout BatchBuilder
    ) throws(RegistryError) -> Act? {
        guard let number = predecessor, let record = builder.snapshot.record(number: number) else {
            return nil
        }
        let stamp = builder.nextStamp
        let start = max(grant.effectiveAt, record.terms.effectiveAt)
        let isLive = record.timeline.status(at: start).map { !$0.isEnded } ?? false
        let act = Act(
            id: RecordID(at: stamp, random: random(10)),
            kind: isLive ? .supersede : .succeed,
            decidedOn: grant.decidedOn,
            notifiedAt: grant.notifiedAt,
            effectiveAt: start,
            recordedAt: stamp,
            succession: Succession(kind: .replacement, certificate: grant.certificate),
            cause: grant.act
        )
        let plan = ActPlan(
            former: record,
            act: act,
            rules: try rules(of: record.programme, on: grant.decidedOn, recordedIn: builder.snapshot),
            acceptedWarnings: [],
            holder: [:],
            next: record.adding(RecordedAct(index: builder.nextIndex, act: act))
        )
        _ = try self.record(
            plan,
            paper: nil,
            decision: DecisionGroup.following(),
            in: &builder
        )
        return act
    }

    /// Raises a doubt where a status that the application rests on is granted here and does not stand.
    func checkRelied(
        _ decision: GrantDecision,
        form: ApplicationForm,
        in snapshot: Snapshot
    ) throws(RegistryError) -> [String] {
        for reliance in decision.reliances {
            guard let programme = reliance.programme, profilesByID[programme] != nil else { continue }
            let records =
                [snapshot.record(number: reliance.identifier)].compactMap { $0 }
                + snapshot.records(identifier: TinText.normalised(reliance.identifier))
            let stands = records.contains { record in
                record.programme == programme && record.timeline.status(at: decision.effectiveAt) == .active
            }
            guard !stands else { continue }
            let rule = RefusalRule.relianceLost
            guard form.acceptedWarnings.contains(rule.rawValue) else {
                throw .refused(
                    Refusal(
                        rule,
                        "the status would rest on \(programme) \(reliance.identifier), which does not stand here on \(decision.effectiveDate)",
                        remedy: "correct depends_on, or insist with --accept-warning \(rule.rawValue)",
                        isAcceptable: true
                    )
                )
            }
            return [rule.rawValue]
        }
        return []
    }
}
