import AEOModel

/// A Dutch AEOF whose recognition by the United States is asked for on 2026-11-23, in every respect recognised.
///
/// A test changes one thing and looks at the answer. The facts are made up to be simple.
struct RecognitionScene {
    var id = "EU-US"
    var kind = ArrangementKind.mutual
    var members: [Membership]
    var side: SideDraft
    var others: [Arrangement] = []
    var territories = RecognitionScene.book
    var stops: [BenefitStop] = []
    var subject: RecognitionSubject
    var question: RecognitionQuestion

    init() {
        members = [Self.member("EU"), Self.member("US")]
        side = SideDraft(
            issuing: [Self.party("EU")],
            relying: [Self.party("US")],
            programmes: [
                Self.accepted("EU-AEO", ["AEOC": false, "AEOS": true, "AEOF": true], mapped: "Tier 2")
            ]
        )
        subject = RecognitionSubject(
            programme: Self.programme("EU-AEO"),
            authority: Self.party("NL"),
            tin: "NL123456789",
            tier: "AEOF",
            components: ["AEOC", "AEOS"],
            roles: ["EXP", "IMP"],
            roleScope: .wholePerson,
            standing: Self.standing(),
            consent: .partners(["*"])
        )
        question = RecognitionQuestion(
            relying: Self.party("US"),
            role: "EXP",
            direction: .import,
            at: Self.noon("2026-11-23"),
            day: Self.day("2026-11-23"),
            now: Self.noon("2026-11-23")
        )
    }

    var arrangement: Arrangement {
        Arrangement(
            id: Self.identity(id),
            kind: kind,
            name: "EU and US",
            members: members,
            sides: [side.side]
        )
    }

    var engine: RecognitionEngine {
        RecognitionEngine(arrangements: [arrangement] + others, territories: territories, stops: stops)
    }

    var answer: Recognition { engine.recognise(subject, question) }

    var declaration: DeclarationText { engine.declaration(of: subject, question) }

    /// The scene after a change.
    func with(_ change: (inout RecognitionScene) -> Void) -> RecognitionScene {
        var scene = self
        change(&scene)
        return scene
    }

    /// Makes the subject a record of a partner's list of the given day, received at noon of that day.
    mutating func mirror(partner: String = "NL", list: String, complete: Bool = true) {
        subject.provenance = Provenance(
            partner: Self.party(partner),
            listDate: Self.day(list),
            receivedAt: Self.noon(list),
            isComplete: complete
        )
        subject.consent = .vouchedByPartner
    }

    /// Moves the question to another day.
    mutating func ask(on day: String) {
        question.at = Self.noon(day)
        question.day = Self.day(day)
        question.now = Self.noon(day)
    }
}
