import HashTreeCollections
import JOSE

extension Doctor {
    /// The officer's decision on an applied list stands beside the log.
    mutating func checkDecision(_ fact: MirrorFact, at index: UInt64) async throws(ArchiveError) {
        let bytes = try await archive.document(fact.decision)
        guard let bytes, SHA256Digest.hash(bytes) == fact.decision else {
            find("document", "the decision of entry \(index) is missing or altered")
            return
        }
    }

    /// Compares the rows of partners' records with what their lists say.
    mutating func compareMirrors(_ mirrors: Mirrors, size: UInt64) async throws(ArchiveError) {
        var seen = 0
        var last: String?
        while true {
            let rows = try await archive.mirrors(after: last, limit: Self.slice)
            for row in rows {
                // A row of another version is made anew from the log at the next start, whatever it says.
                let stored = try? MirrorCodec.record(row)
                let wanted = MirrorKey(parsing: row.key).flatMap { mirrors.records[$0] }
                if wanted != nil { seen += 1 }
                if stored == nil, row.record.first != MirrorCodec.version, wanted != nil { continue }
                // A list may have been applied since the log was replayed.
                if let stored, stored.versions.contains(where: { $0.index >= size }) { continue }
                if wanted.map({ MirrorCodec.row(of: $0) }) != row {
                    find("mirror", "the row of a partner's record of entry \(Self.entry(stored)) differs from its lists")
                }
            }
            guard let end = rows.last, rows.count == Self.slice else { break }
            last = end.key
        }
        if seen != mirrors.records.count {
            find("mirror", "\(mirrors.records.count - seen) partners' records have no row")
        }
    }

    /// The entry that a record's newest state came from, for words that name no trader.
    private static func entry(_ record: MirrorRecord?) -> String {
        record?.newest.map { "\($0.index)" } ?? "unknown"
    }
}
