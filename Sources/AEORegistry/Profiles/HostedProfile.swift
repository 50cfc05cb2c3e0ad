package import AEOModel
package import JOSE

/// A programme's profile as the registry hosts it: the rules read from it, and the document they were read from.
///
/// The log names a profile by its digest, and the canonical bytes are kept beside the log, so an act of long ago
/// can always be shown together with the rules that judged it (DESIGN.md §4.2).
package struct HostedProfile: Sendable {
    /// The rules.
    package let profile: ProgrammeProfile
    /// The document as received.
    package let document: JSONObject
    /// Its canonical form (RFC 8785).
    package let bytes: [UInt8]
    /// The SHA-256 of the canonical form.
    package let digest: [UInt8]

    /// Takes the rules with their document and computes its canonical form and digest.
    package init(profile: ProgrammeProfile, document: JSONObject) {
        self.profile = profile
        self.document = document
        bytes = CanonicalJSON.encode(document)
        digest = SHA256Digest.hash(bytes)
    }

    /// What the document says of a version, in today's form.
    package func version(_ number: Int) -> JSONObject? {
        let versions = (document["versions"]?.arrayValue ?? []).compactMap {
            FirstForm.completed($0).objectValue
        }
        return versions.first { $0["version"]?.integerValue == Int64(number) }
    }
}
