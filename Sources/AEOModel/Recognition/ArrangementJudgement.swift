/// What all the arrangements between two sides come to for one status and one question.
struct ArrangementJudgement {
    /// The status.
    let subject: RecognitionSubject
    /// The question.
    let question: RecognitionQuestion
    /// The age of the data in seconds.
    let ageSeconds: Int64
    /// The verdict to name; `nil` when no arrangement speaks between the sides.
    private(set) var best: SideVerdict?
    private var covering: [ArrangementID] = []

    init(subject: RecognitionSubject, question: RecognitionQuestion, ageSeconds: Int64) {
        self.subject = subject
        self.question = question
        self.ageSeconds = ageSeconds
    }

    /// Adds the verdict of one direction.
    mutating func add(_ verdict: SideVerdict) {
        let arrangement = verdict.path.arrangement
        if verdict.outcome == .recognised, !covering.contains(arrangement) { covering.append(arrangement) }
        guard let standing = best else {
            best = verdict
            return
        }
        if verdict.isBetter(than: standing) { best = verdict }
    }

    /// The answer.
    var recognition: Recognition {
        guard let best else {
            return Recognition(
                outcome: .notRecognised,
                rule: .noArrangement,
                explanation: "No arrangement between \(question.relying) and \(subject.authority) is known; "
                    + "\(question.relying) does not recognise \(subject.words).",
                ageSeconds: ageSeconds
            )
        }
        let side = best.path.side
        let isRecognised = best.outcome == .recognised
        let all = covering.sorted()
        let filling = isRecognised ? side.declaration?.filled(for: subject) : nil
        let words = RecognitionWords(verdict: best, subject: subject, question: question)
        return Recognition(
            outcome: best.outcome,
            arrangement: best.path.arrangement,
            covering: all,
            rule: isRecognised ? .arrangement : best.rule,
            cause: best.rule == nil ? best.cause : nil,
            explanation: words.explanation(covering: all, filling: filling),
            mappedTier: isRecognised ? best.mappedTier : nil,
            benefits: isRecognised ? side.benefits : [],
            declareAs: filling?.text,
            dateBasis: side.dateBasis,
            isProvisional: side.isProvisional,
            isStale: best.isStale,
            ageSeconds: ageSeconds
        )
    }
}
