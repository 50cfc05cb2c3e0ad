/// A loss with its place in the journal.
package struct JournalledLoss: Sendable, Equatable {
    /// Counted together with the positions of answers.
    package let position: Int64
    package let loss: AnswerLoss

    package init(position: Int64, loss: AnswerLoss) {
        self.position = position
        self.loss = loss
    }
}
