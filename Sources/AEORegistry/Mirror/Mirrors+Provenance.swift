package import AEOModel

extension Mirrors {
    /// Where a partner's records come from as known from the first `size` entries: the newest list that may speak of
    /// them gives date and age, the newest whole list whether the partner calls it complete; `nil` before any list.
    package func provenance(of key: MirrorKey, known size: UInt64) -> Provenance? {
        let lists = lists[key.partner, default: []].filter { $0.index < size && $0.fact.scope.holds(key) }
        guard let newest = lists.last else { return nil }
        let whole = lists.last { $0.fact.mode == .snapshot }
        return Provenance(
            partner: key.partner,
            listDate: newest.fact.listDate,
            receivedAt: newest.receivedAt,
            isComplete: whole?.fact.isComplete ?? false
        )
    }

    /// The date of the list that an entry applied.
    package func listDate(of partner: PartyCode, at index: UInt64) -> CivilDate? {
        lists[partner]?.last { $0.index == index }?.fact.listDate
    }
}
