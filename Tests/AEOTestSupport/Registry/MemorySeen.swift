package import AEORegistry
import Synchronization
import TransparencyLog

/// Remembers the seen checkpoint in memory.
package final class MemorySeen: SeenCheckpoint {
    private let mark: Mutex<SeenMark?>

    package init(_ mark: SeenMark? = SeenMark(size: 0, root: .emptyTree)) { self.mark = Mutex(mark) }

    package func load() throws -> SeenMark? { mark.withLock { $0 } }

    package func store(_ mark: SeenMark) throws { self.mark.withLock { $0 = mark } }
}
