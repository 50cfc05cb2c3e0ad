import AEOModel
import Testing

@Suite struct RecognitionPropertyTests {
    private static let rounds = 1000

    private func arrangements(_ scene: RecognitionScene) -> [Arrangement] {
        [scene.arrangement] + scene.others
    }

    private func answer(_ scene: RecognitionScene, by arrangements: [Arrangement]) -> Recognition {
        RecognitionEngine(arrangements: arrangements, territories: scene.territories, stops: scene.stops)
            .recognise(scene.subject, scene.question)
    }

    @Test("All three answers come up often in the scenes thrown")
    func spread() {
        var dice = Dice(seed: 1)
        var counts: [RecognitionOutcome: Int] = [:]
        for _ in 0..<Self.rounds {
            counts[RecognitionScene.random(using: &dice).answer.outcome, default: 0] += 1
        }
        for outcome in RecognitionOutcome.allCases { #expect(counts[outcome, default: 0] > Self.rounds / 10) }
    }

    @Test("The order of arrangements and stops changes nothing, prepared or not")
    func order() {
        var dice = Dice(seed: 2)
        for round in 0..<Self.rounds {
            var scene = RecognitionScene.random(using: &dice)
            let first = scene.answer
            scene.stops.shuffle(using: &dice)
            #expect(answer(scene, by: arrangements(scene).shuffled(using: &dice)) == first, "round \(round)")
            let prepared = scene.engine.prepared(for: scene.question.relying, on: scene.question.day)
            #expect(prepared.recognise(scene.subject, scene.question) == first, "round \(round)")
        }
    }

    @Test("Taking an arrangement away never makes more recognised")
    func removal() {
        var dice = Dice(seed: 3)
        for round in 0..<Self.rounds {
            let scene = RecognitionScene.random(using: &dice)
            let before = scene.answer
            for place in arrangements(scene).indices {
                var fewer = arrangements(scene)
                let removed = fewer.remove(at: place)
                let after = answer(scene, by: fewer)
                if before.outcome != .recognised { #expect(after.outcome != .recognised, "round \(round)") }
                #expect(Set(after.covering).isSubset(of: before.covering), "round \(round)")
                #expect(!after.covering.contains(removed.id), "round \(round)")
            }
        }
    }

    @Test("Acts with the same instants give the same answer in whatever order they were recorded")
    func acts() {
        var dice = Dice(seed: 4)
        for round in 0..<500 {
            var scene = RecognitionScene()
            scene.side.programmes = [RecognitionScene.accepted("EU-AEO", ["AEOC": true, "AEOF": true])]
            let acts = Self.acts(using: &dice)
            let terms = Scene.terms(parts: [Scene.customs, Scene.security])
            let instant = Scene.day(Int.random(in: 5...45, using: &dice))
            scene.subject.standing = Standing(Timeline(terms: terms, acts: acts), at: instant)
            let first = scene.answer
            for _ in 0..<4 {
                let other = Timeline(terms: terms, acts: acts.shuffled(using: &dice))
                scene.subject.standing = Standing(other, at: instant)
                #expect(scene.answer == first, "round \(round)")
            }
        }
    }

    /// Suspensions and reinstatements of the whole and of parts, and at most one ending.
    private static func acts(using dice: inout Dice) -> [Act] {
        var acts: [Act] = []
        for number in 0..<UInt64.random(in: 1...5, using: &dice) {
            let from = Int.random(in: 6...40, using: &dice)
            let part = [nil, Scene.customs, Scene.security].randomElement(using: &dice) ?? nil
            let until = dice.hits(oneIn: 2) ? from + Int.random(in: 1...9, using: &dice) : nil
            acts.append(Scene.act(number, .suspend, from: from, until: until, part: part))
            if dice.hits(oneIn: 2) {
                acts.append(Scene.act(number + 100, .reinstate, from: from + 3, targets: [number]))
            }
        }
        if dice.hits(oneIn: 3) {
            acts.append(
                Scene.act(200, .revoke, from: Int.random(in: 6...40, using: &dice), part: Scene.security)
            )
        }
        return acts
    }

    @Test("A fact that is taken away is never recognised without", arguments: LostFact.allCases)
    func lost(fact: LostFact) {
        var dice = Dice(seed: 5)
        var tried = 0
        for round in 0..<Self.rounds {
            var scene = RecognitionScene.random(using: &dice)
            scene.others = []
            guard scene.answer.rule == .arrangement, fact.isNeeded(in: scene) else { continue }
            tried += 1
            fact.takeAway(from: &scene)
            #expect(scene.answer.outcome == .unknown, "round \(round): \(scene.answer)")
        }
        #expect(tried > 2)
    }

    @Test(
        "A fact that refuses turns everything into a refusal, the unknown too",
        arguments: RefusingFact.allCases
    )
    func refusing(fact: RefusingFact) {
        var dice = Dice(seed: 6)
        var tried = 0
        for round in 0..<Self.rounds {
            var scene = RecognitionScene.random(using: &dice)
            scene.others = []
            let before = scene.answer
            guard before.arrangement != nil else { continue }
            tried += 1
            fact.add(to: &scene)
            #expect(scene.answer.outcome == .notRecognised, "round \(round): \(scene.answer)")
        }
        #expect(tried > Self.rounds / 2)
    }
}
