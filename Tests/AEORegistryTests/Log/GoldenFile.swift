import AEOCertificates
import AEOModel
import AEORegistry
import FoundationEssentials
import JOSE
import Testing

/// The bytes of an entry as they were first written; `RECORD_GOLDEN=1` writes the files anew.
struct GoldenFile {
    private let path: String

    init(_ name: String, version: Int) { path = Self.folder + "/entry-v\(version)-\(name).json" }

    static var folder: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
            + "/Golden"
    }

    /// The name of the file in its folder.
    var name: String { String(path.dropFirst(Self.folder.count + 1)) }

    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

    func record(_ text: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }

    /// The text form of an entry: leaf and groups word for word.
    static func text(_ entry: StoredEntry) -> String {
        let groups = entry.groups.map { group in
            JSONValue.object([
                "group": .string(group.group.rawValue),
                "salt": .string(Base64URL.encode(group.salt)),
                "bytes": .string(String(decoding: group.bytes, as: UTF8.self)),
            ])
        }
        let object: JSONObject = [
            "index": .integer(Int64(clamping: entry.index)),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "certificate": entry.certificate.map { .string($0.description) } ?? .null,
            "leaf": .string(String(decoding: entry.leaf, as: UTF8.self)),
            "groups": .array(groups),
        ]
        return JSONText.string(.object(object), pretty: true)
    }

    /// The entry that the file holds.
    func entry() throws -> StoredEntry {
        let object = try StrictJSON.parseObject(Array(text.utf8))
        let groups = try (object["groups"]?.arrayValue ?? []).map { value in
            let group = try #require(value.objectValue)
            return StoredGroup(
                group: try #require(group["group"]?.stringValue.flatMap(EntryGroup.init(rawValue:))),
                salt: try Base64URL.decode(#require(group["salt"]?.stringValue)),
                bytes: Array(try #require(group["bytes"]?.stringValue).utf8)
            )
        }
        return StoredEntry(
            index: UInt64(try #require(object["index"]?.integerValue)),
            recordedAt: try Instant(rfc3339: #require(object["recorded_at"]?.stringValue)),
            certificate: object["certificate"]?.stringValue.flatMap(RecordID.init(parsing:)),
            leaf: Array(try #require(object["leaf"]?.stringValue).utf8),
            groups: groups
        )
    }
}
