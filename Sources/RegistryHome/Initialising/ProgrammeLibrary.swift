package import AEOModel
package import AEORegistry

/// The profiles that the program carries with it, by programme.
package struct ProgrammeLibrary: Sendable {
    private static let folder = "programmes/"
    private static let safeCriteriaFile = "code-lists/safe-criteria.json"

    /// The titles of the SAFE letters, which are reasons in every profile.
    package let safeCriteria: [String: String]
    private let profiles: [ProgrammeID: HostedProfile]

    /// Reads the published files: the profiles under `programmes/`, and the code list they refer to.
    package init(files: [String: [UInt8]]) throws(HomeError) {
        guard let criteria = files[Self.safeCriteriaFile] else {
            throw .malformed(Self.safeCriteriaFile, why: "it is not there")
        }
        do {
            safeCriteria = try SafeCriteria.read(criteria)
        } catch {
            throw .malformed(Self.safeCriteriaFile, why: "\(error)")
        }
        var profiles: [ProgrammeID: HostedProfile] = [:]
        for (name, bytes) in files where name.utf8.starts(with: Self.folder.utf8) {
            let hosted = try Self.read(bytes, name: name, safeCriteria: safeCriteria)
            guard profiles.updateValue(hosted, forKey: hosted.profile.id) == nil else {
                throw .malformed(name, why: "the programme \(hosted.profile.id) has another profile already")
            }
        }
        self.profiles = profiles
    }

    /// The programmes, in alphabetical order.
    package var programmes: [ProgrammeID] { profiles.keys.sorted() }

    /// The profile of a programme.
    package func profile(_ id: ProgrammeID) -> HostedProfile? { profiles[id] }

    /// Reads one profile; the name is told in the error only.
    static func read(
        _ bytes: [UInt8],
        name: String,
        safeCriteria: [String: String]
    ) throws(HomeError) -> HostedProfile {
        do {
            return try ProfileReader.read(bytes, safeCriteria: safeCriteria)
        } catch {
            throw .malformed(name, why: "\(error)")
        }
    }
}
