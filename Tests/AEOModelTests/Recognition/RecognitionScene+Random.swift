import AEOModel

extension RecognitionScene {
    /// A scene in which each fact may be another one, or unknown, so that all three answers come up.
    static func random(using dice: inout Dice) -> RecognitionScene {
        var scene = RecognitionScene()
        scene.randomiseSubject(using: &dice)
        if dice.hits(oneIn: 3) {
            scene.question.role = dice.pick("BRK", "CAR", nil)
        }
        if dice.hits(oneIn: 3) {
            scene.question.direction = dice.pick(.transit, .export, nil)
        }
        if dice.hits(oneIn: 6) {
            scene.question.relying = dice.pick(party("GB"), party("DE"), party("NL"))
        }
        let ids = ["EU-US", "AMERICAS", "US-ZZ", "AAA", "BBB", "CCC"].shuffled(using: &dice)
        scene.id = ids[0]
        scene.randomiseSide(using: &dice)
        for id in ids.dropFirst().prefix(Int.random(in: 0...4, using: &dice)) {
            var other = RecognitionScene()
            other.id = id
            other.randomiseSide(using: &dice)
            scene.others.append(other.arrangement)
        }
        for id in ids where dice.hits(oneIn: 12) {
            scene.stops.append(stop(id, "NL123456789", from: "2026-11-01"))
        }
        return scene
    }

    private mutating func randomiseSubject(using dice: inout Dice) {
        if dice.hits(oneIn: 4) { mirror(list: dice.pick("2026-10-31", "2026-11-22")) }
        if dice.hits(oneIn: 3) {
            subject.standing = Self.standing(
                customs: dice.pick(.active, .active, .active, .suspended, .revoked, nil),
                security: dice.pick(.active, .active, .active, .suspended, .revoked, nil),
                whole: dice.pick(.active, .active, .active, .suspended, .revoked, nil)
            )
        }
        if dice.hits(oneIn: 10) { subject.standing = Standing(whole: .active, isUnlisted: true) }
        if dice.hits(oneIn: 12) { subject.tier = nil }
        if dice.hits(oneIn: 5) { subject.roleScope = dice.pick(.perRole, nil) }
        if dice.hits(oneIn: 5) {
            subject.consent = dice.pick(.unknown, .partners([]), .partners(["US"]), .vouchedByPartner)
        }
        if dice.hits(oneIn: 8) {
            subject.authority = dice.pick(Self.party("GB"), Self.party("HR"))
        }
    }

    private mutating func randomiseSide(using dice: inout Dice) {
        if dice.hits(oneIn: 3) {
            let tiers = ["AEOC", "AEOS", "AEOF"].map { ($0, dice.pick(true, true, false, nil) as Bool?) }
            side.programmes = [Self.accepted("EU-AEO", Dictionary(uniqueKeysWithValues: tiers), mapped: "T")]
        }
        if dice.hits(oneIn: 5) {
            side.roles = dice.pick(RoleLimit(), RoleLimit(only: ["IMP"]), nil)
        }
        if dice.hits(oneIn: 5) {
            side.goods = dice.pick(Set(GoodsDirection.allCases), [.export], nil)
        }
        if dice.hits(oneIn: 6) { side.from = nil }
        if dice.hits(oneIn: 10) { side.isPending = true }
        if dice.hits(oneIn: 10) { side.until = Self.day("2026-01-01") }
        if dice.hits(oneIn: 10) { side.suspensions = [Self.span("2026-11-20", nil)] }
        if dice.hits(oneIn: 4) { side.consent = dice.pick(.perArrangement, .byLaw, nil) }
        if dice.hits(oneIn: 4) {
            side.exchange = dice.pick(
                ExchangeTerms(everyHours: 24, staleAfterHours: 48, onStale: .serve),
                nil
            )
        }
        if dice.hits(oneIn: 3) { side.benefits += side.benefits }
        if dice.hits(oneIn: 4) { side.isProvisional = true }
        if dice.hits(oneIn: 15) { members[1] = Self.member("US", until: "2026-01-01") }
        if dice.hits(oneIn: 15) { swap(&side.issuing, &side.relying) }
    }
}
