import AEOModel
import Testing

@Suite struct ActJudgeTests {
    private let now = Scene.day(40)

    @Test("An act that the rules forbid is refused with the rule named", arguments: ActRefusalRow.table)
    func refused(row: ActRefusalRow) throws {
        let judge = try Rules.judge(row.acts, expires: row.expires, parts: row.parts)
        let refusal = #expect(throws: Refusal.self) {
            try judge.act(row.request, id: Scene.id(50), now: now)
        }
        #expect(refusal?.rule == row.rule)
        #expect(refusal?.detail.isEmpty == false)
        #expect(refusal?.remedy.isEmpty == false)
    }

    @Test("An act without a date takes effect when it is recorded")
    func immediate() throws {
        let act = try Rules.judge().act(
            ActRequest(kind: .revoke, reason: "ENDING"),
            id: Scene.id(1),
            now: now
        )
        #expect(act.effectiveAt == now)
        #expect(act.recordedAt == now)
        #expect(act.decidedOn == CivilDate(dayNumber: 40))
        #expect(act.notifiedAt == now)
        #expect(act.isOperative)
    }

    @Test("A bare until-day counts to its end, up to the reason's limit")
    func longestSuspension() throws {
        let request = ActRequest(kind: .suspend, reason: "SHORT", from: Rules.day(10), until: Rules.day(40))
        let act = try Rules.judge().act(request, id: Scene.id(1), now: now)
        #expect(act.effectiveAt == Scene.day(10))
        #expect(act.until == Scene.day(41))
        #expect(act.decidedOn == CivilDate(dayNumber: 10))
    }

    @Test("A suspension of a single day is not empty")
    func oneDay() throws {
        let request = ActRequest(kind: .suspend, from: Rules.day(10), until: Rules.day(10))
        let act = try Rules.judge().act(request, id: Scene.id(1), now: now)
        #expect(act.until == Scene.day(11))
    }

    @Test("An annulment reaches back to the grant's effect")
    func annulment() throws {
        let acts = [Scene.act(1, .revoke, from: 10)]
        let act = try Rules.judge(acts, expires: 30).act(
            ActRequest(kind: .annul),
            id: Scene.id(2),
            now: now
        )
        #expect(act.effectiveAt == Scene.day(5))
    }

    @Test("An act that takes effect on receipt waits for the holder")
    func onReceipt() throws {
        let judge = try Rules.judge(onReceipt: [.revoke])
        let later = ActRequest(kind: .revoke, from: Rules.day(40), notified: Rules.day(44))
        #expect(try judge.act(later, id: Scene.id(1), now: Scene.day(60)).effectiveAt == Scene.day(44))
        let ahead = ActRequest(kind: .revoke, from: Rules.day(50), notified: Rules.day(44))
        #expect(try judge.act(ahead, id: Scene.id(1), now: Scene.day(60)).effectiveAt == Scene.day(50))
        let unserved = try judge.act(ActRequest(kind: .revoke, notServed: true), id: Scene.id(1), now: now)
        #expect(unserved.awaitsService)
        #expect(!unserved.isOperative)
        #expect(unserved.notifiedAt == nil)
    }

    @Test("Only where the rules say so does an unserved act wait")
    func unserved() throws {
        let act = try Rules.judge().act(
            ActRequest(kind: .revoke, notServed: true),
            id: Scene.id(1),
            now: now
        )
        #expect(act.isOperative)
        #expect(act.notifiedAt == nil)
    }

    @Test("A back-dated act decided today is received today unless stated otherwise")
    func backDated() throws {
        let request = ActRequest(kind: .suspend, from: Rules.day(20), decidedOn: CivilDate(dayNumber: 40))
        let act = try Rules.judge().act(request, id: Scene.id(1), now: now)
        #expect(act.effectiveAt == Scene.day(20))
        #expect(act.notifiedAt == Scene.day(40))
        let revocation = ActRequest(kind: .revoke, from: Rules.day(20), decidedOn: CivilDate(dayNumber: 40))
        let served = try Rules.judge(onReceipt: [.revoke]).act(revocation, id: Scene.id(1), now: now)
        #expect(served.effectiveAt == Scene.day(40))
    }

    @Test("Reinstating all closes every open layer and no other")
    func reinstateAll() throws {
        let acts = [
            Scene.act(1, .suspend, from: 10), Scene.act(2, .suspend, from: 10, until: 20),
            Scene.act(3, .suspend, from: 12),
        ]
        let act = try Rules.judge(acts).act(
            ActRequest(kind: .reinstate, all: true),
            id: Scene.id(4),
            now: now
        )
        #expect(act.targets == [Scene.id(1), Scene.id(3)])
    }

    @Test("The only open layer need not be named")
    func reinstateOnly() throws {
        let act = try Rules.judge([Scene.act(1, .suspend, from: 10)])
            .act(ActRequest(kind: .reinstate), id: Scene.id(2), now: now)
        #expect(act.targets == [Scene.id(1)])
    }

    @Test("A suspension ahead can be closed before it begins")
    func reinstateAhead() throws {
        let acts = [Scene.act(1, .suspend, from: 60, recorded: 30)]
        let act = try Rules.judge(acts)
            .act(ActRequest(kind: .reinstate, target: Scene.id(1)), id: Scene.id(2), now: now)
        let timeline = Timeline(terms: Scene.terms(), acts: acts + [act])
        #expect(timeline.status(at: Scene.day(61)) == .active)
    }

    @Test("The other part still takes acts when one has ended")
    func otherPart() throws {
        let judge = try Rules.judge(
            [Scene.act(1, .revoke, from: 10, part: Scene.security)],
            parts: [Scene.customs, Scene.security]
        )
        let act = try judge.act(ActRequest(kind: .suspend, part: Scene.customs), id: Scene.id(2), now: now)
        #expect(act.part == Scene.customs)
    }

    @Test("An ending may be put before one already recorded")
    func earlierEnding() throws {
        let acts = [Scene.act(1, .revoke, from: 60, recorded: 30)]
        let act = try Rules.judge(acts).act(ActRequest(kind: .surrender), id: Scene.id(2), now: now)
        #expect(Timeline(terms: Scene.terms(), acts: acts + [act]).status(at: Scene.day(60)) == .surrendered)
    }
}
