package import AEOModel
import Synchronization

/// The profiles by which partners' records are read: those hosted here, and for every other programme the one that
/// the program carries.
package final class ReferenceProfiles: Sendable {
    private let hosted: [ProgrammeID: HostedProfile]
    private let read = Mutex<[ProgrammeID: HostedProfile?]>([:])

    /// Who belongs to which union, as the program carries it.
    private let territories = Mutex<TerritoryBook?>(nil)

    package init(hosted: [ProgrammeID: HostedProfile]) { self.hosted = hosted }

    /// The profile of a programme; `nil` when there is none.
    package func profile(_ programme: ProgrammeID) -> HostedProfile? {
        if let profile = hosted[programme] { return profile }
        return read.withLock { read in
            if let known = read[programme] { return known }
            let profile = Self.carried(programme)
            // Rows may name any number of programmes that there are not.
            if read.count < 1024 { read[programme] = .some(profile) }
            return profile
        }
    }

    /// Whether a country belongs to a union or region on a day.
    func belongs(_ country: CountryCode, to party: PartyCode, on day: CivilDate) -> Bool {
        let book = territories.withLock { territories in
            let book = territories ?? (try? EmbeddedSchemas.territories().book) ?? TerritoryBook([])
            territories = book
            return book
        }
        return book.belongs(PartyCode(country), to: party, on: day)
    }

    private static func carried(_ programme: ProgrammeID) -> HostedProfile? {
        guard let bytes = EmbeddedSchemas.file("programmes/\(programme).json"),
            let letters = EmbeddedSchemas.file("code-lists/safe-criteria.json"),
            let criteria = try? SafeCriteria.read(letters)
        else { return nil }
        return try? ProfileReader.read(bytes, safeCriteria: criteria)
    }
}
