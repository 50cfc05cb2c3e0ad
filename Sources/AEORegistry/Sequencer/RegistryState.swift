import Synchronization

/// What the registry shows to readers: the newest committed snapshot with its checkpoint, swapped in one step.
final class RegistryState: Sendable {
    /// A committed state of the registry.
    struct Committed: Sendable {
        let snapshot: Snapshot
        let head: ArchiveHead
    }

    private struct Shown {
        var committed: Committed
        /// The status lists whose values may have changed since they were last shown, and the size of the log that did it.
        var dirty: [ListKey: UInt64] = [:]
    }

    private let shown: Mutex<Shown>
    private let refusal = Mutex<RegistryError?>(nil)
    /// Whether the store took the last commit.
    let storeTrouble = StoreTrouble()

    init(_ committed: Committed) { shown = Mutex(Shown(committed: committed)) }

    var current: Committed { shown.withLock { $0.committed } }

    /// Shows the next state and, in the same step, marks the lists that it may change.
    func swap(to next: Committed, dirty: Set<ListKey>) {
        shown.withLock { shown in
            shown.committed = next
            for key in dirty { shown.dirty[key] = next.snapshot.size }
        }
    }

    /// Whether a list's values may have changed.
    func isDirty(_ key: ListKey) -> Bool { shown.withLock { $0.dirty[key] != nil } }

    /// Takes a list's mark away once a version made from so many entries is shown; a later mark stays.
    func clearDirty(_ key: ListKey, upTo size: UInt64) {
        shown.withLock { shown in
            if let mark = shown.dirty[key], mark <= size { shown.dirty[key] = nil }
        }
    }

    /// Why writes are refused; `nil` while they are taken.
    var writeRefusal: RegistryError? {
        get { refusal.withLock { $0 } }
        set { refusal.withLock { $0 = newValue } }
    }
}
