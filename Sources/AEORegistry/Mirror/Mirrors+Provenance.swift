package import AEOModel

extension Mirrors {
    /// Where a partner's records come from as known from the first `size` entries: the newest list that may speak of
    /// them gives date and age, the newest whole list whether the partner calls it complete; `nil` before any list.
    ///
    /// A list of which a row was rejected is not complete here, nor is one with such a list of changes after it: the
    /// row may be that of an operator who seems to be missing.
    package func provenance(of key: MirrorKey, known size: UInt64) -> Provenance? {
        let lists = lists[key.partner, default: []].filter { $0.index < size && $0.fact.scope.holds(key) }
        guard let newest = lists.last else { return nil }
        let whole = lists.lastIndex { $0.fact.mode == .snapshot }
        let isComplete = whole.map { place in
            lists[place].fact.isComplete && lists[place...].allSatisfy { $0.fact.rejected == 0 }
        }
        return Provenance(
            partner: key.partner,
            listDate: newest.fact.listDate,
            receivedAt: newest.receivedAt,
            isComplete: isComplete ?? false
        )
    }

    /// The date of the list that an entry applied.
    package func listDate(of partner: PartyCode, at index: UInt64) -> CivilDate? {
        lists[partner]?.last { $0.index == index }?.fact.listDate
    }
}
