import AEOModel
import AEORegistry
import JOSE
import Testing

/// A holder of a reference programme and a question about it, which the shipped arrangements answer, or a copy of one
/// of them in which named facts are replaced.
struct ReferenceScene {
    /// A fact put into a copy of a shipped arrangement.
    struct Amendment {
        let arrangement: String
        /// The place in the document, with slashes.
        let path: String
        let value: JSONValue
    }

    private static let shipped = Result { try EmbeddedSchemas.arrangements().map(\.arrangement) }
    private static let territories = Result { try EmbeddedSchemas.territories().book }

    var amendments: [Amendment] = []
    var subject: RecognitionSubject
    var question: RecognitionQuestion

    /// An active holder with every consent, about whom an office asks on 2026-11-23.
    ///
    /// Components, role scope and eligibility are those of the shipped profile.
    init(
        _ programme: String,
        _ tier: String,
        of authority: String,
        relying: String,
        direction: GoodsDirection = .import
    ) throws {
        let profile = try Shelf.hosted(programme).profile
        let rules = try #require(profile.versions.last)
        let components = rules.tier(tier)?.components ?? []
        var eligibility: [String: Bool] = [:]
        for known in rules.tiers { eligibility[known.code] = known.isEligible }
        subject = RecognitionSubject(
            programme: profile.id,
            authority: try PartyCode(parsing: authority),
            kind: profile.kind,
            tin: "\(authority.prefix(2))0000001",
            tier: tier,
            components: components,
            eligibility: eligibility,
            roles: ["EXP"],
            roleScope: rules.roleScope,
            standing: Self.standing(.active, of: components),
            consent: .partners(["*"]),
            name: "Example Trading",
            authorisedOn: try CivilDate(parsing: "2020-02-29")
        )
        let day = try CivilDate(parsing: "2026-11-23")
        let noon = Self.noon(day)
        question = RecognitionQuestion(
            relying: try PartyCode(parsing: relying),
            role: "EXP",
            direction: direction,
            at: noon,
            day: day,
            now: noon
        )
    }

    /// The answer of the shipped documents as they are.
    func shippedAnswer() throws -> Recognition { try answer(by: Self.shipped.get()) }

    /// The answer with the amended copies in place of their originals.
    func answer() throws -> Recognition {
        var arrangements = try Self.shipped.get()
        for id in Set(amendments.map(\.arrangement)) {
            var document = try StrictJSON.parse(try Shelf.bytes("arrangements/\(id).json"))
            for change in amendments where change.arrangement == id {
                let path = change.path.split(separator: "/").map(String.init)
                document = try #require(Shelf.replace(path[...], in: document, by: change.value))
            }
            let copy = try ArrangementReader.read(CanonicalJSON.encode(document)).arrangement
            arrangements = arrangements.map { $0.id == copy.id ? copy : $0 }
        }
        return try answer(by: arrangements)
    }

    /// Asks about another day.
    mutating func ask(on text: String) throws {
        question.day = try CivilDate(parsing: text)
        question.at = Self.noon(question.day)
        question.now = question.at
    }

    /// Gives the certificate and all its components a status.
    mutating func become(_ status: CertificateStatus) {
        subject.standing = Self.standing(status, of: subject.components)
    }

    private func answer(by arrangements: [Arrangement]) throws -> Recognition {
        RecognitionEngine(arrangements: arrangements, territories: try Self.territories.get())
            .recognise(subject, question)
    }

    private static func standing(_ status: CertificateStatus, of components: [String]) -> Standing {
        var parts: [Part: CertificateStatus] = [:]
        for component in components { parts[.component(component)] = status }
        return Standing(whole: status, parts: parts)
    }

    private static func noon(_ day: CivilDate) -> Instant {
        Instant(seconds: Int64(day.dayNumber) * 86_400 + 43_200)
    }
}
