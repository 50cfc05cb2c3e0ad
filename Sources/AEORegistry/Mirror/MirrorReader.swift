import AEOModel
import JOSE

/// Reads an applied list back from its documents, one chunk at a time.
struct MirrorReader {
    let archive: any Archive

    /// The index document of an applied list.
    func index(of fact: MirrorFact, at entry: UInt64) async throws -> MirrorIndex {
        let bytes = try await archive.document(fact.index)
        guard let bytes, SHA256Digest.hash(bytes) == fact.index, let index = MirrorIndex(bytes) else {
            throw EntryFault(index: entry, detail: "the list's index is missing or altered")
        }
        return index
    }

    /// What an applied list changed about what the mirrors held before it.
    func changes(
        _ fact: MirrorFact,
        at entry: UInt64,
        against mirrors: Mirrors
    ) async throws -> [MirrorChange] {
        var diff = MirrorDiff(scope: fact.scope, mode: fact.mode, against: mirrors)
        var changes: [MirrorChange] = []
        for digest in try await index(of: fact, at: entry).chunks {
            let bytes = try await archive.document(digest)
            guard let bytes, SHA256Digest.hash(bytes) == digest else {
                throw EntryFault(index: entry, detail: "a chunk of the list is missing or altered")
            }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                guard let facts = MirrorFacts(line: Array(line)) else {
                    throw EntryFault(index: entry, detail: "a row of the list cannot be read")
                }
                guard let change = try? diff.take(facts, row: nil) else { continue }
                changes.append(change)
            }
        }
        return changes + diff.missing()
    }
}
