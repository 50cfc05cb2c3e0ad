import AEOModel
import Testing

@testable import AEORegistry

@Suite struct MirrorGuardTests {
    private let day: CivilDate

    init() throws { day = try CivilDate(parsing: "2026-11-20") }

    private func met(_ change: (inout MirrorGuard.Findings) -> Void) -> [MirrorGuard] {
        var findings = MirrorGuard.Findings(mode: .snapshot, listDate: day, today: day.adding(days: 3))
        findings.accepted = 100
        findings.listedBefore = 100
        findings.lastListDate = day.adding(days: -7)
        change(&findings)
        return MirrorGuard.met(by: findings)
    }

    @Test("A usual list meets no guard, and neither does the first one")
    func none() {
        #expect(met { _ in } == [])
        #expect(
            met {
                $0.lastListDate = nil; $0.listedBefore = 0
            } == []
        )
        #expect(met { $0.lastListDate = day } == [], "a second list of the same day")
        #expect(met { $0.listDate = $0.today } == [])
    }

    @Test("More than a fifth fewer rows stop a whole list, a fifth does not, and a delta is never too short")
    func fewer() {
        #expect(met { $0.accepted = 80 } == [])
        #expect(met { $0.accepted = 79 } == [.fewerRows])
        #expect(
            met {
                $0.accepted = 3; $0.mode = .delta
            } == []
        )
        #expect(
            met {
                $0.accepted = 4; $0.listedBefore = 5
            } == []
        )
        #expect(
            met {
                $0.accepted = 3; $0.listedBefore = 5
            } == [.fewerRows]
        )
    }

    @Test("A list of no row is empty, also the first one and a delta")
    func empty() {
        #expect(met { $0.accepted = 0 } == [.empty, .fewerRows])
        #expect(
            met {
                $0.accepted = 0; $0.listedBefore = 0
            } == [.empty]
        )
        #expect(
            met {
                $0.accepted = 0; $0.mode = .delta
            } == [.empty]
        )
    }

    @Test("More than a fifth and more than ten endings at once stop a list")
    func endings() {
        #expect(met { $0.endings = 20 } == [])
        #expect(met { $0.endings = 21 } == [.manyEndings])
        #expect(
            met {
                $0.endings = 21; $0.mode = .delta
            } == [.manyEndings]
        )
        #expect(
            met {
                $0.endings = 10; $0.listedBefore = 10
            } == []
        )
    }

    @Test("Every other doubt is a guard of its own, the weightiest first")
    func others() {
        #expect(met { $0.isForeign = true } == [.wrongPartner])
        #expect(met { $0.isSameFile = true } == [.alreadyApplied])
        #expect(met { $0.lastListDate = day.adding(days: 1) } == [.olderList])
        #expect(met { $0.listDate = $0.today.adding(days: 1) } == [.futureList])
        #expect(
            met {
                $0.accepted = 1; $0.isForeign = true; $0.isSameFile = true
            }
                == [.wrongPartner, .alreadyApplied, .fewerRows]
        )
    }

    @Test("Each guard refuses by its own name, and may be insisted against", arguments: MirrorGuard.allCases)
    func refusal(met: MirrorGuard) {
        #expect(met.refusal.rule.rawValue == met.rawValue)
        #expect(met.refusal.isAcceptable && met.refusal.remedy.contains("--accept-guard"))
    }
}
