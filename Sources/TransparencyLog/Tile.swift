/// A run of hashes of one level of the tree, from which the eight levels above them are derived (C2SP tlog-tiles).
public struct Tile: Sendable, Equatable {
    /// Where the tile stands.
    public let address: TileAddress
    /// Its hashes, as many as the address says.
    public let hashes: [MerkleHash]

    /// Takes hashes, or is `nil` if they are not as many as the address says.
    public init?(address: TileAddress, hashes: [MerkleHash]) {
        guard hashes.count == address.width else { return nil }
        self.address = address
        self.hashes = hashes
    }

    /// Reads the concatenated hashes, or is `nil` if their length is not what the address says.
    public init?(bytes: [UInt8], address: TileAddress) {
        let size = MerkleHash.byteCount
        guard bytes.count == address.width * size else { return nil }
        self.address = address
        hashes = (0..<address.width).compactMap { MerkleHash(bytes[$0 * size..<($0 + 1) * size]) }
    }

    /// The hashes one after the other, as served.
    public var bytes: [UInt8] { hashes.flatMap(\.bytes) }

    /// The hash of the `index`-th subtree of `2^level` hashes of this tile, or `nil` if it is not whole.
    public func hash(levelWithin level: Int, index: Int) -> MerkleHash? {
        guard (0...TileAddress.height).contains(level), index >= 0, index < hashes.count >> level else {
            return nil
        }
        var row = Array(hashes[index << level..<(index + 1) << level])
        while row.count > 1 {
            row = stride(from: 0, to: row.count, by: 2).map { .node(row[$0], row[$0 + 1]) }
        }
        return row.first
    }

    /// The hash of a node of the tree, or `nil` if this tile does not hold it.
    public func hash(at node: NodeAddress) -> MerkleHash? {
        guard node.level >= 0, node.level / TileAddress.height == address.level else { return nil }
        let level = node.level % TileAddress.height
        let perTile = UInt64(TileAddress.fullWidth >> level)
        guard node.index / perTile == address.number else { return nil }
        return hash(levelWithin: level, index: Int(node.index % perTile))
    }
}
