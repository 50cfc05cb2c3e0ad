import TransparencyLog

/// The right edge of the log's tree in memory: enough to append leaves, write tiles and prove what was appended.
struct LogTree: Sendable {
    private(set) var frontier: TreeFrontier
    /// The last, incomplete tile of each level; a full one moves to `fullTiles`.
    private var edges: [[MerkleHash]]
    private var fullTiles: [StoredTile] = []
    private var touched: Set<Int> = []
    /// The perfect subtrees at the edge when the batch began, and those it completed.
    private var nodes: [NodeAddress: MerkleHash] = [:]

    /// An empty tree.
    init() {
        frontier = TreeFrontier()
        edges = []
    }

    /// The tree of a size from its incomplete tiles by level, an empty one where the level's last tile is full.
    ///
    /// `nil` when the tiles do not fit the size.
    init?(size: UInt64, edges: [[MerkleHash]]) {
        self.edges = edges
        var hashes: [MerkleHash] = []
        for level in (0..<UInt64.bitWidth).reversed() where size >> UInt64(level) & 1 == 1 {
            let node = NodeAddress(level: level, index: (size >> UInt64(level)) - 1)
            guard let address = TileAddress(holding: node, treeSize: size), address.level < edges.count,
                let tile = Tile(address: address, hashes: edges[address.level]),
                let hash = tile.hash(at: node)
            else { return nil }
            hashes.append(hash)
        }
        guard let frontier = TreeFrontier(size: size, hashes: hashes) else { return nil }
        self.frontier = frontier
    }

    var size: UInt64 { frontier.size }

    var root: MerkleHash { frontier.root }

    /// Forgets the batch before and remembers the edge for proofs of the next one.
    mutating func beginBatch() {
        fullTiles = []
        touched = []
        nodes = [:]
        var level = UInt64.bitWidth
        for hash in frontier.hashes {
            repeat { level -= 1 } while frontier.size >> UInt64(level) & 1 == 0
            nodes[NodeAddress(level: level, index: (frontier.size >> UInt64(level)) - 1)] = hash
        }
    }

    mutating func append(_ leaf: [UInt8]) {
        var completed: [(NodeAddress, MerkleHash)] = []
        frontier.append(.leaf(leaf)) { completed.append(($0, $1)) }
        for (node, hash) in completed {
            nodes[node] = hash
            guard node.level % TileAddress.height == 0 else { continue }
            let level = node.level / TileAddress.height
            while edges.count <= level { edges.append([]) }
            edges[level].append(hash)
            touched.insert(level)
            if edges[level].count == TileAddress.fullWidth {
                fullTiles.append(tile(level, number: node.index / UInt64(TileAddress.fullWidth)))
                edges[level] = []
                touched.remove(level)
            }
        }
    }

    /// The tiles that the batch changed, each at its newest width.
    var changedTiles: [StoredTile] {
        fullTiles
            + touched.sorted().map { level in
                tile(
                    level,
                    number: size >> UInt64(level * TileAddress.height) / UInt64(TileAddress.fullWidth)
                )
            }
    }

    /// The proof that a leaf of this batch is in the tree as it is now; `nil` for an older leaf.
    func inclusionProof(of index: UInt64) -> InclusionProof? {
        struct Missing: Error {}
        guard let plan = ProofPlan.inclusion(of: index, in: size) else { return nil }
        let path = try? plan.resolve { (node) throws(Missing) in
            guard let hash = nodes[node] else { throw Missing() }
            return hash
        }
        return path.map { InclusionProof(leafIndex: index, treeSize: size, path: $0) }
    }

    private func tile(_ level: Int, number: UInt64) -> StoredTile {
        StoredTile(level: level, number: number, bytes: edges[level].flatMap(\.bytes))
    }
}
