import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE
package import TransparencyLog

/// Replays the log and compares everything kept beside it: leaves, tiles, root, checkpoint, rows, documents (promise 2).
///
/// It reads in slices, so no read lives long, and looks at the log as it was when it began.
package struct Doctor {
    static let slice = 512
    private static let mostFindings = 100

    let archive: any Archive
    private let verifiers: [NoteVerifier]
    private let origin: String
    private let seen: SeenMark?
    private var findings: [DoctorFinding] = []
    /// The entries whose texts are gone, and the last one of each record whose texts are there.
    private var gone: [RecordID: UInt64] = [:]
    private var texts: [RecordID: UInt64] = [:]

    /// A doctor for an archive; `seen` is the checkpoint that the home remembers, if it can be read.
    package init(archive: any Archive, verifiers: [NoteVerifier], origin: String, seen: SeenMark?) {
        self.archive = archive
        self.verifiers = verifiers
        self.origin = origin
        self.seen = seen
    }

    /// Examines the archive.
    package mutating func examine() async throws(ArchiveError) -> DoctorReport {
        let head = try await archive.head()
        var tree = LogTree()
        var snapshot = Snapshot()
        var search: [RecordID: String] = [:]
        while snapshot.size < head.size {
            let entries = try await archive.entries(from: snapshot.size, limit: Self.slice)
            guard !entries.isEmpty else {
                find("entry", "entry \(snapshot.size) is missing")
                break
            }
            tree.beginBatch()
            for entry in entries where entry.index < head.size {
                try await replay(entry, tree, &snapshot, &search)
                tree.append(entry.leaf)
            }
            try await compare(tree.changedTiles, size: head.size)
            guard snapshot.size == (entries.last?.index ?? 0) + 1 || snapshot.size == head.size else { break }
        }
        checkHead(head, tree, last: snapshot.lastRecordedAt)
        try await checkSeen(head)
        try await compareRows(snapshot, search, size: head.size)
        try await compareCases(snapshot, size: head.size)
        try await compareMirrors(snapshot.mirrors, size: head.size)
        return DoctorReport(
            entries: snapshot.size,
            root: tree.root,
            certificates: snapshot.certificates.count,
            findings: findings
        )
    }

    private mutating func replay(
        _ entry: StoredEntry,
        _ tree: LogTree,
        _ snapshot: inout Snapshot,
        _ search: inout [RecordID: String]
    ) async throws(ArchiveError) {
        do {
            let content = try EntryReader.content(of: entry)
            if content.recordedAt != entry.recordedAt {
                find("entry", "entry \(entry.index) is stamped otherwise in its row")
            }
            if content.certificate != nil,
                ActOpening(groups: entry.groups, erased: entry.erased).leaf != entry.leaf
            {
                find("entry", "the groups of entry \(entry.index) do not open its leaf")
            }
            noteTexts(of: entry)
            if content.certificate != entry.certificate {
                find("entry", "entry \(entry.index) is on another record in its row")
            }
            if content.recordedAt <= snapshot.lastRecordedAt, entry.index > 0 {
                find("entry", "entry \(entry.index) is not stamped after the one before")
            }
            var changes: [MirrorChange] = []
            if case .mirror(let fact, _) = content {
                changes = try await MirrorReader(archive: archive)
                    .changes(fact, at: entry.index, against: snapshot.mirrors)
            }
            let row = try Projector.apply(content, at: entry.index, mirrored: changes, to: &snapshot)
            if case .certificate(let row) = row, let text = row.searchText { search[row.id] = text }
            switch content {
            case .profile(let fact, _):
                try await checkDocument("the profile of \(fact.programme)", fact.digest, fact.length)
            case .arrangement(let fact, _): try await checkArrangement(fact)
            case .territories(let fact, _): try await checkTerritories(fact)
            case .statusList(let fact, _): try await checkList(fact, at: entry.index)
            case .mirror(let fact, _): try await checkDecision(fact, at: entry.index)
            case .restart(let fact, _):
                if fact.old != SeenMark(size: tree.size, root: tree.root) {
                    find("entry", "entry \(entry.index) continues another log than the one before it")
                }
            case .grant, .act, .refusal, .bar, .barLift, .key, .clock, .held, .stop, .resume, .agency: break
            }
        } catch let fault as EntryFault {
            find("entry", fault.description)
            snapshot.size = entry.index + 1
        } catch let error as ArchiveError {
            throw error
        } catch {
            find("entry", "\(error)")
        }
    }

    /// Notes whether the entry's texts are there, so that they can be compared with what was ordered destroyed.
    private mutating func noteTexts(of entry: StoredEntry) {
        guard let id = entry.certificate else { return }
        if !entry.erased.isEmpty, gone[id] == nil { gone[id] = entry.index }
        let holds = entry.groups.contains {
            ($0.group == .holder || $0.group == .decision) && $0.bytes != Array("{}".utf8)
        }
        if holds, texts[id] == nil { texts[id] = entry.index }
        if entry.erased.contains(where: { $0.group == .act || $0.group == .credential }) {
            find("erasure", "a group of entry \(entry.index) was destroyed that is never erased")
        }
    }

    /// Texts are gone where an act ordered it, and only there; a kept credential is the one that was recorded.
    private mutating func checkTexts(_ record: CertificateRecord) async throws(ArchiveError) {
        let order = record.acts.first { $0.act.kind == .erase }
        if order == nil, let index = gone[record.id] {
            find("erasure", "the texts of entry \(index) are gone, and no act ordered it")
        }
        if let order, let index = texts[record.id], index < order.index {
            find(
                "erasure",
                "the texts of entry \(index) are there, and entry \(order.index) ordered them destroyed"
            )
        }
        for credential in record.credentials {
            guard let kept = try await archive.paper(credential.digest) else { continue }
            let signed = kept.text.utf8.prefix { $0 != UInt8(ascii: "~") }
            if order != nil {
                find("erasure", "a credential of \(record.id) is kept, and its texts were ordered destroyed")
            } else if kept.certificate != record.id || SHA256Digest.hash(Array(signed)) != credential.digest {
                find("paper", "a credential kept for \(record.number) is not the one that was recorded")
            }
        }
    }

    /// The document of a fact; `nil`, and a finding, when it is missing or altered.
    @discardableResult
    private mutating func checkDocument(
        _ name: String,
        _ digest: [UInt8],
        _ length: Int?
    ) async throws(ArchiveError) -> [UInt8]? {
        let bytes = try await archive.document(digest)
        guard let bytes, length.map({ bytes.count == $0 }) ?? true, SHA256Digest.hash(bytes) == digest else {
            find("document", "\(name) is missing or altered")
            return nil
        }
        return bytes
    }

    /// An arrangement that this program cannot read makes answers unknown, so somebody should know.
    private mutating func checkArrangement(_ fact: ArrangementFact) async throws(ArchiveError) {
        let name = "version \(fact.version) of the arrangement \(fact.arrangement)"
        if let decision = fact.decision { try await checkDocument("the decision on \(name)", decision, nil) }
        guard let bytes = try await checkDocument(name, fact.digest, fact.length) else { return }
        do throws(ProfileError) {
            _ = try ArrangementReader.read(bytes)
        } catch {
            find("arrangement", "\(name) cannot be read by this version of the program: \(error)")
        }
    }

    private mutating func checkTerritories(_ fact: TerritoryFact) async throws(ArchiveError) {
        let bytes = try await checkDocument("a version of the territories", fact.digest, fact.length)
        guard let bytes else { return }
        do throws(ProfileError) {
            _ = try TerritoryReader.read(bytes)
        } catch {
            find("arrangement", "the territories cannot be read by this version of the program: \(error)")
        }
    }

    /// Compares an archived list with what its entry says of it.
    private mutating func checkList(_ fact: StatusListFact, at index: UInt64) async throws(ArchiveError) {
        let stored = try await archive.statusList(uri: fact.uri, issuedAt: fact.issuedAt, entry: index)
        guard let stored, stored.expires == fact.expires, SHA256Digest.hash(stored.token) == fact.digest
        else {
            find("status-list", "the version of entry \(index) is missing or altered")
            return
        }
    }

    private mutating func compare(_ tiles: [StoredTile], size: UInt64) async throws(ArchiveError) {
        for tile in tiles {
            let stored = try await archive.tile(level: tile.level, number: tile.number)
            guard let stored, stored.bytes.starts(with: tile.bytes) else {
                find("tile", "tile \(tile.number) of level \(tile.level) differs")
                continue
            }
        }
    }

    private mutating func checkHead(_ head: ArchiveHead, _ tree: LogTree, last: Instant) {
        guard head.size > 0 else { return }
        if head.lastRecordedAt != last { find("head", "its stamp is not the last entry's") }
        if tree.root != head.root { find("head", "the root is not the one of the entries") }
        do {
            let note = try SignedNote(parsing: Array(head.checkpoint.utf8))
            let checkpoint = try Checkpoint(parsing: note.text)
            if try note.verified(by: verifiers).isEmpty {
                find("checkpoint", "it is not signed by the log's key")
            }
            if checkpoint.origin != origin || checkpoint.size != head.size || checkpoint.root != head.root {
                find("checkpoint", "it names another log, size or root")
            }
        } catch {
            find("checkpoint", "\(error)")
        }
    }

    /// What the home published must be a beginning of the log (promise 11).
    private mutating func checkSeen(_ head: ArchiveHead) async throws(ArchiveError) {
        guard let seen else {
            find("seen", "the home does not remember what it published")
            return
        }
        guard seen.size <= head.size else {
            find("seen", "the home published \(seen.size) entries and the log has \(head.size)")
            return
        }
        do throws(ArchiveError) {
            let root = try await TileReader(archive: archive, size: head.size).root(of: seen.size)
            if root != seen.root {
                find("seen", "the first \(seen.size) entries are not those that the home published")
            }
        } catch .corrupt(let detail) {
            find("tile", detail)
        }
    }

    private mutating func compareRows(
        _ snapshot: Snapshot,
        _ search: [RecordID: String],
        size: UInt64
    ) async throws(ArchiveError) {
        var seen = 0
        var last: RecordID?
        while true {
            let rows = try await archive.certificates(after: last, limit: Self.slice)
            for row in rows {
                guard let record = snapshot.certificates[row.id] else {
                    // A row may be younger than the log that was replayed.
                    if let younger = try? RecordCodec.decode(row.record, id: row.id),
                        younger.grantIndex >= size
                    {
                        continue
                    }
                    find("certificate", "the row \(row.number) has no entry")
                    continue
                }
                seen += 1
                try await compare(row, record, search[row.id], size: size)
            }
            guard let end = rows.last, rows.count == Self.slice else { break }
            last = end.id
        }
        if seen != snapshot.certificates.count {
            find("certificate", "\(snapshot.certificates.count - seen) certificates have no row")
        }
    }

    private mutating func compare(
        _ row: CertificateRow,
        _ record: CertificateRecord,
        _ search: String?,
        size: UInt64
    ) async throws(ArchiveError) {
        // A row of another version is made anew from the log at the next start, whatever it says.
        let differs = row.record.first == RecordCodec.version && row.record != RecordCodec.encode(record)
        // Acts may have been recorded since the log was replayed; they may also alter what it is found by.
        if differs, let younger = try? RecordCodec.decode(row.record, id: row.id),
            younger.acts.contains(where: { $0.index >= size })
        {
            return
        }
        if row.number != CertificateRow(record, searchText: nil).number || row.searchText != search {
            find("certificate", "the row \(row.number) is found by other words")
        }
        if differs { find("certificate", "the row \(row.number) differs from the log") }
        try await checkTexts(record)
    }

    private mutating func compareCases(_ snapshot: Snapshot, size: UInt64) async throws(ArchiveError) {
        var stored: [RecordID: [UInt8]] = [:]
        var last: RecordID?
        while true {
            let rows = try await archive.cases(after: last, limit: Self.slice)
            for row in rows { stored[row.id] = row.record }
            guard let end = rows.last, rows.count == Self.slice else { break }
            last = end.id
        }
        let wanted =
            snapshot.refusals.values.map(CaseCodec.row(of:)) + snapshot.bars.values.map(CaseCodec.row(of:))
            + snapshot.stops.values.map(CaseCodec.row(of:))
        for row in wanted where stored[row.id] != row.record {
            // A bar may have been lifted since the log was replayed.
            var younger = Snapshot()
            let bytes = stored[row.id] ?? []
            try? CaseCodec.read(CaseRow(id: row.id, record: bytes), into: &younger)
            if let bar = younger.bars[row.id], bar.liftedIndex ?? 0 >= size { continue }
            if let stop = younger.stops[row.id], stop.resumption?.index ?? 0 >= size { continue }
            find("case", "the row of the refusal, bar or stop \(row.id) differs from the log")
        }
        for (id, bytes) in stored
        where snapshot.refusals[id] == nil && snapshot.bars[id] == nil && snapshot.stops[id] == nil {
            var younger = Snapshot()
            try? CaseCodec.read(CaseRow(id: id, record: bytes), into: &younger)
            let index = younger.refusals[id]?.index ?? younger.bars[id]?.index ?? younger.stops[id]?.index
            if index ?? 0 >= size { continue }
            find("case", "the row of the refusal, bar or stop \(id) has no entry")
        }
    }

    mutating func find(_ what: String, _ detail: String) {
        guard findings.count < Self.mostFindings else { return }
        findings.append(DoctorFinding(what: what, detail: detail))
    }
}
