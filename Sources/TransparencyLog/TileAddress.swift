/// Which tile of a tree: level, number and width (C2SP tlog-tiles, "Merkle Tree").
public struct TileAddress: Sendable, Hashable {
    /// The number of hashes in a full tile.
    public static let fullWidth = 256
    /// The number of tree levels a tile spans.
    public static let height = 8

    /// The level, 0 for leaf hashes, at most 63.
    public let level: Int
    /// The number of the tile within its level.
    public let number: UInt64
    /// The number of hashes, 1 to 256.
    public let width: Int

    /// Names a tile, or is `nil` if the level or the width is out of bounds.
    public init?(level: Int, number: UInt64, width: Int = fullWidth) {
        guard (0...63).contains(level), (1...Self.fullWidth).contains(width) else { return nil }
        self.level = level
        self.number = number
        self.width = width
    }

    /// The tile a tree of `treeSize` leaves keeps a node in, or `nil` if the tree has no such node.
    public init?(holding node: NodeAddress, treeSize: UInt64) {
        guard (0..<UInt64.bitWidth).contains(node.level),
            node.index < treeSize >> UInt64(node.level)
        else { return nil }
        let level = node.level / Self.height
        let first = node.index << UInt64(node.level % Self.height)
        let number = first / UInt64(Self.fullWidth)
        let present = treeSize >> UInt64(level * Self.height) - number * UInt64(Self.fullWidth)
        self.init(level: level, number: number, width: Int(min(present, UInt64(Self.fullWidth))))
    }

    /// Whether the tile has all its hashes and will never change again.
    public var isFull: Bool { width == Self.fullWidth }
}
