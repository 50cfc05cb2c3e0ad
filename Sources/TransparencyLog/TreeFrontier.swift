/// The right edge of a tree: its size and the hashes of the perfect subtrees that make it up.
///
/// It is all that is needed to append leaves and to know the root.
public struct TreeFrontier: Sendable, Equatable {
    /// The number of leaves.
    public private(set) var size: UInt64
    /// The hashes of the perfect subtrees, from the left (largest) to the right (smallest).
    public private(set) var hashes: [MerkleHash]

    /// The edge of the tree without leaves.
    public init() {
        size = 0
        hashes = []
    }

    /// Takes up a tree of `size` leaves, or is `nil` if there are not as many hashes as one bits in the size.
    ///
    /// The hashes wanted are those at the `nodes` of `ProofPlan.root(of: size)`.
    public init?(size: UInt64, hashes: [MerkleHash]) {
        guard hashes.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.hashes = hashes
    }

    /// The root hash of the tree (RFC 9162 §2.1.1).
    public var root: MerkleHash { .joining(hashes) }

    /// Appends the hash of a leaf.
    public mutating func append(_ leaf: MerkleHash) {
        append(leaf) { _, _ in }
    }

    /// Appends the hash of a leaf and reports each perfect subtree this completes, the leaf itself first.
    public mutating func append(
        _ leaf: MerkleHash,
        completing report: (NodeAddress, MerkleHash) -> Void
    ) {
        var hash = leaf
        var node = NodeAddress(level: 0, index: size)
        report(node, hash)
        while node.index & 1 == 1, let left = hashes.popLast() {
            hash = .node(left, hash)
            node = NodeAddress(level: node.level + 1, index: node.index >> 1)
            report(node, hash)
        }
        hashes.append(hash)
        size += 1
    }
}
