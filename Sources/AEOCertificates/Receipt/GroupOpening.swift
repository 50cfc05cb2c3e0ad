import JOSE

/// What one receives of a group: its salt and stored bytes, or only its digest.
public enum GroupOpening: Sendable, Hashable {
    /// Salt and bytes as stored, never serialised again.
    case revealed(salt: [UInt8], bytes: [UInt8])
    /// The digest alone, for those whose grant does not cover the group, or after erasure.
    case digest([UInt8])

    /// The length of a salt and of a digest.
    public static let digestLength = 32

    /// SHA-256 over salt and bytes, or the digest received.
    public var digest: [UInt8] {
        switch self {
        case .revealed(let salt, let bytes): SHA256Digest.hash(salt + bytes)
        case .digest(let digest): digest
        }
    }

    /// The same group without its content.
    public var closed: GroupOpening { .digest(digest) }

    var json: JSONValue {
        switch self {
        case .revealed(let salt, let bytes):
            .object(["bytes": .string(Base64URL.encode(bytes)), "salt": .string(Base64URL.encode(salt))])
        case .digest(let digest):
            .object(["digest": .string(Base64URL.encode(digest))])
        }
    }

    init(reading reader: ClaimReader) throws(CertificateError) {
        if reader.object["digest"] != nil {
            let digest = try reader.bytes("digest")
            guard reader.object.count == 1 else { throw .malformed("digest", "stands beside salt or bytes") }
            guard digest.count == Self.digestLength else {
                throw .malformed("digest", "is not 32 bytes long")
            }
            self = .digest(digest)
        } else {
            let salt = try reader.bytes("salt")
            guard salt.count == Self.digestLength else { throw .malformed("salt", "is not 32 bytes long") }
            guard reader.object.count == 2 else {
                throw .malformed("salt", "stands beside an unknown member")
            }
            self = .revealed(salt: salt, bytes: try reader.bytes("bytes"))
        }
    }
}
