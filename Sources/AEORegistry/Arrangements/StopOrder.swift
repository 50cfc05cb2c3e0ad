package import AEOModel

/// The stop of one operator's benefits under an arrangement, or its end, as an officer orders it.
package struct StopOrder: Sendable {
    package let arrangement: ArrangementID
    /// The operator's number as typed.
    package let tin: String
    /// The first day without benefits, or with benefits again.
    package let from: CivilDate
    /// The last day without; `nil` while no end is set, and for the end of a stop.
    package let until: CivilDate?

    package init(arrangement: ArrangementID, tin: String, from: CivilDate, until: CivilDate? = nil) {
        self.arrangement = arrangement
        self.tin = tin
        self.from = from
        self.until = until
    }
}
