/// All territories known, with who belongs to which on a day.
public struct TerritoryBook: Sendable, Hashable {
    /// The territories by code.
    public let territories: [PartyCode: Territory]

    /// Makes a book; of two territories with one code the first counts.
    public init(_ territories: [Territory]) {
        self.territories = Dictionary(
            territories.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether a party is another one, or belongs to it on a day.
    public func belongs(_ party: PartyCode, to other: PartyCode, on day: CivilDate) -> Bool {
        if party == other { return true }
        guard let territory = territories[other] else { return false }
        return territory.members.contains { $0.party == party && $0.span.contains(day) }
    }

    /// The territory in which a status of an authority is good without arrangement, on a day: its customs union, or itself.
    public func customsTerritory(of party: PartyCode, on day: CivilDate) -> PartyCode {
        let union = territories.values.first { territory in
            territory.isCustomsTerritory
                && territory.members.contains { $0.party == party && $0.span.contains(day) }
        }
        return union?.code ?? party
    }
}
