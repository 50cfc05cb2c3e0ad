package import AEOModel

/// A stop of the benefits of one operator of the other side, and what became of it; never public.
package struct StopRecord: Sendable, Equatable {
    /// The end of a stop by an officer's decision.
    package struct Resumption: Sendable, Equatable {
        /// The first instant with benefits again.
        package let from: Instant
        /// The entry that tells of it.
        package let index: UInt64

        package init(from: Instant, index: UInt64) {
            self.from = from
            self.index = index
        }
    }

    package let id: RecordID
    package let arrangement: ArrangementID
    package let authority: CountryCode
    /// The operator's number; empty once its text has been erased.
    package let tin: String
    package let span: BarSpan
    /// The entry that set it.
    package let index: UInt64
    package private(set) var resumption: Resumption?

    package init(
        id: RecordID,
        arrangement: ArrangementID,
        authority: CountryCode,
        tin: String,
        span: BarSpan,
        index: UInt64,
        resumption: Resumption? = nil
    ) {
        self.id = id
        self.arrangement = arrangement
        self.authority = authority
        self.tin = tin
        self.span = span
        self.index = index
        self.resumption = resumption
    }

    /// The stop once it was ended.
    func resumed(at from: Instant, entry index: UInt64) -> StopRecord {
        var next = self
        next.resumption = Resumption(from: from, index: index)
        return next
    }

    /// The stop as known from the first entries of the log; `nil` when it is not among them.
    package func stop(known size: UInt64) -> BenefitStop? {
        guard index < size else { return nil }
        let resumed = resumption.flatMap { $0.index < size ? $0.from : nil }
        let until = [span.until, resumed].compactMap(\.self).min()
        return BenefitStop(id: id, arrangement: arrangement, tin: tin, from: span.from, until: until)
    }
}
