import AEOModel
import AEOTestSupport
import HashTreeCollections

@testable import AEORegistry

/// What the entries of a log give by themselves: no profile, no clock and no civil time is at hand here.
struct Replayed {
    private(set) var snapshot = Snapshot()
    private(set) var tree = LogTree()
    private(set) var rows: [RecordID: CertificateRow] = [:]
    private(set) var cases: [RecordID: CaseRow] = [:]

    init(_ entries: [StoredEntry]) throws {
        tree.beginBatch()
        for entry in entries {
            switch try Projector.apply(EntryReader.content(of: entry), at: entry.index, to: &snapshot) {
            case nil: break
            case .certificate(let row):
                rows[row.id] = CertificateRow(
                    id: row.id,
                    number: row.number,
                    searchText: row.searchText ?? rows[row.id]?.searchText,
                    record: row.record
                )
            case .refusal(let refusal): cases[refusal.id] = CaseCodec.row(of: refusal)
            case .bar(let bar): cases[bar.id] = CaseCodec.row(of: bar)
            case .mirrors: break
            case .stop(let stop): cases[stop.id] = CaseCodec.row(of: stop)
            }
            tree.append(entry.leaf)
        }
    }

    var tiles: [String: [UInt8]] { Self.tiles(tree.changedTiles) }

    static func tiles(_ tiles: [StoredTile]) -> [String: [UInt8]] {
        Dictionary(tiles.map { ("\($0.level)/\($0.number)", $0.bytes) }) { $1 }
    }

    /// What differs between these projections and those kept beside the log.
    func differences(from held: MemoryContents) -> [String] {
        [
            ("certificates", held.certificates == rows), ("cases", held.cases == cases),
            ("tiles", Self.tiles(held.tiles) == tiles), ("root", held.head.root == tree.root),
            ("size", held.head.size == tree.size),
            ("stamp", held.head.lastRecordedAt == snapshot.lastRecordedAt),
        ].filter { !$0.1 }.map(\.0)
    }

    /// What differs between these projections and those that a registry works with.
    func differences(from other: Snapshot) -> [String] {
        func sorted<Key>(_ index: TreeDictionary<Key, [RecordID]>) -> [Key: [RecordID]] {
            Dictionary(uniqueKeysWithValues: index.map { ($0.key, $0.value.sorted()) })
        }
        return [
            ("certificates", snapshot.certificates == other.certificates),
            ("numbers", snapshot.byNumber == other.byNumber),
            ("identifiers", sorted(snapshot.byIdentifier) == sorted(other.byIdentifier)),
            ("dependants", sorted(snapshot.dependants) == sorted(other.dependants)),
            ("refusals", snapshot.refusals == other.refusals), ("bars", snapshot.bars == other.bars),
            ("barred", snapshot.barred == other.barred), ("lists", snapshot.lists == other.lists),
            ("keys", snapshot.keys == other.keys), ("profiles", snapshot.profiles == other.profiles),
            ("stops", snapshot.stops == other.stops),
            ("arrangements", Self.facts(snapshot) == Self.facts(other)),
            ("size", snapshot.size == other.size),
        ].filter { !$0.1 }.map(\.0)
    }

    /// What the log says of arrangements; their documents stand beside it.
    private static func facts(_ snapshot: Snapshot) -> [ArrangementID: [ArrangementFact]] {
        snapshot.arrangements.mapValues { $0.map(\.fact) }
    }
}
