extension TileAddress {
    /// The path below the log's prefix, such as `tile/0/x001/x234/067` or `tile/1/000.p/17`.
    public var path: String { "tile/\(level)/" + TileNumber.path(number, width: width) }

    /// Parses the one form in which a tile may be asked for, or is `nil`.
    public init?(path: String) {
        let parts = path.utf8.split(
            separator: UInt8(ascii: "/"),
            maxSplits: 2,
            omittingEmptySubsequences: false
        )
        guard parts.count == 3, parts[0].elementsEqual("tile".utf8),
            parts[1].count <= 2, let level = StrictDecimal.parse(parts[1]),
            let (number, width) = TileNumber.parse(parts[2])
        else { return nil }
        self.init(level: Int(level), number: number, width: width)
    }
}
