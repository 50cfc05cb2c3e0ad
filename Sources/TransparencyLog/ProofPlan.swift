/// What must be read to build a proof: first the list of nodes or tiles, then the proof from their hashes.
///
/// A caller that reads asynchronously (from a database, over HTTP) collects `tiles` first, then calls `resolve`
/// with a look-up in what it read.
public struct ProofPlan: Sendable, Equatable {
    /// The size of the tree the proof is for.
    public let treeSize: UInt64
    // One element per hash of the proof: the perfect subtrees it is joined from.
    private let parts: [[NodeAddress]]

    private init(treeSize: UInt64, ranges: some Sequence<Range<UInt64>>) {
        self.treeSize = treeSize
        parts = ranges.map(NodeAddress.covering)
    }

    /// The plan of the inclusion path of a leaf (RFC 9162 §2.1.3.1), or `nil` if the tree has no such leaf.
    public static func inclusion(of index: UInt64, in treeSize: UInt64) -> ProofPlan? {
        guard index < treeSize else { return nil }
        var siblings: [Range<UInt64>] = []
        var subtree = 0..<treeSize
        while subtree.count(above: 1) {
            let middle = subtree.splitPoint
            if index < middle {
                siblings.append(middle..<subtree.upperBound)
                subtree = subtree.lowerBound..<middle
            } else {
                siblings.append(subtree.lowerBound..<middle)
                subtree = middle..<subtree.upperBound
            }
        }
        return ProofPlan(treeSize: treeSize, ranges: siblings.reversed())
    }

    /// The plan of a consistency path (RFC 9162 §2.1.4.1), or `nil` if the older tree is the larger one.
    ///
    /// Between a tree and itself or the empty one the path is empty.
    public static func consistency(from oldSize: UInt64, to newSize: UInt64) -> ProofPlan? {
        guard oldSize <= newSize else { return nil }
        guard oldSize != 0 else { return ProofPlan(treeSize: newSize, ranges: []) }
        var hashes: [Range<UInt64>] = []
        var subtree = 0..<newSize
        while subtree.upperBound != oldSize {
            let middle = subtree.splitPoint
            if oldSize <= middle {
                hashes.append(middle..<subtree.upperBound)
                subtree = subtree.lowerBound..<middle
            } else {
                hashes.append(subtree.lowerBound..<middle)
                subtree = middle..<subtree.upperBound
            }
        }
        // A subtree that starts at leaf 0 is the whole older tree: the verifier has its root.
        if subtree.lowerBound != 0 { hashes.append(subtree) }
        return ProofPlan(treeSize: newSize, ranges: hashes.reversed())
    }

    /// The plan of the root hash of a tree; its nodes are those of a `TreeFrontier`.
    public static func root(of treeSize: UInt64) -> ProofPlan {
        ProofPlan(treeSize: treeSize, ranges: [0..<treeSize])
    }

    /// The perfect subtrees whose hashes `resolve` will ask for.
    public var nodes: [NodeAddress] { parts.flatMap(\.self) }

    /// The tiles that hold the nodes, each once, as wide as a tree of `treeSize` leaves has them.
    public var tiles: [TileAddress] {
        var seen: Set<TileAddress> = []
        return nodes.compactMap { node in
            guard let tile = TileAddress(holding: node, treeSize: treeSize) else { return nil }
            return seen.insert(tile).inserted ? tile : nil
        }
    }

    /// The hashes of the proof, from the hashes of the nodes.
    public func resolve<Failure: Error>(
        _ lookup: (NodeAddress) throws(Failure) -> MerkleHash
    ) throws(Failure) -> [MerkleHash] {
        var hashes: [MerkleHash] = []
        hashes.reserveCapacity(parts.count)
        for part in parts {
            var subtrees: [MerkleHash] = []
            for node in part { subtrees.append(try lookup(node)) }
            hashes.append(.joining(subtrees))
        }
        return hashes
    }
}

extension Range<UInt64> {
    fileprivate func count(above limit: UInt64) -> Bool { upperBound - lowerBound > limit }

    /// Where RFC 9162 §2.1.1 splits a subtree of at least two leaves: after the largest power of two smaller than its size.
    fileprivate var splitPoint: UInt64 {
        let size = upperBound - lowerBound
        return lowerBound + 1 << UInt64(UInt64.bitWidth - 1 - (size - 1).leadingZeroBitCount)
    }
}
