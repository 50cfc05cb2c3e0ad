/// Weighs one status against one direction of an arrangement, aspect by aspect in the order of the rules.
struct SideJudge {
    /// The direction.
    let path: RecognitionPath
    /// The status.
    let subject: RecognitionSubject
    /// The question.
    let question: RecognitionQuestion
    /// The territories.
    let territories: TerritoryBook
    /// The stops of this operator's benefits.
    let stops: [BenefitStop]

    /// The verdict.
    func verdict(ageSeconds: Int64) -> SideVerdict {
        var verdict = SideVerdict(path: path, ageSeconds: ageSeconds)
        if path.obstacle == .oneWay {
            _ = verdict.ends(with: .refuses(.oneWay))
            return verdict
        }
        guard let accepted = path.side.programmes.first(where: { $0.programme == subject.programme }) else {
            _ = verdict.ends(with: .refuses(.programmeNotCovered))
            return verdict
        }
        if let obstacle = path.obstacle {
            _ = verdict.ends(with: .refuses(obstacle.rule))
            return verdict
        }
        guard !verdict.ends(with: path.side.operation.finding(on: question.day)), !verdict.ends(with: stop),
            !verdict.ends(with: subject.statusFinding), !verdict.ends(with: subject.listingFinding),
            !verdict.ends(with: tier(in: accepted, &verdict)), !verdict.ends(with: role),
            !verdict.ends(with: direction), !verdict.ends(with: consent)
        else { return verdict }
        _ = verdict.ends(with: freshness(&verdict))
        return verdict
    }

    private var stop: Finding {
        let place = territories.customsTerritory(of: question.relying, on: question.day)
        let isStopped = stops.contains { stop in
            stop.arrangement == path.arrangement && stop.holds(at: question.at)
                && territories.customsTerritory(of: stop.relying, on: question.day) == place
        }
        return isStopped ? .refuses(.benefitsStopped) : .holds
    }

    private var role: Finding {
        let held = subject.heldFinding(role: question.role)
        guard let limit = path.side.roles else {
            return held == .refuses(.roleNotHeld) ? held : .unknown(.rolesUnknown)
        }
        if limit.isOpen { return held }
        guard let role = question.role else {
            return held == .unknown(.rolesUnknown) ? held : .unknown(.roleNotSaid)
        }
        return limit.covers(role) ? held : .refuses(.roleNotCovered)
    }

    private var direction: Finding {
        guard let goods = path.side.goods else { return .unknown(.directionsUnknown) }
        if goods.count == GoodsDirection.allCases.count { return .holds }
        guard let direction = question.direction else {
            return goods.isEmpty ? .refuses(.directionNotCovered) : .unknown(.directionNotSaid)
        }
        return goods.contains(direction) ? .holds : .refuses(.directionNotCovered)
    }

    var consent: Finding {
        if path.side.consent == .byLaw { return .holds }
        switch subject.consent {
        case .vouchedByPartner: return .holds
        case .unknown: return .unknown(.consentUnknown)
        case .partners(let partners):
            guard let rule = path.side.consent else { return .unknown(.consentUnknown) }
            if partners.contains("*") { return .holds }
            let isNamed = rule == .perArrangement && names(question.relying, among: partners)
            return isNamed ? .holds : .refuses(.consentMissing)
        }
    }

    private func names(_ party: PartyCode, among partners: Set<String>) -> Bool {
        if partners.contains(party.text) { return true }
        return territories.memberships(of: party).contains { membership in
            partners.contains(membership.union.text) && membership.span.contains(question.day)
        }
    }

    /// Only good news goes stale: this aspect is weighed last, when nothing has refused.
    private func freshness(_ verdict: inout SideVerdict) -> Finding {
        guard subject.provenance != nil else { return .holds }
        guard let exchange = path.side.exchange, let limit = exchange.staleAfterHours else {
            verdict.isStale = true
            return .unknown(.stale)
        }
        guard verdict.ageSeconds > Int64(limit).multipliedSaturating(by: 3600) else { return .holds }
        verdict.isStale = true
        return exchange.onStale == .serve ? .holds : .unknown(.stale)
    }
}
