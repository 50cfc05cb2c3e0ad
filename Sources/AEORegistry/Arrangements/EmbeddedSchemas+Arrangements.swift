import AEOModel

extension EmbeddedSchemas {
    private static let folder = "arrangements/"
    private static let territoryFile = "territories.json"

    /// The shipped arrangements in the order of their identities; none in a file that bears another name.
    package static func arrangements() throws(ProfileError) -> [HostedArrangement] {
        var result: [HostedArrangement] = []
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix(folder) {
            let hosted: HostedArrangement
            do { hosted = try ArrangementReader.read(bytes) } catch {
                throw ProfileError(error.fault, at: path + "#" + error.place)
            }
            guard path == "\(folder)\(hosted.arrangement.id).json" else {
                throw ProfileError(.inconsistent("differs from the file's name"), at: path + "#/id")
            }
            result.append(hosted)
        }
        return result.sorted { $0.arrangement.id < $1.arrangement.id }
    }

    /// The shipped territories.
    package static func territories() throws(ProfileError) -> HostedTerritories {
        do { return try TerritoryReader.read(file(territoryFile) ?? []) } catch {
            throw ProfileError(error.fault, at: territoryFile + "#" + error.place)
        }
    }
}
