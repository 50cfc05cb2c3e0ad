import AEOModel
import Testing

@Suite struct DeclarationTextTests {
    private func scene(_ pattern: DeclarationPattern, _ template: String) -> RecognitionScene {
        RecognitionScene().with {
            $0.side.declaration = DeclarationForm(pattern: pattern, template: template, place: "box 2")
            $0.subject.name = "Molen B.V."
            $0.subject.authorisedOn = RecognitionScene.day("2020-02-29")
            $0.subject.identifiers = [TraderIdentifier(scheme: "EORI", value: "NL123456789")]
            $0.subject.aliases = [TraderIdentifier(scheme: "MID", value: "NLMOL1ROT")]
        }
    }

    @Test(
        "Every placeholder is filled in",
        arguments: [
            ("{tin}", "NL123456789"), ("AEO{identifier:EORI}", "AEONL123456789"),
            ("{alias:MID}", "NLMOL1ROT"),
            ("{name} since {authorised_on}.", "Molen B.V. since 2020-02-29."), ("fixed", "fixed"),
        ]
    )
    func filled(template: String, text: String) {
        let scene = scene(.programmeCode, template)
        #expect(scene.declaration.text == text)
        #expect(scene.declaration.missing == nil)
        #expect(scene.declaration.place == "box 2" && scene.declaration.pattern == .programmeCode)
        #expect(scene.answer.declareAs == text)
    }

    @Test(
        "A text of which a part is not known is not written",
        arguments: [
            ("{identifier:USCC}", "the number under the scheme USCC is not known"),
            ("{alias:OBPC}", "the code of the scheme OBPC in use there is not known"),
            ("{colour}", "what stands for {colour} is not known"),
            ("{tin", "what stands for {tin is not known"),
            ("{tin:EORI}", "what stands for {tin:EORI} is not known"),
            ("{}", "what stands for {} is not known"),
            ("", "the exact form of it is not known"),
            (
                "{alias:A}{identifier:B}",
                "the code of the scheme A in use there and the number under the scheme B are not known"
            ),
        ]
    )
    func missing(template: String, words: String) {
        let scene = scene(.partnerAlias, template)
        #expect(scene.declaration.text == nil && scene.answer.declareAs == nil)
        #expect(scene.declaration.missing == words)
    }

    @Test("A name or a day that is not known leaves the text out")
    func unnamed() {
        var scene = scene(.name, "{name}")
        scene.subject.name = nil
        #expect(scene.declaration.missing == "the name as it may be used abroad is not known")
        scene = self.scene(.tin, "{tin} {authorised_on}")
        scene.subject.authorisedOn = nil
        #expect(scene.declaration.missing == "the day of the authorisation is not known")
        scene = self.scene(.tin, "{tin}")
        scene.subject.tin = ""
        #expect(scene.declaration.missing == "the number used abroad is not known")
    }

    @Test("Of several codes of one scheme none is picked")
    func several() {
        var scene = scene(.partnerAlias, "{alias:MID}")
        scene.subject.aliases.append(TraderIdentifier(scheme: "MID", value: "NLMOL2ROT"))
        #expect(scene.declaration.text == nil)
        #expect(scene.declaration.missing == "which of the 2 codes of the scheme MID is meant is not known")
    }

    @Test("Where customs match by themselves nothing is declared, and nothing is missing")
    func nothing() {
        let scene = scene(.none, "")
        #expect(scene.declaration.text == nil && scene.declaration.missing == nil)
        #expect(scene.answer.declareAs == nil)
    }

    @Test("A text is given before role and direction are known, and never for a status that is refused")
    func early() {
        var scene = scene(.tin, "{tin}")
        scene.question.role = nil
        scene.question.direction = nil
        #expect(scene.answer.declareAs == nil)
        #expect(scene.declaration.text == "NL123456789")
        scene.subject.standing = RecognitionScene.standing(whole: .revoked)
        #expect(scene.declaration.text == nil)
        #expect(
            scene.declaration.missing?.hasPrefix("the status is not recognised there: US does not") == true
        )
    }

    @Test("Without a known form, and at home, the words say so")
    func without() {
        var scene = scene(.tin, "{tin}")
        scene.side.declaration = nil
        #expect(scene.declaration.missing == "how an operator is declared to US is not known")
        scene.question.relying = RecognitionScene.party("DE")
        #expect(
            scene.declaration.missing
                == "in its own territory a status is declared as the law there says, without arrangement"
        )
    }
}
