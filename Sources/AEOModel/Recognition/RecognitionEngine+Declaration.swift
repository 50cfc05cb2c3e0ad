extension RecognitionEngine {
    /// What to put on a declaration to the relying office of the question, for `aeo declare-as`.
    ///
    /// A question that names no role or direction still gets its text, since the form does not turn on them; a status
    /// that is refused gets none.
    public func declaration(
        of subject: RecognitionSubject,
        _ question: RecognitionQuestion
    ) -> DeclarationText {
        if let own = ownTerritory(of: subject, question) {
            return missing(
                "in its own territory a status is declared as the law there says, without arrangement",
                own.recognition
            )
        }
        let judgement = judgement(of: subject, question)
        let recognition = judgement.recognition
        guard let best = judgement.best, best.outcome != .notRecognised else {
            return missing("the status is not recognised there: \(recognition.explanation)", recognition)
        }
        guard let form = best.path.side.declaration else {
            return missing("how an operator is declared to \(question.relying) is not known", recognition)
        }
        let filled = form.filled(for: subject)
        return DeclarationText(
            recognition: recognition,
            text: filled.text,
            missing: filled.missing,
            pattern: form.pattern,
            place: form.place
        )
    }

    private func missing(_ words: String, _ recognition: Recognition) -> DeclarationText {
        DeclarationText(recognition: recognition, text: nil, missing: words, pattern: nil, place: nil)
    }
}
