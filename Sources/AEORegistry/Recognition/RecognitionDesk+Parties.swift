package import AEOModel

extension RecognitionDesk {
    /// Refuses a relying office that nothing here speaks of: a mistyped code must not read as "not recognised".
    package func checkKnown(_ party: PartyCode) throws(RegistryError) {
        guard party.country == nil, engine.territories.territories[party] == nil else { return }
        let parties = Set(engine.arrangements.flatMap { $0.members.map(\.party) })
        guard !parties.contains(party) else { return }
        let agencies = parties.filter { $0.country == nil }.sorted().map(\.text).joined(separator: ", ")
        throw .refused(
            Refusal(
                .partyUnknown,
                "no arrangement here speaks of an office \(party)",
                remedy: agencies.isEmpty
                    ? "name a country by its code, such as NZ, or EU"
                    : "name a country by its code, such as NZ, or EU, or one of \(agencies)"
            )
        )
    }
}
