package import AEOModel
package import AEORegistry
import Synchronization

/// Lists that wait in memory, for tests.
package final class MemoryStaging: ListStaging {
    private struct Lists {
        var rows: [RecordID: [UInt8]] = [:]
        var notes: [RecordID: [UInt8]] = [:]
    }

    private final class Output: StagedOutput {
        let id: RecordID
        let staging: MemoryStaging

        init(_ id: RecordID, _ staging: MemoryStaging) {
            self.id = id
            self.staging = staging
        }

        func write(_ bytes: [UInt8]) throws(StagingFault) {
            staging.lists.withLock { $0.rows[id, default: []] += bytes }
        }

        func finish() throws(StagingFault) {}
    }

    private final class Input: StagedInput {
        let rest: Mutex<ArraySlice<UInt8>>

        init(_ bytes: [UInt8]) { rest = Mutex(bytes[...]) }

        func read(_ count: Int) throws(StagingFault) -> [UInt8] {
            rest.withLock { rest in
                defer { rest = rest.dropFirst(count) }
                return Array(rest.prefix(count))
            }
        }
    }

    private let lists = Mutex(Lists())

    package init() {}

    /// The lists that are kept, with or without a note.
    package var kept: Set<RecordID> { lists.withLock { Set($0.rows.keys) } }

    /// Changes a list behind the registry's back.
    package func tamper(_ id: RecordID, _ change: (inout [UInt8]) -> Void) {
        lists.withLock { change(&$0.rows[id, default: []]) }
    }

    package func create(_ id: RecordID) throws(StagingFault) -> any StagedOutput {
        lists.withLock { $0.rows[id] = [] }
        return Output(id, self)
    }

    package func open(_ id: RecordID) throws(StagingFault) -> any StagedInput {
        guard let bytes = lists.withLock({ $0.rows[id] }) else { throw StagingFault("there is no such list") }
        return Input(bytes)
    }

    package func keep(_ note: [UInt8], of id: RecordID) throws(StagingFault) {
        lists.withLock { $0.notes[id] = note }
    }

    package func notes() throws(StagingFault) -> [RecordID: [UInt8]] { lists.withLock { $0.notes } }

    package func remove(_ id: RecordID) {
        lists.withLock { lists in
            lists.rows[id] = nil
            lists.notes[id] = nil
        }
    }
}
