package import AEOModel

/// What is known here of the programmes of a partner: the forms of its numbers, its tiers and roles.
package struct PartnerProgrammes: Sendable {
    /// The codes that numbers of the partner may begin with.
    let prefixes: Set<String>
    private let versions: [ProgrammeID: ProgrammeVersion]
    /// The programme of a list that names none.
    private let usual: ProgrammeID?

    /// Takes the profiles that are known; those of other countries are passed over.
    ///
    /// `members` are the countries of a union or region, whose numbers begin with the codes of its members.
    package init(of partner: PartyCode, profiles: [ProgrammeProfile], members: Set<String> = []) {
        var versions: [ProgrammeID: ProgrammeVersion] = [:]
        var customs: [ProgrammeID] = []
        for profile in profiles where profile.country.text == partner.text {
            versions[profile.id] = profile.versions.last
            if profile.kind == .aeo { customs.append(profile.id) }
        }
        self.versions = versions
        usual = customs.count == 1 ? customs[0] : nil
        let listed = versions.values.flatMap(\.schemes).compactMap(\.prefixes).reduce(Set()) { $0.union($1) }
        let own: Set<String> = partner.text.utf8.count == 2 ? [partner.text] : []
        prefixes = own.union(members).union(listed)
    }

    /// The programme of a row: its own, that of the mapping, or the only one of the partner.
    func programme(_ named: ProgrammeID?) -> ProgrammeID? { named ?? usual }

    /// The schemes of a programme, the main one first; empty for a programme that is not known.
    func schemes(_ programme: ProgrammeID?) -> [IdentifierScheme] {
        guard let schemes = programme.flatMap({ versions[$0] })?.schemes else { return [] }
        return schemes.filter(\.isMain) + schemes.filter { !$0.isMain }
    }

    /// The tiers of a programme; `nil` when it is not known.
    func tiers(_ programme: ProgrammeID?) -> Set<String>? {
        programme.flatMap { versions[$0] }.map { Set($0.tiers.map(\.code)) }
    }

    /// The roles of a programme; `nil` when it is not known or names none.
    func roles(_ programme: ProgrammeID?) -> Set<String>? {
        programme.flatMap { versions[$0] }.flatMap { $0.roles.isEmpty ? nil : Set($0.roles) }
    }
}
