import AEOModel
import Testing

@Suite struct PartTimelineTests {
    private let terms = Scene.terms(parts: [Scene.customs, Scene.security])

    private func statuses(_ acts: [Act], on day: Int) -> [CertificateStatus?] {
        let timeline = Timeline(terms: terms, acts: acts)
        let parts = timeline.parts.map { $0.interval(at: Scene.day(day))?.status }
        return [timeline.status(at: Scene.day(day))] + parts
    }

    @Test("A part that is suspended leaves the certificate and its other part active")
    func onePartSuspended() {
        let acts = [Scene.act(1, .suspend, from: 10, until: 20, part: Scene.security)]
        #expect(statuses(acts, on: 9) == [.active, .active, .active])
        #expect(statuses(acts, on: 10) == [.active, .active, .suspended])
        #expect(statuses(acts, on: 20) == [.active, .active, .active])
    }

    @Test("An act on the whole hits every part")
    func whole() {
        #expect(statuses([Scene.act(1, .suspend, from: 10)], on: 10) == [.suspended, .suspended, .suspended])
        #expect(statuses([Scene.act(1, .revoke, from: 10)], on: 10) == [.revoked, .revoked, .revoked])
    }

    @Test("When one part has ended the other decides")
    func bestPart() {
        let acts = [
            Scene.act(1, .revoke, from: 10, part: Scene.security),
            Scene.act(2, .suspend, from: 20, until: 30, part: Scene.customs),
        ]
        #expect(statuses(acts, on: 15) == [.active, .active, .revoked])
        #expect(statuses(acts, on: 20) == [.suspended, .suspended, .revoked])
        #expect(statuses(acts, on: 30) == [.active, .active, .revoked])
    }

    @Test("A certificate has ended when its last part has")
    func lastPart() {
        let acts = [
            Scene.act(1, .revoke, from: 10, part: Scene.security),
            Scene.act(2, .surrender, from: 20, part: Scene.customs),
        ]
        #expect(statuses(acts, on: 19) == [.active, .active, .revoked])
        #expect(statuses(acts, on: 20) == [.surrendered, .surrendered, .revoked])
    }

    @Test("A reinstatement of one part's layer does not touch the other's")
    func reinstatedPart() {
        let acts = [
            Scene.act(1, .suspend, from: 10, part: Scene.customs),
            Scene.act(2, .suspend, from: 10, part: Scene.security),
            Scene.act(3, .reinstate, from: 15, targets: [2]),
        ]
        #expect(statuses(acts, on: 14) == [.suspended, .suspended, .suspended])
        #expect(statuses(acts, on: 15) == [.active, .suspended, .active])
    }

    @Test("A suspension of the whole outlasts the reinstatement of a part's own layer")
    func layersOnWholeAndPart() {
        let acts = [
            Scene.act(1, .suspend, from: 10), Scene.act(2, .suspend, from: 11, part: Scene.security),
            Scene.act(3, .reinstate, from: 15, targets: [2]),
        ]
        #expect(statuses(acts, on: 15) == [.suspended, .suspended, .suspended])
    }
}
