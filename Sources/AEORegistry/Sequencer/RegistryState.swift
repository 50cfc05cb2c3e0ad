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
        /// The status lists whose values may have changed since they were last computed.
        var dirty: Set<ListKey> = []
    }

    private let shown: Mutex<Shown>
    private let refusal = Mutex<RegistryError?>(nil)

    init(_ committed: Committed) { shown = Mutex(Shown(committed: committed)) }

    var current: Committed { shown.withLock { $0.committed } }

    /// Shows the next state and, in the same step, marks the lists that it may change.
    func swap(to next: Committed, dirty: Set<ListKey>) {
        shown.withLock { shown in
            shown.committed = next
            shown.dirty.formUnion(dirty)
        }
    }

    /// Whether a list's values may have changed.
    func isDirty(_ key: ListKey) -> Bool { shown.withLock { $0.dirty.contains(key) } }

    /// Takes a list's mark away, and tells whether it had one; a state read after this has all that the mark stood for.
    func takeDirty(_ key: ListKey) -> Bool { shown.withLock { $0.dirty.remove(key) != nil } }

    /// Marks a list that could not be renewed.
    func markDirty(_ key: ListKey) { shown.withLock { _ = $0.dirty.insert(key) } }

    /// Why writes are refused; `nil` while they are taken.
    var writeRefusal: RegistryError? {
        get { refusal.withLock { $0 } }
        set { refusal.withLock { $0 = newValue } }
    }
}
