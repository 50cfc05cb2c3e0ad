import AEOModel
import Testing

@Suite struct OwnTerritoryTests {
    /// A German AEOF asked about in the Netherlands.
    private var scene: RecognitionScene {
        RecognitionScene().with {
            $0.question.relying = RecognitionScene.party("NL")
            $0.subject.authority = RecognitionScene.party("DE")
        }
    }

    @Test("A status of the own customs union needs no arrangement, consent, role or direction")
    func union() {
        var scene = scene
        scene.subject.consent = .unknown
        scene.question.direction = nil
        scene.question.role = nil
        let answer = scene.answer
        #expect(answer.outcome == .recognised && answer.rule == .ownProgramme && answer.arrangement == nil)
        #expect(answer.mappedTier == "AEOF")
        #expect(
            answer.explanation
                == "NL recognises the status EU-AEO AEOF granted by DE: it was granted in its own customs territory, "
                + "EU, where no arrangement is needed."
        )
        scene.question.relying = RecognitionScene.party("EU")
        #expect(scene.answer.rule == .ownProgramme)
        scene.subject.authority = RecognitionScene.party("EU")
        scene.question.relying = RecognitionScene.party("NL")
        #expect(scene.answer.rule == .ownProgramme)
    }

    @Test("A member that has left the union relies on its own status only")
    func left() {
        var scene = scene
        scene.question.relying = RecognitionScene.party("GB")
        #expect(scene.answer.rule == .noArrangement)
        scene.ask(on: "2020-12-31")
        #expect(scene.answer.rule == .ownProgramme)
        scene.ask(on: "2021-01-01")
        scene.subject.authority = RecognitionScene.party("GB")
        #expect(scene.answer.rule == .ownProgramme)
    }

    @Test("A union that is no customs territory lends its members nothing")
    func region() {
        var scene = scene
        scene.question.relying = RecognitionScene.party("NA")
        scene.subject.authority = RecognitionScene.party("ZA")
        #expect(scene.answer.rule == .noArrangement)
    }

    @Test("At home the status must be active")
    func inactive() {
        var scene = scene
        scene.subject.standing = RecognitionScene.standing(whole: .suspended)
        #expect(scene.answer.rule == .statusNotActive)
        #expect(
            scene.answer.explanation
                == "NL does not recognise the status EU-AEO AEOF granted by DE, of its own customs territory: it was "
                + "not active at the time asked about (2026-11-23), but suspended."
        )
        scene.subject.standing = Standing(whole: nil)
        #expect(scene.answer.cause == .statusUnknown)
    }

    @Test("At home an AEOF counts as the part that stands")
    func part() {
        var scene = scene
        scene.subject.standing = RecognitionScene.standing(security: .revoked)
        #expect(scene.answer.outcome == .recognised && scene.answer.mappedTier == "AEOC")
        #expect(
            scene.answer.explanation.hasSuffix(
                " The AEOF counts as AEOC, because not active: AEOS (revoked)."
            )
        )
    }

    @Test("At home a role must be on the certificate where roles restrict")
    func roles() {
        var scene = scene
        scene.subject.roleScope = .perRole
        #expect(scene.answer.outcome == .recognised)
        scene.question.role = "CAR"
        #expect(scene.answer.rule == .roleNotHeld)
        scene.question.role = nil
        #expect(scene.answer.cause == .roleNotSaid)
        scene.subject.roleScope = nil
        #expect(scene.answer.cause == .rolesUnknown)
        scene.question.role = "EXP"
        #expect(scene.answer.outcome == .recognised)
    }

    @Test("Good news from another office's list at home has no agreed age, so it is not enough")
    func mirrored() {
        var scene = scene
        scene.mirror(partner: "DE", list: "2026-11-23")
        #expect(scene.answer.cause == .stale && scene.answer.isStale)
        #expect(
            scene.answer.explanation
                == "Whether NL recognises the status EU-AEO AEOF granted by DE, of its own customs territory, cannot "
                + "be said: how old the list of 2026-11-23 sent by DE may be is not known. This is as of the list of "
                + "2026-11-23 sent by DE, 12 hours old."
        )
        scene.subject.standing = Standing(whole: .active, isUnlisted: true)
        #expect(scene.answer.rule == .unlisted)
    }

    @Test("Customs rely on another agency's status by a domestic arrangement only")
    func agencyStatus() {
        var scene = scene
        scene.subject.kind = .agency
        scene.subject.programme = RecognitionScene.programme("EU-RA")
        scene.subject.tier = "RA"
        scene.subject.components = []
        #expect(scene.answer.rule == .noArrangement)
        scene.side.issuing = [RecognitionScene.party("EU")]
        scene.side.relying = [RecognitionScene.party("EU")]
        scene.side.programmes = [RecognitionScene.accepted("EU-RA", ["RA": true])]
        #expect(scene.answer.rule == .noArrangement, "a mutual one is not for the own territory")
        scene.kind = .domestic
        #expect(scene.answer.rule == .arrangement)
    }

    @Test("An agency that relies needs a domestic arrangement even at home")
    func relyingAgency() {
        var scene = scene
        let agency = RecognitionScene.party("EU-AVSEC")
        scene.question.relying = agency
        #expect(scene.answer.rule == .noArrangement)
        scene.kind = .domestic
        scene.side.relying = [agency]
        scene.members.append(Membership(party: agency, span: RecognitionScene.span(nil, nil)))
        #expect(scene.answer.rule == .arrangement)
        scene.subject.standing = RecognitionScene.standing(whole: .revoked)
        #expect(scene.answer.rule == .statusNotActive)
    }
}
