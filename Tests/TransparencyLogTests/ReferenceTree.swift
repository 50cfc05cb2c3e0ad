import TransparencyLog

/// A tree by the recursive definition of RFC 9162 §2.1.1, the measure of the faster code.
struct ReferenceTree {
    let leaves: [MerkleHash]

    init(leafCount: Int) {
        leaves = (0..<leafCount).map { .leaf([UInt8($0 & 0xFF), UInt8($0 >> 8)]) }
    }

    init(data: [[UInt8]]) {
        leaves = data.map { .leaf($0) }
    }

    var root: MerkleHash { Self.root(leaves[...]) }

    func root(of size: Int) -> MerkleHash { Self.root(leaves[..<size]) }

    func hash(at node: NodeAddress) -> MerkleHash {
        let first = Int(node.index) << node.level
        return Self.root(leaves[first..<first + 1 << node.level])
    }

    private static func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        guard let first = leaves.first else { return .emptyTree }
        guard leaves.count > 1 else { return first }
        var left = 1
        while left * 2 < leaves.count { left *= 2 }
        let middle = leaves.startIndex + left
        return .node(root(leaves[..<middle]), root(leaves[middle...]))
    }
}
