package import AEOModel
package import HashTreeCollections

/// The partners' statuses as their lists tell of them, as of one size of the log.
package struct Mirrors: Sendable {
    /// The records by partner, programme and number.
    package private(set) var records: TreeDictionary<MirrorKey, MirrorRecord> = [:]
    /// The lists applied, by partner, in the order of the log.
    package private(set) var lists: [PartyCode: [PartnerList]] = [:]
    private var byNumber: TreeDictionary<String, [MirrorKey]> = [:]

    package init() {}

    /// The records that a number leads to, in the order of their keys: TINs, identifiers, certificate numbers and
    /// codes that others use, as any of the lists gave them.
    package func records(number: String) -> [MirrorRecord] {
        byNumber[TinText.normalised(number), default: []].sorted().compactMap { records[$0] }
    }

    /// The newest list that may speak of the same statuses, as known from the first `size` entries.
    package func newestList(of scope: MirrorScope, known size: UInt64 = .max) -> PartnerList? {
        lists[scope.partner, default: []].last { $0.index < size && $0.fact.scope.overlaps(scope) }
    }

    /// How many statuses stand on the newest lists.
    package func listed(in scope: MirrorScope) -> Int {
        records.values.count { scope.holds($0.key) && $0.isListed }
    }

    /// Puts an applied list in.
    mutating func put(_ list: PartnerList) { lists[list.fact.scope.partner, default: []].append(list) }

    /// Puts a record in, or in place of its former state.
    mutating func put(_ record: MirrorRecord) {
        let known = records[record.key]?.versions.count ?? 0
        records[record.key] = record
        for version in record.versions.dropFirst(known) where version.isListed {
            for number in MirrorFacts(line: version.line)?.numbers ?? [] {
                guard !byNumber[number, default: []].contains(record.key) else { continue }
                byNumber[number, default: []].append(record.key)
            }
        }
    }

    /// Applies what a list changed, and gives the rows to keep.
    mutating func apply(_ changes: [MirrorChange], at index: UInt64) -> [MirrorRow] {
        changes.map { change in
            var record = records[change.key] ?? MirrorRecord(key: change.key, versions: [])
            record.append(MirrorVersion(index: index, isListed: change.kind != .missing, line: change.line))
            put(record)
            return MirrorCodec.row(of: record)
        }
    }
}
