package import AEOModel

/// What is written to a journal in one step.
package struct JournalBatch: Sendable, Equatable {
    /// In the order of their positions.
    package var answers: [JournalledAnswer]
    package var losses: [JournalledLoss]
    /// When the batch was made: everything answered before is in it, in an earlier one, or lost.
    package var writtenAt: Instant

    package init(answers: [JournalledAnswer], losses: [JournalledLoss] = [], writtenAt: Instant) {
        self.answers = answers
        self.losses = losses
        self.writtenAt = writtenAt
    }

    /// The highest position in it; `nil` for an empty one.
    package var lastPosition: Int64? {
        (answers.map(\.position) + losses.map(\.position)).max()
    }
}
