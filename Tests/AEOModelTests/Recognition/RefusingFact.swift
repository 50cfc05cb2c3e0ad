import AEOModel

/// A fact that refuses, whatever else is known or not.
enum RefusingFact: CaseIterable {
    case pending, ended, suspended, stopped, revoked, unlisted, tier, role, direction, member, programme

    func add(to scene: inout RecognitionScene) {
        switch self {
        case .pending: scene.side.isPending = true
        case .ended: scene.side.until = RecognitionScene.day("2020-01-01")
        case .suspended: scene.side.suspensions = [RecognitionScene.span(nil, nil)]
        case .stopped: scene.stops = [RecognitionScene.stop(scene.id, scene.subject.tin, from: "2020-01-01")]
        case .revoked: scene.subject.standing = Standing(whole: .revoked)
        case .unlisted:
            scene.mirror(list: "2026-11-22")
            scene.subject.standing = Standing(whole: .active, isUnlisted: true)
        case .tier:
            scene.subject.tier = "AEOC"
            scene.side.programmes = [
                RecognitionScene.accepted("EU-AEO", ["AEOC": false, "AEOS": false, "AEOF": false])
            ]
            scene.subject.components = []
        case .role:
            scene.question.role = "BRK"
            scene.side.roles = RoleLimit(except: ["BRK"])
        case .direction:
            scene.question.direction = .transit
            scene.side.goods = [.import]
        case .member: scene.members = []
        case .programme: scene.side.programmes = []
        }
    }
}
