import AEOModel
import Testing

/// The promise of DESIGN.md §11, tried on many sequences of acts.
@Suite struct ActSequenceTests {
    private static let horizon = (-2..<130).map { Scene.day(0).adding(seconds: Int64($0) * 43_200) }

    /// Plays a sequence of asked acts through the judge and shows each accepted one to `observe`.
    private func play(
        seed: UInt64,
        correcting: Bool,
        observe: (_ terms: GrantTerms, _ before: [Act], _ after: [Act]) throws -> Void
    ) throws {
        var dice = Dice(seed: seed)
        let parts = dice.hits(oneIn: 2) ? [Scene.customs, Scene.security] : []
        let terms = Scene.terms(expires: dice.hits(oneIn: 2) ? 45 : nil, parts: parts)
        let rules = try Rules.version(onReceipt: dice.hits(oneIn: 2) ? [.revoke, .annul] : [])
        let kinds = ActKind.allCases.filter { correcting || $0 != .correct }
        var acts: [Act] = []
        for step in 1...14 {
            let request = ActRequest(
                kind: kinds.randomElement(using: &dice) ?? .suspend,
                from: dice.hits(oneIn: 4) ? nil : Rules.day(Int.random(in: 3...60, using: &dice)),
                until: dice.hits(oneIn: 3) ? Rules.day(Int.random(in: 5...60, using: &dice)) : nil,
                part: dice.hits(oneIn: 3) ? parts.randomElement(using: &dice) : nil,
                target: dice.hits(oneIn: 2) ? acts.randomElement(using: &dice)?.id : nil,
                all: dice.hits(oneIn: 2),
                notServed: dice.hits(oneIn: 5)
            )
            let judge = ActJudge(
                rules: rules,
                zone: .utc,
                terms: terms,
                current: Scene.words(expires: terms.expiresAt),
                acts: acts
            )
            let now = Scene.day(5 + step * 3)
            guard let act = try? judge.act(request, id: Scene.id(UInt64(step)), now: now) else { continue }
            try observe(terms, acts, acts + [act])
            acts.append(act)
        }
    }

    /// The end of validity lies over a status and may be moved; an ending by an act stays.
    private func hasEnded(_ line: [StatusInterval], at instant: Instant) -> Bool {
        let status = Timeline(whole: line, parts: []).status(at: instant)
        return status?.isEnded == true && status != .expired
    }

    @Test(
        "Without a correction nothing that an act ended stands again, at any time, as known at any later time"
    )
    func endingsStay() throws {
        var endings = 0
        for seed in 0..<400 as Range<UInt64> {
            try play(seed: seed, correcting: false) { terms, before, after in
                let (old, new) = (Timeline(terms: terms, acts: before), Timeline(terms: terms, acts: after))
                for (left, right) in zip(lines(old), lines(new)) {
                    var ended = false
                    for instant in Self.horizon {
                        let known = hasEnded(left, at: instant)
                        let later = hasEnded(right, at: instant)
                        if known { #expect(later, "seed \(seed), \(instant): undone by a later act") }
                        if ended { #expect(later, "seed \(seed), \(instant): undone by time") }
                        ended = later
                        if later { endings += 1 }
                    }
                }
            }
        }
        #expect(endings > 10_000, "the dice must reach endings for the promise to mean anything")
    }

    @Test("Intervals have neither gaps nor overlaps, and the whole is worth its best part")
    func wellFormed() throws {
        for seed in 0..<200 as Range<UInt64> {
            try play(seed: seed, correcting: true) { terms, _, after in
                let timeline = Timeline(terms: terms, acts: after)
                for line in lines(timeline) {
                    #expect(line.first?.from == terms.decidedAt)
                    #expect(line.last?.until == nil)
                    #expect(
                        zip(line, line.dropFirst()).allSatisfy { $0.until == $1.from && $0.from < $1.from }
                    )
                }
                guard !terms.parts.isEmpty else { return }
                for instant in Self.horizon where instant >= terms.decidedAt {
                    let best = timeline.parts.compactMap { $0.interval(at: instant)?.status.standing }.max()
                    #expect(timeline.status(at: instant)?.standing == best, "seed \(seed), \(instant)")
                }
            }
        }
    }

    @Test("What was known stays known: later acts do not change an earlier knowledge")
    func knowledge() throws {
        for seed in 0..<50 as Range<UInt64> {
            try play(seed: seed, correcting: true) { terms, before, after in
                let known = after.filter { act in before.contains { $0.id == act.id } }
                #expect(Timeline(terms: terms, acts: known) == Timeline(terms: terms, acts: before))
            }
        }
    }

    private func lines(_ timeline: Timeline) -> [[StatusInterval]] {
        [timeline.whole] + timeline.parts.map(\.intervals)
    }
}
