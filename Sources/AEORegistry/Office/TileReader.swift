import TransparencyLog

/// Reads hashes of the committed tree out of the archive's tiles.
struct TileReader {
    let archive: any Archive
    /// The size of the committed log.
    let size: UInt64

    /// The root of the tree when it had so many leaves.
    func root(of oldSize: UInt64) async throws(ArchiveError) -> MerkleHash {
        try await resolve(ProofPlan.root(of: oldSize), in: oldSize).first ?? .emptyTree
    }

    /// The proof that a leaf is in the tree of a size.
    func inclusion(of index: UInt64, in treeSize: UInt64) async throws(ArchiveError) -> InclusionProof? {
        guard let plan = ProofPlan.inclusion(of: index, in: treeSize) else { return nil }
        return InclusionProof(
            leafIndex: index,
            treeSize: treeSize,
            path: try await resolve(plan, in: treeSize)
        )
    }

    /// A tile at a width that the log has had.
    func tile(_ address: TileAddress) async throws(ArchiveError) -> Tile? {
        guard let stored = try await archive.tile(level: address.level, number: address.number) else {
            return nil
        }
        let wanted = address.width * MerkleHash.byteCount
        guard stored.bytes.count >= wanted else { return nil }
        return Tile(bytes: Array(stored.bytes.prefix(wanted)), address: address)
    }

    private func resolve(_ plan: ProofPlan, in treeSize: UInt64) async throws(ArchiveError) -> [MerkleHash] {
        var tiles: [Tile] = []
        for address in plan.tiles {
            guard let tile = try await tile(address) else {
                throw .corrupt("the tile \(address.path) is missing")
            }
            tiles.append(tile)
        }
        return try plan.resolve { (node) throws(ArchiveError) in
            for tile in tiles {
                if let hash = tile.hash(at: node) { return hash }
            }
            throw .corrupt("no tile holds the node \(node.index) of level \(node.level)")
        }
    }
}
