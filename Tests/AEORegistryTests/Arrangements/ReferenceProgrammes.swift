import FoundationEssentials
import JOSE
import Testing

/// The mission's list of programmes, which stands beside the package and is not part of it.
enum ReferenceProgrammes {
    private static let file: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return parts.joined(separator: "/") + "/../shared/domain/programmes.json"
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: file) }

    /// The partners of the programmes described in full.
    static func partners() throws -> [(programme: String, country: String, partner: String)] {
        let bytes = Array(try #require(FileManager.default.contents(atPath: file)))
        let programmes = try #require(try StrictJSON.parse(bytes).arrayValue).compactMap(\.objectValue)
        return try programmes.filter { $0["secondary"]?.boolValue != true }.flatMap { programme in
            let id = try #require(programme["id"]?.stringValue)
            let country = try #require(programme["country"]?.stringValue)
            return try #require(programme["mras"]?.arrayValue).map { entry in
                (id, country, try #require(entry.objectValue?["partner"]?.stringValue))
            }
        }
    }
}
