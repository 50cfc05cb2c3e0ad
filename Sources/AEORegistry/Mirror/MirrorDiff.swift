import AEOModel
import HashTreeCollections

/// Compares a list, row by row, with what is known of its partner: the one way from a list to changes.
///
/// Used when a list comes in, when it is applied and when the log is replayed (promise 2). It holds sixteen bytes for
/// each row, not the rows.
struct MirrorDiff {
    let scope: MirrorScope
    let mode: MirrorMode
    private let mirrors: Mirrors
    private var seen: Set<MirrorKeyPrint> = []

    /// A comparison with what the mirrors hold.
    init(scope: MirrorScope, mode: MirrorMode, against mirrors: Mirrors) {
        self.scope = scope
        self.mode = mode
        self.mirrors = mirrors
    }

    /// How many rows were taken.
    var rows: Int { seen.count }

    /// What a row changes; `nil` when it says what was known.
    ///
    /// A number that stood on the list before is refused.
    mutating func take(_ facts: MirrorFacts, row: Int?) throws(RowFault) -> MirrorChange? {
        let key = MirrorKey(partner: scope.partner, programme: facts.programme, tin: facts.tin)
        guard seen.insert(MirrorKeyPrint(key)).inserted else {
            throw RowFault(row: row, column: "tin", rule: "duplicate", value: facts.tin)
        }
        let line = facts.line
        guard let record = mirrors.records[key], let newest = record.newest else {
            return MirrorChange(
                key: key,
                kind: .added,
                row: row,
                from: nil,
                to: facts.status,
                columns: [],
                line: line,
                numbers: facts.numbers
            )
        }
        guard !newest.isListed || newest.line != line else { return nil }
        let former = record.facts
        return MirrorChange(
            key: key,
            kind: Self.kind(from: former?.status, to: facts.status),
            row: row,
            from: former?.status,
            to: facts.status,
            columns: former.map { facts.columns(differingFrom: $0) } ?? [],
            line: line,
            numbers: facts.numbers
        )
    }

    /// Those missing on a whole list, in the order of their keys; none where the list tells changes only.
    func missing() -> [MirrorChange] {
        guard mode == .snapshot else { return [] }
        let gone = mirrors.records.values.filter { record in
            scope.holds(record.key) && record.isListed && !seen.contains(MirrorKeyPrint(record.key))
        }
        return gone.sorted { $0.key < $1.key }.compactMap { record in
            record.newest.map { newest in
                MirrorChange(
                    key: record.key,
                    kind: .missing,
                    row: nil,
                    from: record.facts?.status,
                    to: nil,
                    columns: [],
                    line: newest.line,
                    numbers: []
                )
            }
        }
    }

    private static func kind(from former: MirrorStatus?, to status: MirrorStatus) -> MirrorChangeKind {
        guard former != status else { return .changed }
        return switch status {
        case .suspended: .suspended
        case .revoked, .annulled: .revoked
        case .active, .surrendered, .lapsed, .expired, .superseded, .pending, .unknown: .changed
        }
    }
}
