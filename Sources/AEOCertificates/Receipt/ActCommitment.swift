import JOSE

/// The leaf that stands in the log for an act on a trader: a commitment, always of the same length.
///
/// `commit` is SHA-256 over `"aeo-act/1\n"` and the canonical JSON (RFC 8785) of the four groups' digests.
public struct ActCommitment: Sendable, Hashable {
    private static let context = Array("aeo-act/1\n".utf8)

    /// The commitment, 32 bytes.
    public let commit: [UInt8]

    /// Commits to the digests of the four groups.
    public init(act: [UInt8], credential: [UInt8], holder: [UInt8], decision: [UInt8]) {
        let digests: JSONObject = [
            EntryGroup.act.rawValue: .string(Base64URL.encode(act)),
            EntryGroup.credential.rawValue: .string(Base64URL.encode(credential)),
            EntryGroup.decision.rawValue: .string(Base64URL.encode(decision)),
            EntryGroup.holder.rawValue: .string(Base64URL.encode(holder)),
        ]
        commit = SHA256Digest.hash(Self.context + CanonicalJSON.encode(.object(digests)))
    }

    /// The bytes of the entry.
    public var leaf: [UInt8] {
        CanonicalJSON.encode(.object(["commit": .string(Base64URL.encode(commit)), "v": 1]))
    }
}
