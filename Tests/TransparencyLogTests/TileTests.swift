import Testing
import TransparencyLog

@Suite struct TileTests {
    static let grown = GrownTree(leafCount: 700)

    @Test("Every root up to 700 leaves, and every proof, can be built from tiles alone")
    func fromTiles() throws {
        for size in stride(from: UInt64(1), through: 700, by: 23) {
            let tiles = try tiles(of: size)
            let root = try hashes(ProofPlan.root(of: size), tiles: tiles)
            #expect(root == [Self.grown.roots[Int(size)]])
            for index in stride(from: UInt64(0), to: size, by: 41) {
                let plan = try #require(ProofPlan.inclusion(of: index, in: size))
                let proof = InclusionProof(
                    leafIndex: index,
                    treeSize: size,
                    path: try hashes(plan, tiles: tiles)
                )
                #expect(try proof.verify(leaf: Self.grown.leaf(index), root: Self.grown.roots[Int(size)]))
                let old = try #require(ProofPlan.consistency(from: index, to: size))
                let path = try hashes(old, tiles: tiles)
                #expect(
                    ConsistencyProof(oldSize: index, newSize: size, path: path)
                        .verify(oldRoot: Self.grown.roots[Int(index)], newRoot: Self.grown.roots[Int(size)])
                )
            }
        }
    }

    @Test("The tiles of a plan are among those of its tree, each once")
    func plannedTiles() throws {
        let plan = try #require(ProofPlan.inclusion(of: 3, in: 700))
        let tiles = plan.tiles
        #expect(Set(tiles).count == tiles.count)
        #expect(Set(tiles).isSubset(of: TileGrowth.tilesChanged(from: 0, to: 700)))
        #expect(tiles.map(\.path).sorted() == ["tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2"])
    }

    @Test("A tile is read from its bytes, and no others")
    func bytes() throws {
        let address = try #require(TileAddress(level: 0, number: 0, width: 3))
        let tile = try #require(Tile(address: address, hashes: (0..<3).map { .leaf([$0]) }))
        #expect(tile.bytes.count == 96)
        #expect(Tile(bytes: tile.bytes, address: address) == tile)
        #expect(Tile(bytes: tile.bytes.dropLast(), address: address) == nil)
        #expect(Tile(bytes: tile.bytes + [0], address: address) == nil)
        #expect(Tile(bytes: [], address: address) == nil)
        #expect(Tile(address: address, hashes: [.emptyTree]) == nil)
    }

    @Test("A partial tile gives no hash that is not whole")
    func partial() throws {
        let address = try #require(TileAddress(level: 0, number: 5, width: 3))
        let tile = try #require(Tile(address: address, hashes: (0..<3).map { .leaf([$0]) }))
        #expect(tile.hash(levelWithin: 1, index: 0) == .node(.leaf([0]), .leaf([1])))
        #expect(tile.hash(levelWithin: 1, index: 1) == nil)
        #expect(tile.hash(levelWithin: 2, index: 0) == nil)
        #expect(tile.hash(levelWithin: 0, index: 3) == nil)
        #expect(tile.hash(levelWithin: 0, index: -1) == nil)
        #expect(tile.hash(levelWithin: -1, index: 0) == nil)
        #expect(tile.hash(levelWithin: 9, index: 0) == nil)
        #expect(tile.hash(at: NodeAddress(level: 0, index: 5 * 256 + 2)) == .leaf([2]))
        #expect(tile.hash(at: NodeAddress(level: 0, index: 2)) == nil)
        #expect(tile.hash(at: NodeAddress(level: 8, index: 5)) == nil)
    }

    @Test("A full tile gives the hash the level above shows")
    func full() throws {
        let tile = try #require(tiles(of: 700).first)
        let above = try Self.grown.hash(NodeAddress(level: 8, index: 0))
        #expect(tile.hash(levelWithin: 8, index: 0) == above)
    }

    private func tiles(of size: UInt64) throws -> [Tile] {
        try TileGrowth.tilesChanged(from: 0, to: size).map { address in
            let first = address.number * 256
            let hashes = try (first..<first + UInt64(address.width)).map { index in
                try Self.grown.hash(NodeAddress(level: address.level * 8, index: index))
            }
            return try #require(Tile(address: address, hashes: hashes))
        }
    }

    private func hashes(_ plan: ProofPlan, tiles: [Tile]) throws -> [MerkleHash] {
        try plan.resolve { node in
            let address = try #require(TileAddress(holding: node, treeSize: plan.treeSize))
            let tile = try #require(tiles.first { $0.address == address })
            return try #require(tile.hash(at: node))
        }
    }
}
