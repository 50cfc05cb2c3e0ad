/// Finds the directions of arrangements that lie between two parties on a day.
struct PathFinder {
    /// The territories.
    let territories: TerritoryBook
    /// Who relies.
    let relying: PartyCode
    /// Who granted.
    let authority: PartyCode
    /// The day where the relying office is.
    let day: CivilDate

    /// Whether a list of parties stands for a party on the day.
    private enum Coverage {
        case covers
        /// A union on the list has the party as a member on other days only.
        case lapsed(PartyCode)
        case none
    }

    /// The directions of one arrangement between the parties.
    ///
    /// Empty when it does not speak between them; the other direction, marked as such, when it has that one only.
    func paths(in arrangement: Arrangement) -> [RecognitionPath] {
        guard arrangement.kind == .domestic || !isOwn else { return [] }
        var found: [RecognitionPath] = []
        for (place, side) in arrangement.sides.enumerated() {
            let (rely, issue) = (
                coverage(of: relying, by: side.relying), coverage(of: authority, by: side.issuing)
            )
            if case .none = rely { continue }
            if case .none = issue { continue }
            let obstacle =
                lapse(of: relying, rely) ?? lapse(of: authority, issue) ?? absence(
                    of: relying,
                    from: arrangement
                )
                ?? absence(of: authority, from: arrangement)
            found.append(RecognitionPath(arrangement, side: place, obstacle: obstacle))
        }
        guard found.isEmpty else { return found }
        let reverse = arrangement.sides.firstIndex { side in
            covers(authority, side.relying) && covers(relying, side.issuing)
        }
        return reverse.map { [RecognitionPath(arrangement, side: $0, obstacle: .oneWay)] } ?? []
    }

    /// Whether the two are one customs territory, or one belongs to the other: nobody recognises its own through a
    /// mutual arrangement.
    private var isOwn: Bool {
        territories.belongs(relying, to: authority, on: day)
            || territories.belongs(authority, to: relying, on: day)
            || territories.customsTerritory(of: relying, on: day)
                == territories.customsTerritory(of: authority, on: day)
    }

    private func covers(_ party: PartyCode, _ list: [PartyCode]) -> Bool {
        if case .covers = coverage(of: party, by: list) { true } else { false }
    }

    private func coverage(of party: PartyCode, by list: [PartyCode]) -> Coverage {
        if list.contains(party) { return .covers }
        var lapsed: PartyCode?
        for membership in territories.memberships(of: party) where list.contains(membership.union) {
            if membership.span.contains(day) { return .covers }
            lapsed = lapsed ?? membership.union
        }
        return lapsed.map(Coverage.lapsed) ?? .none
    }

    private func lapse(of party: PartyCode, _ coverage: Coverage) -> PathObstacle? {
        guard case .lapsed(let union) = coverage else { return nil }
        return .notAMember(party, of: union, spans: territories.spans(of: party, in: union))
    }

    /// A party that the list of members does not name on the day, by itself or through its union, is no member.
    private func absence(of party: PartyCode, from arrangement: Arrangement) -> PathObstacle? {
        var spans: [DaySpan] = []
        for member in arrangement.members where territories.belongs(party, to: member.party, on: day) {
            if member.span.contains(day) { return nil }
            spans.append(member.span)
        }
        return .notAMember(party, of: nil, spans: spans)
    }
}
