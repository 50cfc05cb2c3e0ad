import AEOModel
import HashTreeCollections
import JOSE

/// Walks from entry to entry and from turn to turn, and makes a page of what the reader may see.
struct FeedWalk {
    /// How many entries and turns are looked at for one page, however few of them are for the reader.
    static let most = 4096

    let snapshot: Snapshot
    let viewer: FeedViewer
    let territories: TerritoryBook
    /// The instant for which the status is told, and its day where the registry is.
    let now: Instant
    let day: CivilDate
    let limit: Int
    private(set) var lines: [FeedLine] = []
    private(set) var cursor: FeedCursor
    private var looked = 0

    init(
        snapshot: Snapshot,
        viewer: FeedViewer,
        now: Instant,
        day: CivilDate,
        limit: Int,
        after cursor: FeedCursor
    ) {
        self.snapshot = snapshot
        self.viewer = viewer
        territories = snapshot.territories(known: snapshot.size)?.hosted?.book ?? TerritoryBook([])
        self.now = now
        self.day = day
        self.limit = limit
        self.cursor = cursor
    }

    /// Whether the page has as much as it may.
    var isFull: Bool { lines.count >= limit || looked >= Self.most }

    /// The page as it is.
    func page(isAtEnd: Bool) -> FeedPage { FeedPage(lines: lines, next: cursor, isAtEnd: isAtEnd) }

    /// Takes a possible turn behind so many entries.
    mutating func take(_ turn: Turn, behind size: UInt64) {
        looked += 1
        let here = FeedCursor(size: size, turn: turn)
        // A turn that the reader may not see is named by no place, unless the next page would only see it again.
        if isFull { cursor = here }
        guard let record = snapshot.certificates[turn.certificate], !record.isErased, maySee(record),
            record.turns(at: turn.instant, known: size), let timeline = record.timeline(known: size)
        else { return }
        let status = snapshot.told(timeline.status(at: turn.instant), of: record, known: size)
        cursor = here
        let change = change(record, kind: "turn", effectiveAt: turn.instant, until: nil, turned: status)
        lines.append(FeedLine(cursor: cursor, index: nil, recordedAt: nil, content: .change(change)))
    }

    /// Takes the next entry of the log.
    mutating func take(_ entry: StoredEntry) throws(EntryFault) {
        looked += 1
        cursor = FeedCursor(size: entry.index + 1)
        let contents = try contents(of: entry)
        for (place, content) in contents.enumerated() {
            // Whoever comes back behind the first of several lines of one entry gets all of them again.
            let isLast = place == contents.count - 1
            lines.append(
                FeedLine(
                    cursor: isLast ? cursor : FeedCursor(size: entry.index),
                    index: entry.index,
                    recordedAt: entry.recordedAt,
                    content: content
                )
            )
        }
    }

    /// How a certificate stands now, with what happened to it.
    func change(
        _ record: CertificateRecord,
        kind: String,
        effectiveAt: Instant?,
        until: Instant?,
        turned: CertificateStatus? = nil
    ) -> FeedChange {
        FeedChange(
            kind: kind,
            certificate: record.id,
            number: record.number,
            tin: record.tin,
            authority: record.authority,
            programme: record.programme,
            tier: record.terms(at: now, known: snapshot.size).tier,
            effectiveAt: effectiveAt,
            until: until,
            turned: turned,
            status: snapshot.told(record.timeline.status(at: now), of: record, known: snapshot.size),
            parts: snapshot.toldParts(of: record.timeline, in: record, at: now, known: snapshot.size)
        )
    }
}
