import AEOModel
import HashTreeCollections

extension Registry {
    /// The act that the rules allow; what a restart of the log holds suspended, without an act that says so, may be
    /// reinstated all the same.
    func judged(
        _ request: ActRequest,
        by judge: ActJudge,
        of record: CertificateRecord,
        in snapshot: Snapshot,
        now: Instant
    ) throws(Refusal) -> ActJudgement {
        let id = RecordID(at: now, random: random(10))
        do throws(Refusal) {
            return try judge.judge(request, id: id, now: now)
        } catch {
            guard error.rule == .notSuspended, request.target == nil, request.from == nil,
                snapshot.heldValue(of: record, part: nil, known: snapshot.size) != nil
            else { throw error }
            let act = Act(
                id: id,
                kind: .reinstate,
                decidedOn: ActJudge.decisionDay(of: request, zone: judge.zone, now: now),
                notifiedAt: request.notServed ? nil : request.notified?.first(in: judge.zone) ?? now,
                effectiveAt: now,
                recordedAt: now
            )
            return ActJudgement(act: act, acceptedWarnings: [])
        }
    }
}
