/// All territories known, with who belongs to which on a day.
public struct TerritoryBook: Sendable, Hashable {
    /// The territories by code.
    public let territories: [PartyCode: Territory]
    /// What each party belongs to, ever, in the order of the unions' codes.
    private let unions: [PartyCode: [UnionMembership]]

    /// Makes a book; of two territories with one code the first counts.
    public init(_ territories: [Territory]) {
        let known = Dictionary(territories.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var unions: [PartyCode: [UnionMembership]] = [:]
        for territory in known.values.sorted(by: { $0.code < $1.code }) {
            for member in territory.members {
                let membership = UnionMembership(union: territory.code, span: member.span)
                unions[member.party, default: []].append(membership)
            }
        }
        self.territories = known
        self.unions = unions
    }

    /// Whether a party is another one, or belongs to it on a day.
    public func belongs(_ party: PartyCode, to other: PartyCode, on day: CivilDate) -> Bool {
        if party == other { return true }
        return memberships(of: party).contains { $0.union == other && $0.span.contains(day) }
    }

    /// The territory in which a status of an authority is good without arrangement, on a day: its customs union, or itself.
    public func customsTerritory(of party: PartyCode, on day: CivilDate) -> PartyCode {
        let union = memberships(of: party).first { membership in
            membership.span.contains(day) && territories[membership.union]?.isCustomsTerritory == true
        }
        return union?.union ?? party
    }

    /// The unions and regions that a party belongs to at any time.
    func memberships(of party: PartyCode) -> [UnionMembership] { unions[party] ?? [] }

    /// The days on which a party belongs to a union; empty when it never does.
    func spans(of party: PartyCode, in union: PartyCode) -> [DaySpan] {
        memberships(of: party).filter { $0.union == union }.map(\.span)
    }
}
