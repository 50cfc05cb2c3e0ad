/// A programme as dated data: every version of its rules (DESIGN.md §2).
public struct ProgrammeProfile: Sendable, Hashable {
    /// The programme's identity.
    public let id: ProgrammeID
    /// Whether it is an AEO programme.
    public let kind: ProgrammeKind
    /// The country (or `EU`) whose programme it is.
    public let country: CountryCode
    /// Its versions by the day they came into force, at least one.
    public let versions: [ProgrammeVersion]

    /// Makes a profile; `nil` without a version.
    public init?(id: ProgrammeID, kind: ProgrammeKind, country: CountryCode, versions: [ProgrammeVersion]) {
        guard !versions.isEmpty else { return nil }
        self.id = id
        self.kind = kind
        self.country = country
        self.versions = versions.sorted { $0.inForceFrom < $1.inForceFrom }
    }

    /// The rules that judge a decision of a day.
    ///
    /// The earliest version also judges what was decided before it; `assumed` then says so.
    public func rules(on day: CivilDate) -> (version: ProgrammeVersion, assumed: Bool) {
        if let version = versions.last(where: { $0.inForceFrom <= day }) { return (version, false) }
        return (versions[0], true)
    }

    /// The form of a trader's number used abroad: the country's code and the main identifier.
    ///
    /// An identifier that already begins with the code of the programme's country, or of one of its issuing
    /// members, stands as it is.
    public func tin(for value: String, issuer: CountryCode) -> String {
        let prefix = String(decoding: value.utf8.prefix(2), as: UTF8.self)
        let known = [country.text, issuer.text]
        if known.contains(prefix) { return value }
        // A union's identifiers carry the code of the member that gave them out.
        return country.isEuropeanUnion ? value : country.text + value
    }
}
