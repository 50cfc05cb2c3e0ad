import AEOModel
import Testing

@Suite struct TimelineTests {
    @Test(
        "The strongest act in force gives the status",
        arguments: TimelineRow.table + TimelineRow.corrections
    )
    func status(row: TimelineRow) {
        let timeline = Timeline(terms: Scene.terms(expires: row.expires), acts: row.acts)
        for (day, status) in row.expected {
            #expect(timeline.status(at: Scene.day(day)) == status, "day \(day)")
        }
    }

    @Test("An edge belongs to what begins there, one microsecond earlier does not")
    func edges() {
        let timeline = Timeline(terms: Scene.terms(), acts: [Scene.act(1, .revoke, from: 20)])
        #expect(timeline.status(at: Scene.day(20).adding(microseconds: -1)) == .active)
        #expect(timeline.status(at: Scene.day(20)) == .revoked)
        #expect(timeline.interval(at: Scene.day(19))?.until == Scene.day(20))
        #expect(timeline.interval(at: Scene.day(20))?.until == nil)
    }

    @Test("Before the decision there is no status")
    func beforeDecision() {
        let timeline = Timeline(terms: Scene.terms(), acts: [])
        #expect(timeline.interval(at: Scene.day(0).adding(microseconds: -1)) == nil)
        #expect(timeline.status(at: Scene.day(0)) == .pending)
    }

    @Test("A grant that takes effect before its decision is active from its effect")
    func backDatedGrant() {
        let timeline = Timeline(terms: Scene.terms(effective: -3), acts: [])
        #expect(timeline.status(at: Scene.day(-4)) == nil)
        #expect(timeline.status(at: Scene.day(-3)) == .active)
        #expect(timeline.whole.count == 1)
    }

    @Test("Every interval names the act it rests on")
    func provenance() {
        let timeline = Timeline(
            terms: Scene.terms(),
            acts: [
                Scene.act(1, .suspend, from: 10, until: 20), Scene.act(2, .revoke, from: 30, recorded: 12),
            ]
        )
        #expect(
            timeline.whole.map(\.act) == [Scene.grant, Scene.grant, Scene.id(1), Scene.grant, Scene.id(2)]
        )
        #expect(timeline.whole.map(\.actKind) == [.grant, .grant, .suspend, .grant, .revoke])
        #expect(timeline.whole.last?.recordedAt == Scene.day(12))
    }

    @Test("An act recorded later is not known earlier")
    func asKnown() {
        let acts = [
            Scene.act(1, .suspend, from: 10, recorded: 12), Scene.act(2, .revoke, from: 10, recorded: 40),
            Scene.act(3, .correct, from: 10, targets: [2], recorded: 60),
        ]
        let statuses = [11, 12, 39, 40, 59, 60].map { known in
            Timeline(terms: Scene.terms(), acts: acts.filter { $0.recordedAt <= Scene.day(known) })
                .status(at: Scene.day(20))
        }
        #expect(statuses == [.active, .suspended, .suspended, .revoked, .revoked, .suspended])
    }

    @Test("The next change is the nearest start of an interval of any part")
    func nextChange() {
        let timeline = Timeline(
            terms: Scene.terms(expires: 50, parts: [Scene.customs, Scene.security]),
            acts: [Scene.act(1, .suspend, from: 10, until: 20, part: Scene.security)]
        )
        #expect(timeline.nextChange(after: Scene.day(0)) == Scene.day(5))
        #expect(timeline.nextChange(after: Scene.day(5)) == Scene.day(10))
        #expect(timeline.nextChange(after: Scene.day(10)) == Scene.day(20))
        #expect(timeline.nextChange(after: Scene.day(20)) == Scene.day(50))
        #expect(timeline.nextChange(after: Scene.day(50)) == nil)
    }
}
