import AEOModel
import Testing

@Suite struct RecognitionTableTests {
    private static let rows =
        RecognitionRow.refused + RecognitionRow.refusedHolder + RecognitionRow.unknown
        + RecognitionRow.recognised

    @Test("One change to a recognised case gives its answer and its words", arguments: rows)
    func row(_ row: RecognitionRow) {
        let scene = RecognitionScene().with(row.change)
        let answer = scene.answer
        #expect(answer.outcome == row.outcome)
        #expect(answer.rule == row.rule)
        #expect(answer.cause == row.cause)
        #expect(answer.explanation == row.words)
        let prepared = scene.engine.prepared(for: scene.question.relying, on: scene.question.day)
        #expect(prepared.recognise(scene.subject, scene.question) == answer)
        if row.outcome != .recognised {
            #expect(answer.benefits.isEmpty && answer.declareAs == nil && answer.mappedTier == nil)
            #expect(answer.covering.isEmpty)
        }
    }

    @Test("The table shows every rule that refuses and every cause but those that the office finds by itself")
    func complete() {
        let rules = Set(Self.rows.compactMap(\.rule))
        #expect(rules == Set(RecognitionRule.allCases).subtracting([.ownProgramme]))
        #expect(
            Set(Self.rows.compactMap(\.cause))
                == Set(RecognitionCause.allCases).subtracting([.holderUnknown, .arrangementUnreadable])
        )
    }

    @Test("A number without a status that may be told is unknown, in words that reveal nothing")
    func holderUnknown() {
        let answer = Recognition.holderUnknown(relying: RecognitionScene.party("US"))
        #expect(answer.outcome == .unknown && answer.cause == .holderUnknown && answer.arrangement == nil)
        #expect(
            answer.explanation
                == "No status is known here for this number, so whether US recognises one cannot be said."
        )
    }

    @Test("A refusal beats what is not known, and the first refusal counts")
    func precedence() {
        var scene = RecognitionScene()
        scene.side.from = nil
        scene.side.consent = nil
        scene.question.direction = .transit
        #expect(scene.answer.rule == .directionNotCovered)
        scene.question.role = "BRK"
        #expect(scene.answer.rule == .roleNotCovered)
        scene.subject.standing = Standing(whole: .revoked)
        #expect(scene.answer.rule == .statusNotActive)
        scene.side.isPending = true
        #expect(scene.answer.rule == .notOperative)
        scene.members = []
        #expect(scene.answer.rule == .notAMember)
        scene.side.programmes = []
        #expect(scene.answer.rule == .programmeNotCovered)
    }

    @Test("A status other than active is never recognised", arguments: CertificateStatus.allCases)
    func statuses(status: CertificateStatus) {
        var scene = RecognitionScene()
        scene.subject.standing = Standing(whole: status, parts: scene.subject.standing.parts)
        #expect((scene.answer.outcome == .recognised) == (status == .active))
    }

    @Test("A recognised status brings benefits, the day that counts and the text for a declaration")
    func benefits() {
        let answer = RecognitionScene().answer
        #expect(answer.benefits.map(\.text) == ["fewer inspections"])
        #expect(answer.dateBasis == .declaration)
        #expect(answer.declareAs == "NL123456789")
        #expect(answer.covering.map(\.text) == ["EU-US"])
        #expect(answer.ageSeconds == 0 && !answer.isStale && !answer.isProvisional)
    }

    @Test("The age counts from the list's day, from the reception if that was earlier, and is never negative")
    func age() {
        var scene = RecognitionScene()
        scene.mirror(list: "2026-11-22")
        #expect(scene.answer.ageSeconds == 36 * 3600)
        scene.question.now = RecognitionScene.noon("2026-11-24").adding(seconds: -43_200)
        #expect(scene.answer.outcome == .recognised)
        scene.question.now = scene.question.now.adding(seconds: 1)
        #expect(scene.answer.cause == .stale && scene.answer.isStale)
        scene.question.now = RecognitionScene.noon("2026-11-20")
        #expect(scene.answer.ageSeconds == 0)
        scene.mirror(list: "2026-11-30")
        scene.subject.provenance = Provenance(
            partner: RecognitionScene.party("NL"),
            listDate: RecognitionScene.day("2026-11-30"),
            receivedAt: RecognitionScene.noon("2026-11-19"),
            isComplete: true
        )
        #expect(scene.answer.ageSeconds == 24 * 3600)
    }
}
