extension RecognitionWords {
    /// What is not known, and leaves the answer open.
    func open(_ cause: RecognitionCause, _ clauses: SubjectClauses) -> String {
        let side = verdict.path.side
        switch cause {
        case .operativeDateUnknown:
            guard let from = side.operation.from else {
                return "since when \(question.relying) applies it is not known"
            }
            return
                "\(question.relying) applies it from \(Self.words(from)), and the question is about \(question.day)"
        case .tierUnknown:
            guard let tier = verdict.countedTier ?? subject.tier else { return "the tier is not known" }
            return "whether the tier \(tier) is covered is not known"
        case .rolesUnknown where side.roles == nil: return "which roles are covered is not known"
        case .directionsUnknown: return "which directions of goods are covered is not known"
        case .directionNotSaid:
            return "it turns on the direction of the goods, and the question names none"
        case .consentUnknown:
            return side.consent == nil && subject.consent != .unknown
                ? "what the holder must have agreed to is not known"
                : "whether the holder has agreed that the data go to \(question.relying) is not known"
        case .holderUnknown, .statusUnknown, .unlisted, .rolesUnknown, .roleNotSaid, .stale,
            .arrangementUnreadable:
            return clauses.unknown(cause, limit: side.exchange?.staleAfterHours)
        }
    }
}
