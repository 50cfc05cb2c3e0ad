/// Which tiles and bundles a growing tree writes (C2SP tlog-tiles, "Partial Tiles").
public enum TileGrowth {
    /// The tiles a tree of `newSize` leaves has and one of `oldSize` leaves has not, level by level from the left.
    ///
    /// A partial tile appears once, at the width it has in the newer tree.
    public static func tilesChanged(from oldSize: UInt64, to newSize: UInt64) -> [TileAddress] {
        var tiles: [TileAddress] = []
        for level in 0..<(UInt64.bitWidth / TileAddress.height) {
            let shift = UInt64(level * TileAddress.height)
            let changed = runs(from: oldSize >> shift, to: newSize >> shift)
            guard !changed.isEmpty else { break }
            tiles += changed.compactMap { TileAddress(level: level, number: $0.number, width: $0.width) }
        }
        return tiles
    }

    /// The entry bundles a log of `newSize` entries has and one of `oldSize` entries has not.
    public static func bundlesChanged(from oldSize: UInt64, to newSize: UInt64) -> [BundleAddress] {
        runs(from: oldSize, to: newSize).compactMap { BundleAddress(number: $0.number, width: $0.width) }
    }

    private static func runs(from old: UInt64, to new: UInt64) -> [(number: UInt64, width: Int)] {
        let fullWidth = UInt64(TileAddress.fullWidth)
        guard old < new else { return [] }
        return (old / fullWidth...(new - 1) / fullWidth).map { number in
            (number, Int(min(new - number * fullWidth, fullWidth)))
        }
    }
}
