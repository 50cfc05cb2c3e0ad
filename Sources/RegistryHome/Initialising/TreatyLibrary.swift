package import AEOModel
package import AEORegistry

/// The arrangements and territories that the program carries with it.
package struct TreatyLibrary: Sendable {
    /// The territories.
    package let territories: HostedTerritories
    private let arrangements: [HostedArrangement]

    /// Reads the files that the program carries.
    package init() throws(HomeError) {
        do throws(ProfileError) {
            territories = try EmbeddedSchemas.territories()
            arrangements = try EmbeddedSchemas.arrangements()
        } catch {
            throw .malformed("the arrangements of the program", why: "\(error)")
        }
    }

    /// The arrangements that any of some authorities takes part in, by itself or through a union.
    package func arrangements(concerning authorities: [CountryCode]) -> [HostedArrangement] {
        arrangements.filter { hosted in
            authorities.contains { hosted.concerns($0, in: territories.book) }
        }
    }
}
