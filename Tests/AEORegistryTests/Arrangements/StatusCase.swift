import AEOModel
import AEORegistry
import Testing

/// A status in order, asked about by one office on the shipped arrangements as they stand.
struct StatusCase: Sendable, CustomTestStringConvertible {
    let authority: String
    let programme: String
    let tier: String
    let relying: String
    var kind = ProgrammeKind.aeo

    var testDescription: String { "\(programme) \(tier) for \(relying)" }

    func answer(
        status: CertificateStatus = .active,
        direction: GoodsDirection = .export,
        on date: String = "2026-11-18"
    ) throws -> Recognition {
        let day = try CivilDate(parsing: date)
        let noon = CivilZone.utc.startOfDay(day).adding(seconds: 43200)
        let engine = RecognitionEngine(
            arrangements: try ArrangementShelf.shipped.get(),
            territories: try EmbeddedSchemas.territories().book
        )
        let subject = RecognitionSubject(
            programme: try #require(ProgrammeID(parsing: programme)),
            authority: try PartyCode(parsing: authority),
            kind: kind,
            tin: "\(authority.prefix(2))101850043",
            tier: tier,
            roles: ["EXP"],
            roleScope: .wholePerson,
            standing: Standing(whole: status),
            consent: .partners(["*"])
        )
        let question = RecognitionQuestion(
            relying: try PartyCode(parsing: relying),
            role: "EXP",
            direction: direction,
            at: noon,
            day: day,
            now: noon
        )
        return engine.recognise(subject, question)
    }
}
