import AEOModel

/// A known fact that a recognition turns on, and how to make it unknown.
enum LostFact: CaseIterable {
    case consent, consentRule, status, parts, tier, tierCover, role, roleLimit, roleScope, direction,
        directions
    case operativeDate, freshness, exchange

    /// Whether the answer of a recognised scene turns on it.
    func isNeeded(in scene: RecognitionScene) -> Bool {
        switch self {
        case .consent: scene.side.consent != .byLaw
        case .consentRule: scene.side.consent != .byLaw && scene.subject.consent != .vouchedByPartner
        case .role: scene.side.roles?.isOpen == false || scene.subject.roleScope == .perRole
        case .roleScope: scene.question.role == nil || scene.question.role == "CAR"
        case .direction: scene.side.goods?.count != GoodsDirection.allCases.count
        case .parts: scene.subject.provenance == nil
        case .freshness, .exchange: scene.subject.provenance != nil
        case .status, .tier, .tierCover, .roleLimit, .directions, .operativeDate: true
        }
    }

    func takeAway(from scene: inout RecognitionScene) {
        switch self {
        case .consent: scene.subject.consent = .unknown
        case .consentRule: scene.side.consent = nil
        case .status: scene.subject.standing = Standing(whole: nil, parts: scene.subject.standing.parts)
        case .parts: scene.subject.standing = Standing(whole: .active)
        case .tier: scene.subject.tier = nil
        case .tierCover:
            scene.side.programmes = [
                RecognitionScene.accepted("EU-AEO", ["AEOC": nil, "AEOS": nil, "AEOF": nil])
            ]
        case .role: scene.question.role = nil
        case .roleLimit: scene.side.roles = nil
        case .roleScope: scene.subject.roleScope = nil
        case .direction: scene.question.direction = nil
        case .directions: scene.side.goods = nil
        case .operativeDate: scene.side.from = nil
        case .freshness:
            scene.side.exchange = ExchangeTerms(everyHours: 24, staleAfterHours: nil, onStale: .serve)
        case .exchange: scene.side.exchange = nil
        }
    }
}
