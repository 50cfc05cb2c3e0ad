/// The halves of sentences that speak of the status itself, the same with an arrangement and without.
///
/// They never say why a status was suspended or ended.
struct SubjectClauses {
    /// The status.
    let subject: RecognitionSubject
    /// The question.
    let question: RecognitionQuestion
    /// The age of the data in seconds.
    let ageSeconds: Int64

    /// Why a rule about the status refuses.
    func refusal(_ rule: RecognitionRule) -> String {
        switch rule {
        case .statusNotActive:
            if let whole = subject.standing.whole, whole != .active {
                return "it was not active at the time asked about (\(question.day)), but \(whole.rawValue)"
            }
            return "none of its parts was active at the time asked about (\(question.day))"
        case .unlisted:
            return "the operator is no longer on the \(listWords), which is complete"
        case .roleNotHeld:
            return "the certificate does not cover the role \(question.role ?? "") "
                + "(it covers \(RecognitionWords.list(subject.roles ?? [])))"
        default:
            return "the rule \(rule.rawValue) refuses"
        }
    }

    /// Why a cause that lies in the status leaves the answer open; `limit` is the age allowed, in hours.
    func unknown(_ cause: RecognitionCause, limit: Int?) -> String {
        switch cause {
        case .statusUnknown: return "its status on \(question.day) is not known in full"
        case .unlisted:
            return "the operator is no longer on the \(listWords), which does not say that it is complete"
        case .rolesUnknown: return "which roles the certificate covers is not known"
        case .roleNotSaid:
            return "it turns on the role of the operator in the consignment, and the question names none"
        case .stale:
            guard let limit else { return "how old the \(listWords) may be is not known" }
            return "the \(listWords) is \(ageWords), more than the \(limit) hours agreed"
        default: return "the cause is \(cause.rawValue)"
        }
    }

    /// How old the data are, as a sentence with a space before it; empty for this registry's own.
    var ageSentence: String {
        guard let provenance = subject.provenance else { return "" }
        return " This is as of the list of \(provenance.listDate) sent by \(provenance.partner), \(ageWords)."
    }

    /// That a part does not stand, as a sentence with a space before it; empty when all do.
    func fallenSentence(as counted: String?) -> String {
        let fallen = subject.fallenComponents
        guard !fallen.isEmpty, let tier = subject.tier, tier != counted else { return "" }
        let parts = fallen.map { code in
            "\(code) (\(subject.status(ofComponent: code)?.rawValue ?? "not known"))"
        }
        let standing = counted.map { "counts as \($0)" } ?? "stands in part only"
        return " The \(tier) \(standing), because not active: \(RecognitionWords.list(parts))."
    }

    private var listWords: String {
        guard let provenance = subject.provenance else { return "partner's list" }
        return "list of \(provenance.listDate) sent by \(provenance.partner)"
    }

    private var ageWords: String {
        switch ageSeconds {
        case ..<3600: "less than an hour old"
        case ..<7200: "1 hour old"
        case ..<86_400: "\(ageSeconds / 3600) hours old"
        case ..<172_800: "1 day old"
        default: "\(ageSeconds / 86_400) days old"
        }
    }
}
