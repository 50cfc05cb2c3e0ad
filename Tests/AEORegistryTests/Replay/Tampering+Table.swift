import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import TransparencyLog

@testable import AEORegistry

extension Tampering {
    /// Every kind of change that the doctor must find.
    static let all: [Tampering] = entries + projections + ends

    private static let entries: [Tampering] = [
        Tampering("an altered leaf", finds: "head") { contents in
            let place = try grant(contents)
            try entry(&contents, leaf: flipped(contents.entries[place].leaf))
        },
        Tampering("an altered leaf that its groups do not open", finds: "entry") { contents in
            try entry(&contents, leaf: Array("{\"commit\":\"AAAA\",\"v\":1}".utf8))
        },
        Tampering("an altered stamp", finds: "entry") { try entry(&$0, stamp: 1) },
        Tampering("a stamp before the entry before", finds: "entry") {
            try entry(&$0, stamp: -3_600_000_000)
        },
        Tampering("an entry on another record", finds: "entry") { contents in
            try entry(&contents, certificate: ArchiveSample.id(7))
        },
        Tampering("a grant passed off as a registry fact", finds: "entry") { contents in
            let place = try grant(contents)
            let old = contents.entries[place]
            contents.entries[place] = StoredEntry(
                index: old.index,
                recordedAt: old.recordedAt,
                certificate: nil,
                leaf: old.leaf,
                groups: old.groups
            )
        },
        Tampering("a later effect in the group act", finds: "entry") { contents in
            try group(
                &contents,
                .act,
                bytes: replacing("\"effective_at\":\"2026-11-07", "\"effective_at\":\"2027-11-07")
            )
        },
        Tampering("another name in the group holder", finds: "entry") { contents in
            try group(&contents, .holder, bytes: replacing("Tulp", "Kulp"))
        },
        Tampering("another digest in the group credential", finds: "entry") { contents in
            try group(&contents, .credential, bytes: replacing("\"list\":1", "\"list\":2"))
        },
        Tampering("a negative list in the group credential", finds: "entry") { contents in
            try group(&contents, .credential, bytes: replacing("\"list\":1", "\"list\":-1"))
        },
        Tampering("a place past the end of its list", finds: "entry") { contents in
            try group(&contents, .credential, bytes: replacing("\"idx\":", "\"idx\":9"))
        },
        Tampering("a negative version of the rules", finds: "entry") { contents in
            try group(&contents, .act, bytes: replacing("\"version\":1", "\"version\":-1"))
        },
        Tampering("another officer in the group decision", finds: "entry") { contents in
            try group(&contents, .decision, bytes: replacing("\"reason\":null", "\"reason\":\"X\""))
        },
        Tampering("an altered salt", finds: "entry") { try group(&$0, .holder, salt: flipped) },
        Tampering("a group that is no JSON", finds: "entry") {
            try group(&$0, .act) { _ in Array("{".utf8) }
        },
        Tampering("an unknown version of the group act", finds: "entry") { contents in
            try group(&contents, .act, bytes: replacing("\"v\":1,", "\"v\":2,"))
            try group(&contents, .act, bytes: replacing("\"v\":1}", "\"v\":2}"))
        },
        Tampering("an unknown kind of act", finds: "entry") { contents in
            try group(&contents, .act, bytes: replacing("\"kind\":\"grant\"", "\"kind\":\"bless\""))
        },
        Tampering("a missing group", finds: "entry") { contents in
            try entry(&contents) { $0.filter { $0.group != .holder } }
        },
        Tampering("a missing entry in the middle", finds: "entry") { contents in
            contents.entries.remove(at: try grant(contents))
        },
        Tampering("a missing last entry", finds: "entry") { $0.entries.removeLast() },
        Tampering("two entries changed about", finds: "entry") { contents in
            let place = try grant(contents)
            contents.entries.swapAt(place, place + 1)
        },
        Tampering("an altered registry fact", finds: "head") { contents in
            let old = contents.entries[0]
            contents.entries[0] = StoredEntry(
                index: 0,
                recordedAt: old.recordedAt,
                certificate: nil,
                leaf: replacing("\"state\":\"active\"", "\"state\":\"retired\"")(old.leaf),
                groups: []
            )
        },
    ]

    private static let projections: [Tampering] = [
        Tampering("an altered row", finds: "certificate") { try row(&$0, record: flipped) },
        Tampering("a row that cannot be read", finds: "certificate") {
            try row(&$0) { _ in [RecordCodec.version, 9] }
        },
        Tampering("other words to be found by", finds: "certificate") { try row(&$0, searchText: "ghost") },
        Tampering("another number in the row", finds: "certificate") {
            try row(&$0, number: "NLAEOF999999999")
        },
        Tampering("a missing row", finds: "certificate") { contents in
            contents.certificates.removeValue(forKey: contents.certificates.keys.min() ?? ArchiveSample.id(0))
        },
        Tampering("a row that no entry made", finds: "certificate") { contents in
            contents.certificates[ArchiveSample.id(3)] = ArchiveSample.certificate(3)
        },
        Tampering("an altered tile", finds: "tile") { contents in
            let tile = contents.tiles[0]
            contents.tiles[0] = StoredTile(level: tile.level, number: tile.number, bytes: flipped(tile.bytes))
        },
        Tampering("a tile cut short", finds: "tile") { contents in
            let tile = contents.tiles[0]
            contents.tiles[0] = StoredTile(
                level: tile.level,
                number: tile.number,
                bytes: Array(tile.bytes.dropLast(32))
            )
        },
        Tampering("a missing tile", finds: "tile") { $0.tiles.removeAll() },
        Tampering("an altered document", finds: "document") { contents in
            for (digest, bytes) in contents.documents { contents.documents[digest] = flipped(bytes) }
        },
        Tampering("a missing document", finds: "document") { $0.documents.removeAll() },
        Tampering("an altered status list", finds: "status-list") { contents in
            let old = contents.statusLists[0]
            contents.statusLists[0] = StoredStatusList(
                uri: old.uri,
                issuedAt: old.issuedAt,
                expires: old.expires,
                token: flipped(old.token),
                entry: old.entry
            )
        },
        Tampering("a missing status list", finds: "status-list") { $0.statusLists.removeAll() },
    ]

    private static let ends: [Tampering] = [
        Tampering("another root", finds: "head") { contents in
            contents.head = head(contents.head, root: .leaf([1, 2, 3]))
        },
        Tampering("another last stamp", finds: "head") { contents in
            contents.head = head(contents.head, stamp: contents.head.lastRecordedAt.adding(seconds: 60))
        },
        Tampering("no checkpoint", finds: "checkpoint") { $0.head = head($0.head, checkpoint: "") },
        Tampering("the checkpoint of another key", finds: "checkpoint") { contents in
            let key = TestLogKey(key: Ed25519PrivateKey())
            let signer = try NoteSigner(name: "127.0.0.1:8480/log", key: key)
            let text = try SignedNote(parsing: Array(contents.head.checkpoint.utf8)).text
            contents.head = head(contents.head, checkpoint: try signer.sign(text).encoded())
        },
        Tampering("an altered signature", finds: "checkpoint") { contents in
            let old = contents.head.checkpoint
            contents.head = head(contents.head, checkpoint: String(old.dropLast(10)) + "AAAAAAAA=\n")
        },
        Tampering("another size in the checkpoint", finds: "checkpoint") { contents in
            let size = contents.head.size
            let text = replacing("\n\(size)\n", "\n\(size + 1)\n")(Array(contents.head.checkpoint.utf8))
            contents.head = head(contents.head, checkpoint: String(decoding: text, as: UTF8.self))
        },
    ]

    private static func head(
        _ old: ArchiveHead,
        root: MerkleHash? = nil,
        checkpoint: String? = nil,
        stamp: Instant? = nil
    ) -> ArchiveHead {
        ArchiveHead(
            size: old.size,
            root: root ?? old.root,
            checkpoint: checkpoint ?? old.checkpoint,
            lastRecordedAt: stamp ?? old.lastRecordedAt
        )
    }
}
