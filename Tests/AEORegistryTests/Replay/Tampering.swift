import AEOCertificates
import AEOModel
import AEORegistry
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

/// A change behind the log's back, and what the doctor calls the thing that differs.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the doctor names.
    let finds: String
    let change: @Sendable (inout MemoryContents) throws -> Void

    init(
        _ description: String,
        finds: String,
        _ change: @escaping @Sendable (inout MemoryContents) throws -> Void
    ) {
        testDescription = description
        self.finds = finds
        self.change = change
    }

    /// The position of the first grant in the log.
    static func grant(_ contents: MemoryContents) throws -> Int {
        try #require(contents.entries.firstIndex { $0.certificate != nil })
    }

    /// Changes the entry of the first grant.
    static func entry(
        _ contents: inout MemoryContents,
        stamp: Int64 = 0,
        certificate: RecordID? = nil,
        leaf: [UInt8]? = nil,
        groups: ([StoredGroup]) -> [StoredGroup] = { $0 }
    ) throws {
        let place = try grant(contents)
        let old = contents.entries[place]
        contents.entries[place] = StoredEntry(
            index: old.index,
            recordedAt: old.recordedAt.adding(microseconds: stamp),
            certificate: certificate ?? old.certificate,
            leaf: leaf ?? old.leaf,
            groups: groups(old.groups)
        )
    }

    /// Changes the bytes or the salt of one group of the first grant.
    static func group(
        _ contents: inout MemoryContents,
        _ wanted: EntryGroup,
        salt: ([UInt8]) -> [UInt8] = { $0 },
        bytes: ([UInt8]) -> [UInt8] = { $0 }
    ) throws {
        try entry(&contents) { groups in
            groups.map { group in
                guard group.group == wanted else { return group }
                return StoredGroup(group: group.group, salt: salt(group.salt), bytes: bytes(group.bytes))
            }
        }
    }

    /// Changes the row of the first certificate.
    static func row(
        _ contents: inout MemoryContents,
        number: String? = nil,
        searchText: String? = nil,
        record: ([UInt8]) -> [UInt8] = { $0 }
    ) throws {
        let old = try #require(contents.certificates.values.min { $0.id < $1.id })
        contents.certificates[old.id] = CertificateRow(
            id: old.id,
            number: number ?? old.number,
            searchText: searchText ?? old.searchText,
            record: record(old.record)
        )
    }

    /// Replaces words in JSON text by others.
    static func replacing(_ old: String, _ new: String) -> ([UInt8]) -> [UInt8] {
        { Array(text(String(decoding: $0, as: UTF8.self), replacing: old, by: new).utf8) }
    }

    /// A text with the first place where words stand replaced.
    static func text(_ text: String, replacing old: String, by new: String) -> String {
        let bytes = Array(text.utf8)
        let wanted = Array(old.utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else {
            return text
        }
        let parts = bytes[..<start] + Array(new.utf8) + bytes[(start + wanted.count)...]
        return String(decoding: parts, as: UTF8.self)
    }

    /// The bytes with one bit of the last but one flipped.
    static func flipped(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes[bytes.count - 2] ^= 1
        return bytes
    }
}
