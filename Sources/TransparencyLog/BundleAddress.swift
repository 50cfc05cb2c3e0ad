/// Which bundle of log entries: number and width (C2SP tlog-tiles, "Log entries").
public struct BundleAddress: Sendable, Hashable {
    /// The number of the bundle: entries `256 × number` and following.
    public let number: UInt64
    /// The number of entries, 1 to 256.
    public let width: Int

    /// Names a bundle, or is `nil` if the width is out of bounds.
    public init?(number: UInt64, width: Int = TileAddress.fullWidth) {
        guard (1...TileAddress.fullWidth).contains(width) else { return nil }
        self.number = number
        self.width = width
    }

    /// Parses the one form in which a bundle may be asked for, or is `nil`.
    public init?(path: String) {
        let prefix = "tile/entries/"
        guard path.utf8.starts(with: prefix.utf8),
            let (number, width) = TileNumber.parse(path.utf8.dropFirst(prefix.utf8.count))
        else { return nil }
        self.init(number: number, width: width)
    }

    /// The path below the log's prefix, such as `tile/entries/x001/234.p/7`.
    public var path: String { "tile/entries/" + TileNumber.path(number, width: width) }

    /// The index of the first entry.
    public var firstIndex: UInt64 { number * UInt64(TileAddress.fullWidth) }
}
