import AEOModel
import Testing

@Suite struct SeveralArrangementsTests {
    private func second(
        _ id: String = "AMERICAS",
        _ change: (inout SideDraft) -> Void = { _ in }
    ) -> Arrangement {
        var scene = RecognitionScene()
        scene.id = id
        change(&scene.side)
        return scene.arrangement
    }

    @Test("Of two that cover the one with more benefits is named, and both are listed")
    func favourable() {
        var scene = RecognitionScene()
        scene.others = [
            second { $0.benefits.append(Benefit(text: "priority", tfaLetter: nil, isCertain: true)) }
        ]
        let answer = scene.answer
        #expect(answer.arrangement?.text == "AMERICAS" && answer.benefits.count == 2)
        #expect(answer.covering.map(\.text) == ["AMERICAS", "EU-US"])
        #expect(answer.explanation.hasSuffix(" EU-US covers it too."))
    }

    @Test("A certain one is named before a provisional one with more benefits")
    func certain() {
        var scene = RecognitionScene()
        scene.others = [
            second {
                $0.benefits.append(Benefit(text: "priority", tfaLetter: nil, isCertain: true))
                $0.isProvisional = true
            }
        ]
        #expect(scene.answer.arrangement?.text == "EU-US" && !scene.answer.isProvisional)
    }

    @Test("One with a tier of its own is named before one without, then the identity decides")
    func mapped() {
        var scene = RecognitionScene()
        scene.others = [second { $0.programmes = [RecognitionScene.accepted("EU-AEO", ["AEOF": true])] }]
        #expect(scene.answer.arrangement?.text == "EU-US")
        scene.others = [second()]
        #expect(scene.answer.arrangement?.text == "AMERICAS")
    }

    @Test("One that covers beats one that is open, which beats one that refuses")
    func outcomes() {
        let refusing = second("AAA") { $0.isPending = true }
        let open = second("BBB") { $0.from = nil }
        var scene = RecognitionScene()
        scene.others = [refusing, open]
        #expect(scene.answer.arrangement?.text == "EU-US")
        #expect(scene.answer.covering.map(\.text) == ["EU-US"])
        scene.side.isPending = true
        #expect(scene.answer.cause == .operativeDateUnknown && scene.answer.arrangement?.text == "BBB")
        scene.others = [refusing]
        #expect(scene.answer.rule == .notOperative && scene.answer.arrangement?.text == "AAA")
    }

    @Test("Of two that refuse the one that came nearer to an answer is named")
    func nearer() {
        var scene = RecognitionScene()
        scene.side.isPending = true
        scene.others = [second("ZZZ") { $0.consent = .perArrangement }]
        scene.subject.consent = .partners([])
        #expect(scene.answer.arrangement?.text == "ZZZ" && scene.answer.rule == .consentMissing)
    }

    @Test("Members of one plurilateral arrangement recognise each other, never themselves through it")
    func plurilateral() {
        var scene = RecognitionScene()
        let asean = RecognitionScene.party("ASEAN")
        scene.side.issuing = [asean]
        scene.side.relying = [asean]
        scene.side.programmes = [RecognitionScene.accepted("TH-AEO", ["AEO": true])]
        scene.members = [RecognitionScene.member("TH"), RecognitionScene.member("SG", from: "2025-01-01")]
        scene.subject.programme = RecognitionScene.programme("TH-AEO")
        scene.subject.tier = "AEO"
        scene.subject.components = []
        scene.subject.authority = RecognitionScene.party("TH")
        scene.question.relying = RecognitionScene.party("SG")
        #expect(scene.answer.rule == .arrangement)
        scene.question.relying = RecognitionScene.party("MM")
        #expect(scene.answer.rule == .notAMember, "of the union, and not of the arrangement")
        scene.question.relying = RecognitionScene.party("TH")
        #expect(scene.answer.rule == .ownProgramme)
        scene.question.relying = asean
        #expect(scene.answer.rule == .noArrangement)
        scene.question.relying = RecognitionScene.party("SG")
        scene.ask(on: "2024-12-31")
        #expect(scene.answer.rule == .notAMember)
    }

    @Test("A consent to a union holds for its members of the day")
    func unionConsent() {
        var scene = RecognitionScene()
        swap(&scene.side.issuing, &scene.side.relying)
        scene.side.consent = .perArrangement
        scene.subject.consent = .partners(["EU"])
        scene.subject.authority = RecognitionScene.party("US")
        scene.question.relying = RecognitionScene.party("DE")
        #expect(scene.answer.rule == .arrangement)
        scene.subject.consent = .partners(["SACU"])
        #expect(scene.answer.rule == .consentMissing)
    }

    @Test("Of several certificates recognised beats unknown beats not recognised")
    func best() {
        let recognised = RecognitionScene().answer
        let unknown = RecognitionScene().with { $0.side.from = nil }.answer
        let refused = RecognitionScene().with { $0.side.isPending = true }.answer
        #expect(RecognitionEngine.best(of: [refused, unknown, recognised]) == recognised)
        #expect(RecognitionEngine.best(of: [refused, unknown]) == unknown)
        #expect(RecognitionEngine.best(of: [refused]) == refused)
        #expect(RecognitionEngine.best(of: []) == nil)
        let provisional = RecognitionScene().with { $0.side.isProvisional = true }.answer
        #expect(RecognitionEngine.best(of: [provisional, recognised]) == recognised)
        let nearer = RecognitionScene().with { $0.subject.consent = .partners([]) }.answer
        #expect(RecognitionEngine.best(of: [refused, nearer]) == nearer)
    }

    @Test("A prepared engine answers for another office and another day as the engine does")
    func prepared() {
        let scene = RecognitionScene()
        let prepared = scene.engine.prepared(
            for: RecognitionScene.party("JP"),
            on: RecognitionScene.day("2000-01-01")
        )
        #expect(prepared.recognise(scene.subject, scene.question) == scene.answer)
    }
}
