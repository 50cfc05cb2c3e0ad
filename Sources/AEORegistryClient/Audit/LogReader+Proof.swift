public import TransparencyLog

extension LogReader {
    /// Builds the proof of an entry from tiles and checks it; `nil` when the log is not that long.
    public func prove(_ index: UInt64, verifier: NoteVerifier) async throws(LogReadError) -> EntryProof? {
        let signed = try await checkpoint(verifier: verifier)
        let size = signed.checkpoint.size
        guard let plan = ProofPlan.inclusion(of: index, in: size) else { return nil }
        var tiles: [TileAddress: Tile] = [:]
        for address in plan.tiles { tiles[address] = try await tile(address) }
        let path = try plan.resolve { (node) throws(LogReadError) in
            guard let address = TileAddress(holding: node, treeSize: size),
                let hash = tiles[address]?.hash(at: node)
            else { throw .mismatch(.notIncluded(index: index)) }
            return hash
        }
        let number = index / UInt64(TileAddress.fullWidth)
        let width = min(size - number * UInt64(TileAddress.fullWidth), UInt64(TileAddress.fullWidth))
        guard let address = BundleAddress(number: number, width: Int(width)) else { return nil }
        let leaf = try await entries(address)[Int(index - address.firstIndex)]
        let proof = InclusionProof(leafIndex: index, treeSize: size, path: path)
        guard proof.verify(leaf: .leaf(leaf), root: signed.checkpoint.root) else {
            throw .mismatch(.notIncluded(index: index))
        }
        return EntryProof(signed: signed, proof: proof, leaf: leaf)
    }
}
