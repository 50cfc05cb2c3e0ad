import Synchronization

/// What the registry shows to readers: the newest committed snapshot with its checkpoint, swapped in one step.
final class RegistryState: Sendable {
    /// A committed state of the registry.
    struct Committed: Sendable {
        let snapshot: Snapshot
        let head: ArchiveHead
    }

    private let committed: Mutex<Committed>
    private let refusal = Mutex<RegistryError?>(nil)

    init(_ committed: Committed) { self.committed = Mutex(committed) }

    var current: Committed { committed.withLock { $0 } }

    func swap(to next: Committed) { committed.withLock { $0 = next } }

    /// Why writes are refused; `nil` while they are taken.
    var writeRefusal: RegistryError? {
        get { refusal.withLock { $0 } }
        set { refusal.withLock { $0 = newValue } }
    }
}
