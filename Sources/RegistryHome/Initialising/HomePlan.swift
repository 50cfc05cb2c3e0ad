import AEOModel
package import AEORegistry

/// What a new home will hold: the configuration that follows from the authority, the programmes and the URL.
package struct HomePlan: Sendable {
    /// The clock of the Union's own office where its profile names no other.
    private static let unionTimeZone = "Europe/Brussels"

    package let configuration: HomeConfiguration
    /// The profiles hosted, in the order of the programmes.
    package let profiles: [HostedProfile]

    /// Finds out which authority grants under each programme.
    ///
    /// The operating authority does where the profile lists it; for a union's programme the union does otherwise, and
    /// for a programme of another country that country's authority.
    package init(_ request: HomeRequest, library: ProgrammeLibrary) throws(HomeError) {
        let url = try RegistryURL(parsing: request.url)
        guard url.isSecure || url.isLoopback else {
            throw .badURL(
                request.url,
                why: "http would send credentials and answers in clear over the network"
            )
        }
        let operating = try Self.authority(request.authority)
        guard !request.programmes.isEmpty else { throw .noProgramme }
        var profiles: [HostedProfile] = []
        var granting: [(office: HostedAuthority, programme: ProgrammeID)] = []
        for text in request.programmes {
            guard let id = ProgrammeID(parsing: text.uppercased()), let hosted = library.profile(id) else {
                throw .unknownProgramme(text, known: library.programmes.map(\.text))
            }
            guard !profiles.contains(where: { $0.profile.id == id }) else { continue }
            profiles.append(hosted)
            let issuer = Self.issuer(of: hosted.profile, operating: operating)
            let office = HostedAuthority(authority: issuer.country, timeZone: issuer.timeZone, programmes: [])
            granting.append((office, id))
        }
        var authorities: [HostedAuthority] = []
        for (office, _) in granting where !authorities.contains(where: { $0.authority == office.authority }) {
            let own = granting.filter { $0.office.authority == office.authority }.map(\.programme)
            let complete = HostedAuthority(
                authority: office.authority,
                timeZone: office.timeZone,
                programmes: own
            )
            let position = office.authority == operating ? 0 : authorities.count
            authorities.insert(complete, at: position)
        }
        configuration = HomeConfiguration(
            url: url,
            operating: operating,
            authorities: authorities,
            programmes: profiles.map(\.profile.id),
            logOrigin: url.logOrigin,
            listen: request.listen,
            tlsTerminatedByProxy: request.isBehindProxy
        )
        self.profiles = profiles
    }

    private static func authority(_ text: String) throws(HomeError) -> CountryCode {
        do {
            return try CountryCode(authority: text)
        } catch {
            throw .badAuthority(text, why: "\(error)")
        }
    }

    private static func issuer(of profile: ProgrammeProfile, operating: CountryCode) -> Issuer {
        let issuers = profile.versions.last?.issuers ?? []
        if let own = issuers.first(where: { $0.country == operating }) { return own }
        if let home = issuers.first(where: { $0.country == profile.country }) { return home }
        let zone = profile.country.isEuropeanUnion ? unionTimeZone : issuers.first?.timeZone
        return Issuer(country: profile.country, timeZone: zone ?? CivilZone.utc.identifier)
    }
}
