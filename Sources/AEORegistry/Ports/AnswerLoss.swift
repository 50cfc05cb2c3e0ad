package import AEOModel

/// A time in which answers were given that the journal does not have.
package struct AnswerLoss: Sendable, Equatable {
    /// When the first of them was given, or might have been.
    package let from: Instant
    /// When the last of them was given, or might have been.
    package let until: Instant
    /// How many there were; `nil` when nobody knows, as after a process was killed.
    package let count: Int64?

    package init(from: Instant, until: Instant, count: Int64?) {
        self.from = from
        self.until = until
        self.count = count
    }

    /// The loss with one more answer.
    func adding(_ instant: Instant) -> AnswerLoss {
        AnswerLoss(from: min(from, instant), until: max(until, instant), count: count.map { $0 + 1 })
    }
}
