extension SideJudge {
    /// What the tier comes to: the certificate's own while all its components stand, and each component that stands.
    ///
    /// An AEOF whose AEOS part is suspended counts as AEOC.
    func tier(in accepted: AcceptedProgramme, _ verdict: inout SideVerdict) -> Finding {
        guard let tier = subject.tier else { return .unknown(.tierUnknown) }
        var weighing = TierWeighing()
        if subject.components.isEmpty {
            weighing.add(tier, stands: true, terms(of: tier, in: accepted))
        } else {
            weighing.add(tier, stands: allStand, terms(of: tier, in: accepted))
            for code in subject.components {
                let stands = subject.status(ofComponent: code).map { $0 == .active }
                weighing.add(code, stands: stands, terms(of: code, in: accepted))
            }
        }
        verdict.countedTier = weighing.best?.tier ?? weighing.standing
        verdict.mappedTier = weighing.best?.mappedTier
        return weighing.finding
    }

    /// Whether all components stand; `nil` when one is not known and none is known to have fallen.
    private var allStand: Bool? {
        var isSure = true
        for code in subject.components {
            guard let status = subject.status(ofComponent: code) else {
                isSure = false
                continue
            }
            if status != .active { return false }
        }
        return isSure ? true : nil
    }

    /// What the arrangement says of a tier, or the programme where a mutual one is silent.
    private func terms(of tier: String, in accepted: AcceptedProgramme) -> TierTerms {
        if let terms = accepted.tiers.first(where: { $0.tier == tier }) { return terms }
        let eligible = path.kind == .mutual ? subject.eligibility[tier] : nil
        return TierTerms(tier: tier, isAccepted: eligible, mappedTier: nil)
    }
}
