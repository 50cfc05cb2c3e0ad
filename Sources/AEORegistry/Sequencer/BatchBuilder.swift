import AEOModel
import HashTreeCollections
import JOSE

/// Collects what one commit writes while the acts of a batch are judged one after the other.
///
/// Each act sees the acts before it in the batch. An act is judged whole before it appends anything, so a refused
/// one leaves no trace.
struct BatchBuilder {
    /// The projections with the batch's acts so far.
    private(set) var snapshot: Snapshot
    private(set) var entries: [StoredEntry] = []
    private(set) var rows: [RecordID: CertificateRow] = [:]
    private(set) var cases: [RecordID: CaseRow] = [:]
    private(set) var mirrors: [String: MirrorRow] = [:]
    private(set) var papers: [StoredPaper] = []
    private(set) var erasures: [Erasure] = []
    private(set) var documents: [StoredDocument] = []
    /// The documents that must be durable before the batch is.
    private(set) var required: [[UInt8]] = []
    private(set) var statusLists: [StoredStatusList] = []
    /// The status lists whose values the batch may have changed.
    private(set) var dirtyLists: Set<ListKey> = []
    /// The acts on traders among the entries.
    private(set) var acts: [(programme: ProgrammeID, kind: String)] = []
    private let clock: Instant
    private let writer: EntryWriter

    init(continuing snapshot: Snapshot, clock: Instant, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.snapshot = snapshot
        self.clock = clock
        writer = EntryWriter(random: random)
    }

    /// The stamp that the next entry gets: the clock, and always later than the entry before.
    var nextStamp: Instant {
        max(clock, Instant(microseconds: snapshot.lastRecordedAt.microseconds + 1))
    }

    /// The index that the next entry gets.
    var nextIndex: UInt64 { snapshot.size }

    /// Appends an entry and applies it; throws, and appends nothing, when it would not replay or is too long.
    @discardableResult
    mutating func append(
        _ content: EntryContent,
        mirrored changes: [MirrorChange] = []
    ) throws(RegistryError) -> StoredEntry {
        let entry = writer.entry(content, at: nextIndex)
        guard entry.leaf.count <= 65_535 else { throw .fault("the entry is longer than a log entry can be") }
        var next = snapshot
        do {
            // What cannot be read back can never be replayed, and an append-only log forgives nothing.
            guard try EntryReader.content(of: entry) == content else {
                throw EntryFault(index: entry.index, detail: "it reads back otherwise than it was written")
            }
            switch try Projector.apply(content, at: entry.index, mirrored: changes, to: &next) {
            case nil: break
            case .certificate(let row): keep(row)
            case .refusal(let refusal): cases[refusal.id] = CaseCodec.row(of: refusal)
            case .bar(let bar): cases[bar.id] = CaseCodec.row(of: bar)
            case .stop(let stop): cases[stop.id] = CaseCodec.row(of: stop)
            case .mirrors(let rows): for row in rows { mirrors[row.key] = row }
            }
        } catch {
            throw .fault("\(error)")
        }
        snapshot = next
        entries.append(entry)
        if let act = content.counted { acts.append(act) }
        if let id = content.certificate, let record = snapshot.certificates[id] {
            for paper in record.credentials {
                dirtyLists.insert(ListKey(authority: record.authority, number: paper.list))
            }
        }
        return entry
    }

    /// Keeps bytes beside the log.
    mutating func keep(_ document: StoredDocument) {
        if !documents.contains(where: { $0.digest == document.digest }) { documents.append(document) }
    }

    /// Records a version of an arrangement, and keeps its document beside the log.
    mutating func append(
        _ hosted: HostedArrangement,
        _ change: ArrangementChange,
        decision: StoredDocument? = nil,
        officer: String? = nil
    ) throws(RegistryError) {
        let fact = ArrangementFact(
            arrangement: hosted.arrangement.id,
            change: change,
            version: (snapshot.arrangements[hosted.arrangement.id]?.last?.fact.version ?? 0) + 1,
            digest: hosted.digest,
            length: hosted.bytes.count,
            decision: decision?.digest,
            officer: officer
        )
        try append(.arrangement(fact, recordedAt: nextStamp))
        keep(StoredDocument(digest: hosted.digest, bytes: hosted.bytes))
        if let decision { keep(decision) }
        snapshot.host(hosted)
    }

    /// Records which countries belong to which unions, and keeps the document beside the log.
    mutating func append(_ hosted: HostedTerritories) throws(RegistryError) {
        let fact = TerritoryFact(digest: hosted.digest, length: hosted.bytes.count)
        try append(.territories(fact, recordedAt: nextStamp))
        keep(StoredDocument(digest: hosted.digest, bytes: hosted.bytes))
        snapshot.host(hosted)
    }

    /// Names a document that was kept ahead of the batch: without it nothing of the batch is written.
    mutating func require(_ digest: [UInt8]) { required.append(digest) }

    /// Keeps the text of a credential for its holder.
    mutating func keep(_ paper: StoredPaper) { papers.append(paper) }

    /// Orders the texts on a record destroyed; the order's own entry comes next.
    mutating func erase(_ certificate: RecordID) {
        erasures.append(Erasure(certificate: certificate, below: nextIndex))
    }

    /// Keeps a signed version of a status list.
    mutating func keep(_ list: StoredStatusList) { statusLists.append(list) }

    private mutating func keep(_ row: CertificateRow) {
        let former = rows[row.id]
        rows[row.id] = CertificateRow(
            id: row.id,
            number: row.number,
            searchText: row.searchText ?? former?.searchText,
            record: row.record
        )
    }
}
