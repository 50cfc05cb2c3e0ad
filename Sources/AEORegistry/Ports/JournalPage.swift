package import AEOModel

/// A page of a journal, with what is known to be missing from it.
package struct JournalPage: Sendable, Equatable {
    /// In the order of their positions.
    package let answers: [JournalledAnswer]
    /// How many answers fit the question, on all pages.
    package let total: Int
    /// The losses of the time asked about, whichever certificates they concern, oldest first.
    package let losses: [AnswerLoss]
    /// Answers before this instant are not in the journal.
    package let keptSince: Instant
    /// When answers about the certificate were last removed on request; `nil` when they never were.
    package let forgottenAt: Instant?

    package init(
        answers: [JournalledAnswer],
        total: Int,
        losses: [AnswerLoss],
        keptSince: Instant,
        forgottenAt: Instant?
    ) {
        self.answers = answers
        self.total = total
        self.losses = losses
        self.keptSince = keptSince
        self.forgottenAt = forgottenAt
    }

    /// The page with one more loss, which the journal itself does not know of yet.
    func missing(_ loss: AnswerLoss) -> JournalPage {
        JournalPage(
            answers: answers,
            total: total,
            losses: losses + [loss],
            keptSince: keptSince,
            forgottenAt: forgottenAt
        )
    }
}
