/// Finds the status of one part at one instant from the acts in force there (DESIGN.md §5).
///
/// The strongest act wins: annulled, then the earliest of the other endings, then suspension, then active,
/// then pending; the end of validity lies over what has not ended before it.
struct StatusResolver {
    let terms: GrantTerms
    let acts: [Act]
    private let corrections: [Act]

    /// The acts that change the end of validity, in the log's order.
    private let changes: [Act]

    init(terms: GrantTerms, acts: [Act]) {
        self.terms = terms
        let corrections = acts.filter { $0.isOperative && $0.kind == .correct }
        let services = acts.filter { act in
            act.kind == .serve && !corrections.contains { $0.targets.contains(act.id) }
        }
        self.acts =
            acts
            .filter { $0.kind != .correct && $0.kind != .grant && $0.kind != .serve }
            .compactMap { act in
                guard act.awaitsService else { return act }
                return services.last { $0.targets.contains(act.id) }.map(act.served(by:))
            }
        self.corrections = corrections
        changes = self.acts.filter { $0.terms != nil }
    }

    /// The end of validity that is in force at an instant: the last change's, or the grant's.
    func expiry(at instant: Instant) -> Instant? {
        guard let change = changes.last(where: { isInForce($0, at: instant) }), let terms = change.terms
        else {
            return self.terms.expiresAt
        }
        return terms.expiresAt
    }

    /// All intervals of a part, `nil` being a certificate without parts.
    func intervals(of part: Part?) -> [StatusInterval] {
        var instants: Set<Instant> = [terms.decidedAt, terms.effectiveAt]
        if let expiry = terms.expiresAt { instants.insert(expiry) }
        for act in acts + corrections {
            instants.insert(act.effectiveAt)
            if let until = act.until { instants.insert(until) }
            if let expiry = act.terms?.expiresAt { instants.insert(expiry) }
        }
        var result: [StatusInterval] = []
        for instant in instants.sorted() where instant >= min(terms.decidedAt, terms.effectiveAt) {
            let (status, act) = resolve(part, at: instant)
            if let last = result.last, last.status == status, last.act == (act?.id ?? terms.act) { continue }
            result.append(
                StatusInterval(
                    from: instant,
                    until: nil,
                    status: status,
                    part: part,
                    act: act?.id ?? terms.act,
                    actKind: act?.kind ?? .grant,
                    recordedAt: act?.recordedAt ?? terms.recordedAt
                )
            )
        }
        return result.closed()
    }

    /// Whether an act counts at an instant: it has begun and no correction that has begun names it.
    func isInForce(_ act: Act, at instant: Instant) -> Bool {
        guard act.effectiveAt <= instant else { return false }
        return !corrections.contains { $0.effectiveAt <= instant && $0.targets.contains(act.id) }
    }

    /// Whether a suspension's layer is open at an instant.
    func isOpen(_ layer: Act, at instant: Instant) -> Bool {
        guard layer.kind == .suspend, isInForce(layer, at: instant) else { return false }
        if let until = layer.until, until <= instant { return false }
        return !acts.contains {
            $0.kind == .reinstate && $0.targets.contains(layer.id) && isInForce($0, at: instant)
        }
    }

    /// The status of a part and the act it rests on; no act means the grant itself.
    private func resolve(_ part: Part?, at instant: Instant) -> (CertificateStatus, Act?) {
        let inForce = acts.filter { ($0.part == nil || $0.part == part) && isInForce($0, at: instant) }
        if let annulment = inForce.first(where: { $0.kind == .annul }) { return (.annulled, annulment) }
        let ending =
            inForce
            .filter { $0.kind.isTerminal && $0.kind != .annul }
            .min { $0.effectiveAt < $1.effectiveAt }
        let expiry = expiry(at: instant)
        let expired = expiry.map { $0 <= instant } ?? false
        if let ending, let status = ending.kind.ending,
            !expired || ending.effectiveAt < (expiry ?? ending.effectiveAt)
        {
            return (status, ending)
        }
        if expired { return (.expired, nil) }
        guard terms.effectiveAt <= instant else { return (.pending, nil) }
        if let layer = inForce.first(where: { isOpen($0, at: instant) }) { return (.suspended, layer) }
        return (.active, nil)
    }
}
