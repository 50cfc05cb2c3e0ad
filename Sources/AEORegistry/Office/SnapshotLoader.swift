import AEOModel
import HashTreeCollections

/// Reads the projections at start, and makes them anew from the log when another version stored them.
struct SnapshotLoader {
    private static let page = 4096
    private static let slice = 512

    let archive: any Archive
    let head: ArchiveHead

    /// The snapshot at the end of the log.
    ///
    /// Rows of another version of their form, older or newer, are never read: the log tells all that they told. The
    /// new rows are stored a slice at a time; a start that was cut short begins again.
    func load() async throws(StartRefusal) -> Snapshot {
        do {
            var snapshot = if let stored = try await stored() { stored } else { try await replayed() }
            try await snapshot.readDocuments(from: archive)
            return snapshot
        } catch let error as ArchiveError {
            throw .unreadable("\(error)")
        } catch {
            throw .inconsistent("\(error)")
        }
    }

    /// What the rows say, or `nil` when one is of another version.
    private func stored() async throws -> Snapshot? {
        var snapshot = Snapshot()
        var last: RecordID?
        while true {
            let rows = try await archive.certificates(after: last, limit: Self.page)
            for row in rows {
                guard row.record.first == RecordCodec.version else { return nil }
                snapshot.put(try RecordCodec.decode(row.record, id: row.id))
            }
            guard let end = rows.last, rows.count == Self.page else { break }
            last = end.id
        }
        last = nil
        while true {
            let rows = try await archive.cases(after: last, limit: Self.page)
            for row in rows {
                guard row.record.first == CaseCodec.version else { return nil }
                try CaseCodec.read(row, into: &snapshot)
            }
            guard let end = rows.last, rows.count == Self.page else { break }
            last = end.id
        }
        var key: String?
        while true {
            let rows = try await archive.mirrors(after: key, limit: Self.page)
            for row in rows {
                guard row.record.first == MirrorCodec.version else { return nil }
                snapshot.mirrors.put(try MirrorCodec.record(row))
            }
            guard let end = rows.last, rows.count == Self.page else { break }
            key = end.key
        }
        try await snapshot.readFacts(from: archive, below: head.size)
        snapshot.size = head.size
        snapshot.lastRecordedAt = head.lastRecordedAt
        return snapshot
    }

    private func replayed() async throws -> Snapshot {
        var snapshot = Snapshot()
        var search: [RecordID: String] = [:]
        while snapshot.size < head.size {
            let entries = try await archive.entries(from: snapshot.size, limit: Self.slice)
            guard !entries.isEmpty else { throw ArchiveError.corrupt("entry \(snapshot.size) is missing") }
            for entry in entries where entry.index < head.size {
                let content = try EntryReader.content(of: entry)
                var changes: [MirrorChange] = []
                if case .mirror(let fact, _) = content {
                    changes = try await MirrorReader(archive: archive)
                        .changes(fact, at: entry.index, against: snapshot.mirrors)
                }
                let row = try Projector.apply(
                    content,
                    at: entry.index,
                    mirrored: changes,
                    to: &snapshot
                )
                if case .certificate(let row) = row, let text = row.searchText {
                    search[row.id] = text
                }
            }
        }
        try await store(snapshot, search)
        return snapshot
    }

    /// Stores the rows without moving the log: a batch of no entry.
    private func store(_ snapshot: Snapshot, _ search: [RecordID: String]) async throws {
        var batch = ArchiveBatch(expectedSize: head.size, head: head)
        for (id, record) in snapshot.certificates {
            batch.certificates.append(CertificateRow(record, searchText: search[id]))
            if batch.certificates.count == Self.slice {
                try await archive.commit(batch)
                batch.certificates = []
            }
        }
        for record in snapshot.mirrors.records.values {
            batch.mirrors.append(MirrorCodec.row(of: record))
            if batch.mirrors.count == Self.slice {
                try await archive.commit(batch)
                batch.certificates = []
                batch.mirrors = []
            }
        }
        batch.cases =
            snapshot.refusals.values.map(CaseCodec.row(of:)) + snapshot.bars.values.map(CaseCodec.row(of:))
            + snapshot.stops.values.map(CaseCodec.row(of:))
        let isLeft = !batch.certificates.isEmpty || !batch.mirrors.isEmpty || !batch.cases.isEmpty
        if isLeft { try await archive.commit(batch) }
    }
}
