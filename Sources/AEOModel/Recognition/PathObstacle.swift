/// What keeps one direction of an arrangement from applying between two parties on a day, whoever the operator is.
enum PathObstacle: Sendable, Hashable {
    /// The arrangement has the other direction only.
    case oneWay
    /// A party does not belong to what takes part, on the day: a union, or the arrangement itself (`nil`).
    case notAMember(PartyCode, of: PartyCode?, spans: [DaySpan])

    /// The rule that refuses.
    var rule: RecognitionRule {
        switch self {
        case .oneWay: .oneWay
        case .notAMember: .notAMember
        }
    }
}
