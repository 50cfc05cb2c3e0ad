/// Decides whether a relying office recognises a status, purely by rule (DESIGN.md §2).
///
/// A function of arrangements, territories, stops, the status and the question; it reads no clock and no store. It
/// never answers `recognised` while anything the answer turns on is missing or unknown, and the order in which the
/// arrangements come changes nothing.
public struct RecognitionEngine: Sendable {
    /// The arrangements as known, in any order, each in one version.
    public let arrangements: [Arrangement]
    /// The territories.
    public let territories: TerritoryBook
    /// The stops as known.
    public private(set) var stops: [BenefitStop]
    /// The places of the arrangements that name a party, or a union it ever belongs to.
    private let places: [PartyCode: Set<Int>]
    private var stopsByTIN: [String: [BenefitStop]]

    /// Makes an engine.
    public init(arrangements: [Arrangement], territories: TerritoryBook, stops: [BenefitStop] = []) {
        self.arrangements = arrangements
        self.territories = territories
        self.stops = stops
        var places: [PartyCode: Set<Int>] = [:]
        for (place, arrangement) in arrangements.enumerated() {
            for party in Set(arrangement.sides.flatMap { $0.issuing + $0.relying }) {
                places[party, default: []].insert(place)
                for member in territories.territories[party]?.members ?? [] {
                    places[member.party, default: []].insert(place)
                }
            }
        }
        self.places = places
        stopsByTIN = Dictionary(grouping: stops, by: \.tin)
    }

    /// The same engine with these stops and no others; what it knows of the arrangements is not made anew.
    public func heeding(_ stops: [BenefitStop]) -> RecognitionEngine {
        var engine = self
        engine.stops = stops
        engine.stopsByTIN = Dictionary(grouping: stops, by: \.tin)
        return engine
    }

    /// Whether the relying office of the question recognises the status.
    public func recognise(_ subject: RecognitionSubject, _ question: RecognitionQuestion) -> Recognition {
        if let own = ownTerritory(of: subject, question) { return own.recognition }
        return judgement(of: subject, question).recognition
    }

    /// The answer to name of those for several certificates of one trader.
    ///
    /// Recognised beats unknown beats not recognised; of two alike the more favourable, or the one that came nearer,
    /// counts, and of two equal ones the first. `nil` for none.
    public static func best(of answers: [Recognition]) -> Recognition? {
        guard var best = answers.first else { return nil }
        for answer in answers.dropFirst() where answer.isBetter(than: best) { best = answer }
        return best
    }

    /// The engine made ready for many questions of one relying office about one day.
    public func prepared(for relying: PartyCode, on day: CivilDate) -> PreparedRecognition {
        var paths: [PartyCode: [RecognitionPath]] = [:]
        for authority in places.keys {
            paths[authority] = self.paths(between: relying, and: authority, on: day)
        }
        return PreparedRecognition(engine: self, relying: relying, day: day, paths: paths)
    }

    /// The answer in the own territory; `nil` where the question is one for arrangements.
    ///
    /// Customs rely on a customs status of their own territory; another agency's status, and an agency that relies,
    /// need an arrangement even at home.
    func ownTerritory(of subject: RecognitionSubject, _ question: RecognitionQuestion) -> OwnTerritoryJudge? {
        guard subject.kind == .aeo else { return nil }
        let territory = territories.customsTerritory(of: question.relying, on: question.day)
        guard territories.customsTerritory(of: subject.authority, on: question.day) == territory else {
            return nil
        }
        return OwnTerritoryJudge(territory: territory, subject: subject, question: question)
    }

    /// What the arrangements between the two sides come to.
    func judgement(
        of subject: RecognitionSubject,
        _ question: RecognitionQuestion
    ) -> ArrangementJudgement {
        judgement(
            of: subject,
            question,
            by: paths(between: question.relying, and: subject.authority, on: question.day)
        )
    }

    /// What the given directions of arrangements come to.
    func judgement(
        of subject: RecognitionSubject,
        _ question: RecognitionQuestion,
        by paths: [RecognitionPath]
    ) -> ArrangementJudgement {
        let stopped = stopsByTIN.isEmpty ? [] : stopsByTIN[subject.tin] ?? []
        let age = subject.provenance?.age(at: question.now) ?? 0
        var judgement = ArrangementJudgement(subject: subject, question: question, ageSeconds: age)
        for path in paths {
            let judge = SideJudge(
                path: path,
                subject: subject,
                question: question,
                territories: territories,
                stops: stopped
            )
            judgement.add(judge.verdict(ageSeconds: age))
        }
        return judgement
    }

    func paths(
        between relying: PartyCode,
        and authority: PartyCode,
        on day: CivilDate
    ) -> [RecognitionPath] {
        guard let mine = places[relying], let theirs = places[authority] else { return [] }
        let finder = PathFinder(territories: territories, relying: relying, authority: authority, day: day)
        return mine.intersection(theirs).flatMap { finder.paths(in: arrangements[$0]) }
    }
}
