package import AEOModel
import HashTreeCollections

/// The aliases by their records, by code and by trader; several traders may share a code, and one may have many.
package struct AliasBook: Sendable {
    private var records: TreeDictionary<RecordID, AliasRecord> = [:]
    private var byCode: TreeDictionary<String, [RecordID]> = [:]
    private var byTIN: TreeDictionary<String, [RecordID]> = [:]

    init() {}

    /// All of them, in the order of their records.
    package var all: [AliasRecord] { records.values.sorted { $0.id < $1.id } }

    /// Whether there is none.
    var isEmpty: Bool { records.isEmpty }

    /// One by its record.
    package subscript(id: RecordID) -> AliasRecord? { records[id] }

    /// Puts a record in, or in place of its former state.
    mutating func put(_ alias: AliasRecord) {
        if let former = records.updateValue(alias, forKey: alias.id) {
            guard former.tin != alias.tin || former.value != alias.value else { return }
            Self.remove(former.id, at: DeclaredCodes.indexed(former.value), from: &byCode)
            Self.remove(former.id, at: former.tin, from: &byTIN)
        }
        guard !alias.isErased else { return }
        byCode[DeclaredCodes.indexed(alias.value), default: []].append(alias.id)
        byTIN[alias.tin, default: []].append(alias.id)
    }

    /// Those of a code, in the form of `DeclaredCodes.indexed`, in the order in which they were recorded.
    func named(_ code: String) -> [AliasRecord] { listed(byCode[code]) }

    /// Those of a trader by the number used abroad, in the order in which they were recorded.
    package func of(tin: String) -> [AliasRecord] { listed(byTIN[tin]) }

    private func listed(_ ids: [RecordID]?) -> [AliasRecord] {
        (ids ?? []).compactMap { records[$0] }.sorted { $0.index < $1.index }
    }

    private static func remove(
        _ id: RecordID,
        at key: String,
        from index: inout TreeDictionary<String, [RecordID]>
    ) {
        index[key]?.removeAll { $0 == id }
        if index[key]?.isEmpty == true { index[key] = nil }
    }
}
