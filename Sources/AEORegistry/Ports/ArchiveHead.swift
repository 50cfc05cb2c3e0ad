package import AEOModel
package import TransparencyLog

/// The end of the log as the archive holds it.
package struct ArchiveHead: Sendable, Equatable {
    /// How many entries there are.
    package let size: UInt64
    /// The Merkle root over them.
    package let root: MerkleHash
    /// The signed checkpoint of exactly this size and root; empty when there is no entry.
    package let checkpoint: String
    /// The stamp of the last entry; the epoch when there is none.
    package let lastRecordedAt: Instant

    package init(size: UInt64, root: MerkleHash, checkpoint: String, lastRecordedAt: Instant) {
        self.size = size
        self.root = root
        self.checkpoint = checkpoint
        self.lastRecordedAt = lastRecordedAt
    }

    /// The head of an empty log.
    package static let empty = ArchiveHead(
        size: 0,
        root: .emptyTree,
        checkpoint: "",
        lastRecordedAt: Instant(microseconds: 0)
    )
}
