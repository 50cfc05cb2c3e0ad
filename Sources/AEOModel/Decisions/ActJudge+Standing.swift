extension ActJudge {
    /// The act that a correction makes void.
    func voided(by request: ActRequest, at effective: Instant) throws(Refusal) -> RecordID {
        guard let target = request.target else {
            throw Refusal(
                .actMissing,
                "a correction must say which act it makes void",
                remedy: "name the act with --act; `aeo show NUMBER` lists them"
            )
        }
        if target == terms.act {
            throw Refusal(
                .actNotApplicable,
                "a grant cannot be made void by a correction",
                remedy: "annul the certificate instead"
            )
        }
        guard let act = acts.first(where: { $0.id == target }) else { throw unknownAct(target) }
        guard act.kind != .correct else {
            throw Refusal(
                .actNotApplicable,
                "a correction cannot be corrected",
                remedy: "record the act that it made void once more"
            )
        }
        guard ![.reissue, .erase].contains(act.kind) else {
            throw Refusal(
                .actNotApplicable,
                "\(act.kind.rawValue) only notes what happened; there is nothing to make void",
                remedy: "record what is right beside it"
            )
        }
        let void = acts.voided
        let isFollowed = acts.drop { $0.id != target }.dropFirst().contains { later in
            later.terms != nil && !void.contains(later.id)
        }
        guard act.terms == nil || !isFollowed else {
            throw Refusal(
                .changeFollowed,
                "a later change rests on what the act \(target) made",
                remedy: "correct the later change first, or amend once more"
            )
        }
        let earlier = acts.contains {
            $0.kind == .correct && $0.targets.contains(target) && $0.effectiveAt <= effective
        }
        guard !earlier else {
            throw Refusal(
                .alreadyVoid,
                "the act \(target) is void already",
                remedy: "to undo it from an earlier instant on, give that with --from"
            )
        }
        return target
    }

    /// Refuses an act on what has ended by the act's effect.
    func checkStanding(_ request: ActRequest, at effective: Instant) throws(Refusal) {
        guard request.kind != .correct else { return }
        let timeline = Timeline(terms: terms, acts: acts)
        let concerned: [StatusInterval?] =
            if let part = request.part {
                [timeline.parts.first { $0.part == part }?.interval(at: effective)]
            } else if timeline.parts.isEmpty || request.kind == .annul {
                [timeline.interval(at: effective)]
            } else {
                timeline.parts.map { $0.interval(at: effective) }
            }
        let ended = concerned.allSatisfy { interval in
            guard let status = interval?.status else { return false }
            if request.kind == .annul { return status == .annulled }
            return status.isEnded
        }
        guard !ended else {
            let interval = concerned.first ?? nil
            let status = interval.map { $0.status.rawValue } ?? "ended"
            throw Refusal(
                .alreadyEnded,
                "the certificate is \(status) since \(interval.map { $0.from.description } ?? "before")",
                remedy: "only `correct` undoes an ending"
            )
        }
    }

    func unknownAct(_ id: RecordID) -> Refusal {
        Refusal(.actUnknown, "the certificate has no act \(id)", remedy: "`aeo show NUMBER` lists its acts")
    }
}
