package import AEOModel

extension HostedArrangement {
    /// Whether an authority takes part, by itself or by a union that it ever belonged to.
    package func concerns(_ authority: CountryCode, in book: TerritoryBook) -> Bool {
        let own = PartyCode(authority)
        return arrangement.members.contains { member in
            member.party == own
                || book.territories[member.party]?.members.contains { $0.party == own } ?? false
        }
    }
}
