import AEOModel
import AEORegistry
package import JOSE
import TransparencyLog

extension BackupManifest {
    static let format: Int64 = 1
    static let mostMembers = 4096

    /// The manifest as it stands in the file and is shown.
    package var json: JSONObject {
        [
            "format": .integer(Self.format),
            "made_at": .string(madeAt.rfc3339),
            "url": .string(url),
            "log_origin": .string(logOrigin),
            "log_size": .integer(Int64(clamping: head.size)),
            "root": .string(head.root.base64),
            "checkpoint": .string(head.checkpoint),
            "last_recorded_at": .string(head.lastRecordedAt.rfc3339),
            "schema_version": .integer(Int64(schemaVersion)),
            "keys": .array(keyIDs.map { .string($0) }),
            "with_keys": .bool(hasKeys),
            "members": .array(
                members.map { member in
                    [
                        "name": .string(member.name),
                        "length": .integer(Int64(clamping: member.length)),
                        "sha256": .string(Base64URL.encode(member.digest)),
                    ]
                }
            ),
        ]
    }

    /// Reads a manifest; a member name that no home has, or one that comes twice, is refused.
    init(json: JSONObject) throws(BackupError) {
        guard let format = json["format"]?.integerValue else { throw Self.wrong("format") }
        guard format == Self.format else { throw .unknownFormat(format) }
        do throws(HomeError) {
            let reader = HomeJSON(json, path: "the manifest")
            guard let size = json["log_size"]?.integerValue, let size = UInt64(exactly: size),
                let root = MerkleHash(base64: Array(try reader.string("root").utf8)[...])
            else { throw reader.wrong("log_size") }
            guard let madeAt = try reader.optionalInstant("made_at"),
                let last = try reader.optionalInstant("last_recorded_at"),
                let version = json["schema_version"]?.integerValue, let version = Int(exactly: version)
            else { throw reader.wrong("made_at") }
            var names: Set<String> = []
            var members: [BackupMember] = []
            for element in try reader.array("members") {
                guard let object = element.objectValue, members.count < Self.mostMembers,
                    let name = object["name"]?.stringValue, BackupMember.isAllowed(name),
                    names.insert(name).inserted,
                    let length = object["length"]?.integerValue, let length = UInt64(exactly: length),
                    let text = object["sha256"]?.stringValue, let digest = try? Base64URL.decode(text),
                    digest.count == SHA256Digest.byteCount
                else { throw reader.wrong("members") }
                members.append(BackupMember(name: name, length: length, digest: digest))
            }
            self.init(
                madeAt: madeAt,
                url: try reader.string("url"),
                logOrigin: try reader.string("log_origin"),
                head: ArchiveHead(
                    size: size,
                    root: root,
                    checkpoint: json["checkpoint"]?.stringValue ?? "",
                    lastRecordedAt: last
                ),
                schemaVersion: version,
                keyIDs: try reader.array("keys").compactMap(\.stringValue),
                hasKeys: try reader.flag("with_keys"),
                members: members
            )
        } catch {
            throw .inconsistent(error.description)
        }
    }

    private static func wrong(_ name: String) -> BackupError {
        .inconsistent("\(name) is missing or wrong in the manifest")
    }
}
