package import TransparencyLog

/// A size and root that were published.
package struct SeenMark: Sendable, Equatable {
    package let size: UInt64
    package let root: MerkleHash

    package init(size: UInt64, root: MerkleHash) {
        self.size = size
        self.root = root
    }
}
