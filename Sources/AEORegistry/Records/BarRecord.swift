package import AEOModel

/// A re-application bar set by hand, and what became of any bar; those that an act starts stand with the act.
package struct BarRecord: Sendable, Equatable {
    /// The bar's own record, or the act that started it.
    package let id: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    /// The span, for a bar set by hand; an act's bar has its own.
    package let span: BarSpan?
    /// Whom it is on, as `SCHEME:VALUE` and `TIN:VALUE`; empty for an act's bar.
    package let keys: [String]
    /// The entry that set it, and the one that lifted it.
    package let index: UInt64
    package let liftedIndex: UInt64?

    /// The bar after it was lifted.
    func lifted(at index: UInt64) -> BarRecord {
        BarRecord(
            id: id,
            authority: authority,
            programme: programme,
            span: span,
            keys: keys,
            index: self.index,
            liftedIndex: index
        )
    }
}
