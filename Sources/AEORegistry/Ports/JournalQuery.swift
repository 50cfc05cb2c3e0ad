package import AEOModel

/// Which answers about a certificate are wanted.
package struct JournalQuery: Sendable, Equatable {
    package var certificate: RecordID
    /// Only answers given at this instant or later.
    package var from: Instant
    /// Only answers given before this instant, unless `withoutEntry` says otherwise.
    package var until: Instant
    /// When given, answers count that were given before the registry had this entry, whatever the clock said.
    package var withoutEntry: UInt64?
    /// Only rows after this position.
    package var after: Int64
    /// At most so many.
    package var limit: Int

    package init(
        certificate: RecordID,
        from: Instant,
        until: Instant,
        withoutEntry: UInt64? = nil,
        after: Int64 = 0,
        limit: Int = 100
    ) {
        self.certificate = certificate
        self.from = from
        self.until = until
        self.withoutEntry = withoutEntry
        self.after = after
        self.limit = limit
    }

    /// Whether an answer is one of those wanted, wherever the page begins.
    package func wants(_ answer: GivenAnswer) -> Bool {
        answer.certificate == certificate && answer.isPositive && answer.answeredAt >= from
            && (withoutEntry.map { answer.newestSize <= $0 } ?? (answer.answeredAt < until))
    }

    /// Whether a loss may have taken answers that are wanted.
    package func mayMiss(_ loss: AnswerLoss) -> Bool { loss.until >= from && loss.from < until }
}
