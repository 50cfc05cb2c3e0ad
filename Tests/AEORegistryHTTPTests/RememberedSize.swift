import AEORegistry
import Synchronization
import TransparencyLog

/// The remembered checkpoint of a home that lives in memory.
final class RememberedSize: SeenCheckpoint {
    private let mark = Mutex(SeenMark(size: 0, root: MerkleHash.emptyTree))

    func load() throws -> SeenMark? { mark.withLock { $0 } }

    func store(_ mark: SeenMark) throws { self.mark.withLock { $0 = mark } }
}
