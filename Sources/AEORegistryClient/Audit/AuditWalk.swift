import TransparencyLog

/// The state of an audit while the entries go by: the tree so far and the tiles that are filling up.
struct AuditWalk {
    private let known: AuditMemory?
    private var frontier = TreeFrontier()
    /// The hashes of the last, unfinished tile of each level.
    private var rows: [[MerkleHash]] = []
    /// How many tiles of each level are full.
    private var fullTiles: [UInt64] = []
    private var isKnownRootMet = true

    init(known: AuditMemory?) {
        self.known = known
        meetMemory()
    }

    var size: UInt64 { frontier.size }
    var root: MerkleHash { frontier.root }

    /// Takes the next entry and returns the tiles that it completes.
    mutating func take(_ entry: [UInt8]) -> [Tile] {
        var tops: [(level: Int, hash: MerkleHash)] = []
        frontier.append(.leaf(entry)) { node, hash in
            if node.level % TileAddress.height == 0 { tops.append((node.level / TileAddress.height, hash)) }
        }
        meetMemory()
        return tops.compactMap { add($0.hash, level: $0.level) }
    }

    /// The unfinished tiles at the right edge, as the log serves them at this size.
    var unfinishedTiles: [Tile] {
        rows.indices.compactMap { level in
            TileAddress(level: level, number: fullTiles[level], width: rows[level].count).flatMap { address in
                Tile(address: address, hashes: rows[level])
            }
        }
    }

    /// Fails when the tree had another root at the size remembered.
    func checkMemory() throws(LogReadError) {
        guard isKnownRootMet else { throw .mismatch(.rewritten(size: known?.size ?? 0)) }
    }

    private mutating func add(_ hash: MerkleHash, level: Int) -> Tile? {
        if rows.count == level {
            rows.append([])
            fullTiles.append(0)
        }
        rows[level].append(hash)
        guard rows[level].count == TileAddress.fullWidth else { return nil }
        let address = TileAddress(level: level, number: fullTiles[level])
        let tile = address.flatMap { Tile(address: $0, hashes: rows[level]) }
        rows[level] = []
        fullTiles[level] += 1
        return tile
    }

    private mutating func meetMemory() {
        guard let known, known.size == frontier.size else { return }
        isKnownRootMet = known.root == frontier.root
    }
}
