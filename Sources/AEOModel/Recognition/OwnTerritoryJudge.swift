/// Weighs a status in the customs territory it was granted in, where no arrangement is needed.
struct OwnTerritoryJudge {
    /// The territory.
    let territory: PartyCode
    /// The status.
    let subject: RecognitionSubject
    /// The question.
    let question: RecognitionQuestion

    /// The answer.
    var recognition: Recognition {
        let age = subject.provenance?.age(at: question.now) ?? 0
        var cause: RecognitionCause?
        for finding in [
            subject.statusFinding, subject.listingFinding, subject.heldFinding(role: question.role),
            freshness,
        ] {
            switch finding {
            case .holds: continue
            case .refuses(let rule): return refused(by: rule, age: age)
            case .unknown(let open): cause = cause ?? open
            }
        }
        let isStale = subject.provenance != nil
        if let cause {
            let clauses = SubjectClauses(subject: subject, question: question, ageSeconds: age)
            return Recognition(
                outcome: .unknown,
                cause: cause,
                explanation:
                    "Whether \(question.relying) recognises \(subject.words), of its own customs territory, "
                    + "cannot be said: \(clauses.unknown(cause, limit: nil)).\(clauses.ageSentence)",
                isStale: isStale,
                ageSeconds: age
            )
        }
        let fallen = SubjectClauses(subject: subject, question: question, ageSeconds: age).fallenSentence(
            as: counted
        )
        return Recognition(
            outcome: .recognised,
            rule: .ownProgramme,
            explanation: "\(question.relying) recognises \(subject.words): it was granted in its own customs "
                + "territory, \(territory), where no arrangement is needed.\(fallen)",
            mappedTier: counted,
            ageSeconds: age
        )
    }

    /// The tier that the certificate counts as; `nil` when that is not one tier.
    private var counted: String? {
        let fallen = subject.fallenComponents
        guard !fallen.isEmpty else { return subject.tier }
        let standing = subject.components.filter { !fallen.contains($0) }
        return standing.count == 1 ? standing[0] : nil
    }

    /// No arrangement limits the age of another office's list here, so good news from one is not enough.
    private var freshness: Finding { subject.provenance == nil ? .holds : .unknown(.stale) }

    private func refused(by rule: RecognitionRule, age: Int64) -> Recognition {
        let clauses = SubjectClauses(subject: subject, question: question, ageSeconds: age)
        return Recognition(
            outcome: .notRecognised,
            rule: rule,
            explanation:
                "\(question.relying) does not recognise \(subject.words), of its own customs territory: "
                + "\(clauses.refusal(rule)).\(clauses.ageSentence)",
            ageSeconds: age
        )
    }
}
