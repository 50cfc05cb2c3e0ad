import AEOModel

/// What can be checked of a partner's rows: whether programmes and numbers are its own.
struct PartnerChecks: Sendable {
    private let partner: PartyCode
    private let references: ReferenceProfiles
    /// Whether a country is the partner, or belongs to it on the day of the list.
    private let belongs: @Sendable (CountryCode) -> Bool

    init(
        _ partner: PartyCode,
        references: ReferenceProfiles,
        belongs: @escaping @Sendable (CountryCode) -> Bool
    ) {
        self.partner = partner
        self.references = references
        self.belongs = belongs
    }

    /// Whether a profile of the programme is at hand.
    func knows(_ programme: ProgrammeID) -> Bool { references.profile(programme) != nil }

    /// Whether the programme has such a tier; `nil` when no profile tells.
    func knows(tier: String, of programme: ProgrammeID) -> Bool? {
        references.profile(programme).map { hosted in
            hosted.profile.versions.contains { $0.tiers.contains { $0.code == tier } }
        }
    }

    /// Whether a programme is known to be another country's.
    func isForeign(_ programme: ProgrammeID) -> Bool {
        guard let profile = references.profile(programme)?.profile else { return false }
        let issuers = profile.versions.flatMap(\.issuers).map(\.country)
        return !([profile.country] + issuers).contains { isOwn($0) }
    }

    /// Whether a number begins with the code of a country that is not the partner's.
    func isForeign(number: String) -> Bool {
        guard let country = try? CountryCode(parsing: String(number.prefix(2))) else { return false }
        return !isOwn(country)
    }

    /// Agencies bear the code of their country.
    private func isOwn(_ country: CountryCode) -> Bool {
        partner.text == country.text || partner.text.hasPrefix(country.text + "-") || belongs(country)
    }
}
