import AEOModel
import JOSE

/// Reads a programme's profile (schemas/json/programme.schema.json) and checks that it makes sense.
///
/// Nothing unknown is passed over: a member, word, pattern or reference that is not understood keeps the profile
/// out. What the profile marks as unsure or unknown is read as not known, so that nobody computes from a guess.
package enum ProfileReader {
    /// Reads a file.
    ///
    /// `safeCriteria` gives the titles of the SAFE Framework's letters, which are reasons in every programme.
    package static func read(
        _ bytes: [UInt8],
        safeCriteria: [String: String]
    ) throws(ProfileError) -> HostedProfile {
        let document = try parse(bytes)
        let root = try ProfileNode(
            .object(document),
            at: "",
            members: ["$schema", "id", "kind", "country", "versions"]
        )
        try checkSchema(root, "programme.schema.json")
        let name = try root.code("id")
        guard let id = ProgrammeID(parsing: name) else {
            throw root.error(.notAllowed("\"\(name)\" is not a programme's identity"), "id")
        }
        let kind = try root.word("kind", of: ProgrammeKind.self)
        let country = try root.authority("country")
        var versions: [ProgrammeVersion] = []
        for (value, place) in try root.elements("versions", atLeast: 1) {
            let version = try VersionReader(
                FirstForm.completed(value),
                at: place,
                country: country,
                safeCriteria: safeCriteria
            )
            .version()
            guard version.number == versions.count + 1 else {
                throw ProfileError(.inconsistent("versions count 1, 2, 3 …"), at: place + "/version")
            }
            guard !version.reliances.contains(where: { $0.programme == id }) else {
                throw ProfileError(.inconsistent("\(id) cannot rely on itself"), at: place + "/reliances")
            }
            if let last = versions.last, last.inForceFrom >= version.inForceFrom {
                throw ProfileError(
                    .inconsistent("is not after the version before"),
                    at: place + "/in_force_from"
                )
            }
            versions.append(version)
        }
        guard let profile = ProgrammeProfile(id: id, kind: kind, country: country, versions: versions) else {
            throw root.error(.missing, "versions")
        }
        return HostedProfile(profile: profile, document: document)
    }

    /// Parses a file as one strict JSON object.
    static func parse(_ bytes: [UInt8]) throws(ProfileError) -> JSONObject {
        do { return try StrictJSON.parseObject(bytes) } catch { throw ProfileError(.json(error), at: "") }
    }

    /// Checks that a file names its own schema.
    static func checkSchema(_ root: ProfileNode, _ name: String) throws(ProfileError) {
        guard try root.text("$schema") == "../json/" + name else {
            throw root.error(.notAllowed("must be ../json/\(name)"), "$schema")
        }
    }
}
