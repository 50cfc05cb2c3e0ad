/// Where a perfect subtree stands: the `index`-th subtree of `2^level` leaves.
public struct NodeAddress: Sendable, Hashable {
    /// The height of the subtree; 0 is a leaf.
    public let level: Int
    /// The number of subtrees of the same height to its left.
    public let index: UInt64

    /// Names the `index`-th subtree of `2^level` leaves.
    public init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// The perfect subtrees, largest first, that side by side cover the leaves `range`.
    ///
    /// The range must be a subtree of some tree (RFC 9162 §2.1.1): it starts at a multiple of a power of two
    /// not smaller than its length.
    static func covering(_ range: Range<UInt64>) -> [NodeAddress] {
        var nodes: [NodeAddress] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let level = UInt64.bitWidth - 1 - (range.upperBound - start).leadingZeroBitCount
            nodes.append(NodeAddress(level: level, index: start >> UInt64(level)))
            start += 1 << UInt64(level)
        }
        return nodes
    }
}
