import TransparencyLog

/// A tree grown leaf by leaf, with every node it ever completed.
struct GrownTree {
    private(set) var frontier = TreeFrontier()
    private(set) var nodes: [NodeAddress: MerkleHash] = [:]
    private(set) var roots: [MerkleHash] = [.emptyTree]

    init(leafCount: Int) {
        for leaf in ReferenceTree(leafCount: leafCount).leaves {
            frontier.append(leaf) { node, hash in nodes[node] = hash }
            roots.append(frontier.root)
        }
    }

    func leaf(_ index: UInt64) throws(MissingNode) -> MerkleHash {
        try hash(NodeAddress(level: 0, index: index))
    }

    func hash(_ node: NodeAddress) throws(MissingNode) -> MerkleHash {
        guard let hash = nodes[node] else { throw MissingNode(node: node) }
        return hash
    }

    struct MissingNode: Error {
        let node: NodeAddress
    }
}
