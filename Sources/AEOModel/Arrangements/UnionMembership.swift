/// A union or region that a party belongs to for some time.
struct UnionMembership: Sendable, Hashable {
    /// The union or region.
    let union: PartyCode
    /// From which day until which, both included.
    let span: DaySpan
}
