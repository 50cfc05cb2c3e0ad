extension RecognitionWords {
    /// Why a rule refuses.
    func refusal(_ rule: RecognitionRule, _ clauses: SubjectClauses) -> String {
        let side = verdict.path.side
        switch rule {
        case .programmeNotCovered: return "it does not speak of the programme \(subject.programme)"
        case .oneWay:
            return
                "it works the other way only, \(subject.authority) recognising what \(question.relying) grants"
        case .notAMember: return membership
        case .notOperative: return "it was not applied by \(question.relying) yet on \(question.day)\(start)"
        case .ended:
            return
                "\(question.relying) applied it until \(side.operation.until?.description ?? "an earlier day") only"
        case .arrangementSuspended: return "it was suspended on \(question.day)\(suspension)"
        case .benefitsStopped: return "\(question.relying) has stopped the benefits of this operator under it"
        case .tierNotCovered:
            return "the tier \(verdict.countedTier ?? subject.tier ?? "") is not covered"
        case .roleNotCovered:
            return "the role \(question.role ?? "") is not covered\(limit)"
        case .directionNotCovered:
            let goods = (side.goods ?? []).map(\.rawValue).sorted()
            return "goods in \(question.direction?.rawValue ?? "any direction") are not covered, "
                + "only \(Self.list(goods)) as \(question.relying) sees it"
        case .consentMissing:
            return side.consent == .allOrNone
                ? "the holder has not agreed that the data go to all partners, or has withdrawn it"
                : "the holder has not agreed that the data go to \(question.relying), or has withdrawn it"
        case .ownProgramme, .arrangement, .noArrangement, .statusNotActive, .unlisted, .roleNotHeld:
            return clauses.refusal(rule)
        }
    }

    private var membership: String {
        guard case .notAMember(let party, let union, let spans)? = verdict.path.obstacle else { return "" }
        let whole = union?.text ?? "it"
        let text = "\(party) did not belong to \(whole) on \(question.day)"
        let known = spans.map(Self.words)
        return known.isEmpty ? text : text + ", only " + Self.list(known)
    }

    private var start: String {
        let operation = verdict.path.side.operation
        if !operation.isPending, let from = operation.from, question.day < from.earliest {
            return ", only from \(Self.words(from))"
        }
        guard let signed = operation.signed else { return "" }
        return ", only signed on \(Self.words(signed))"
    }

    private var suspension: String {
        let span = verdict.path.side.operation.suspensions.first { $0.contains(question.day) }
        return span.map { ", " + Self.words($0) } ?? ""
    }

    private var limit: String {
        guard let roles = verdict.path.side.roles else { return "" }
        if let only = roles.only { return ", only \(Self.list(only.subtracting(roles.except).sorted()))" }
        return "; left out: \(Self.list(roles.except.sorted()))"
    }

    /// A span in words.
    static func words(_ span: DaySpan) -> String {
        switch (span.from, span.until) {
        case (let from?, let until?): "from \(from) until \(until)"
        case (let from?, nil): "from \(from) on"
        case (nil, let until?): "until \(until)"
        case (nil, nil): "without a known end"
        }
    }

    /// A day in words, which may be known roughly only.
    static func words(_ day: DatedDay) -> String {
        day.earliest == day.latest
            ? day.earliest.description : "a day between \(day.earliest) and \(day.latest)"
    }
}
