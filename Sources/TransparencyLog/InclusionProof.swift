/// The proof that a leaf stands at an index of a tree (RFC 9162 §2.1.3).
public struct InclusionProof: Sendable, Equatable {
    /// The index of the leaf, from 0.
    public let leafIndex: UInt64
    /// The size of the tree the proof leads to.
    public let treeSize: UInt64
    /// The sibling hashes from the leaf upwards.
    public let path: [MerkleHash]

    /// Takes a proof as received or as built from a `ProofPlan`; nothing is checked before `verify`.
    public init(leafIndex: UInt64, treeSize: UInt64, path: [MerkleHash]) {
        self.leafIndex = leafIndex
        self.treeSize = treeSize
        self.path = path
    }

    /// Whether the leaf hash stands at the index of the tree with this root (RFC 9162 §2.1.3.2).
    public func verify(leaf: MerkleHash, root: MerkleHash) -> Bool {
        guard leafIndex < treeSize else { return false }
        var position = leafIndex
        var last = treeSize - 1
        var hash = leaf
        for sibling in path {
            guard last != 0 else { return false }
            if position & 1 == 1 || position == last {
                hash = .node(sibling, hash)
                // On an incomplete right edge a node rises several levels without a sibling.
                while position & 1 == 0 && position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
