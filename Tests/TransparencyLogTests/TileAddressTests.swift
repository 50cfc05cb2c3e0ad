import Testing
import TransparencyLog

@Suite struct TileAddressTests {
    @Test(
        "A tile's path and address are each other's reading",
        arguments: [
            ("tile/0/000", 0, 0, 256), ("tile/0/x001/x234/067", 0, 1_234_067, 256),
            ("tile/1/000.p/17", 1, 0, 17),
            ("tile/63/x001/000.p/255", 63, 1000, 255), ("tile/0/999.p/1", 0, 999, 1),
            ("tile/0/x018/x446/x744/x073/x709/x551/615", 0, UInt64.max, 256),
        ] as [(String, Int, UInt64, Int)]
    )
    func roundTrip(path: String, level: Int, number: UInt64, width: Int) throws {
        let address = try #require(TileAddress(level: level, number: number, width: width))
        #expect(address.path == path)
        #expect(TileAddress(path: path) == address)
        let bundle = try #require(BundleAddress(number: number, width: width))
        let bundlePath = "tile/entries" + path.dropFirst("tile/\(level)".count)
        #expect(bundle.path == bundlePath)
        #expect(BundleAddress(path: bundlePath) == bundle)
    }

    @Test(
        "Any other spelling of a path is refused",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "/tile/0/000", "tile//000", "tile/00/000", "tile/01/000",
            "tile/64/000",
            "tile/-1/000", "tile/a/000", "tile/0/00", "tile/0/0000", "tile/0/x000", "tile/0/x000/001",
            "tile/0/001/002", "tile/0/X001/002", "tile/0/x001/x002", "tile/0/x01/002", "tile/0/000/",
            "tile/0/ 00",
            "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01",
            "tile/0/000.p/1/2", "tile/0/000.p/+1", "tile/0/000.q/1", "tile/0/000.p/9999", "tile/0/000.P/1",
            "tile/0/x018/x446/x744/x073/x709/x551/616", "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
            "tile/entries/000", "tile/data/000", "tile/0/٠٠٠", "tile/0/../000", "tile/0/000?x",
            "tile/0/000\n",
        ]
    )
    func malformedPath(path: String) {
        #expect(TileAddress(path: path) == nil)
    }

    @Test(
        "Any other spelling of a bundle's path is refused",
        arguments: [
            "", "tile/entries", "tile/entries/", "tile/entries/00", "tile/entries/x000/000",
            "tile/entries/000.p/256",
            "tile/entries/000.p/0", "tile/Entries/000", "tile/0/000", "entries/000", "/tile/entries/000",
        ]
    )
    func malformedBundlePath(path: String) {
        #expect(BundleAddress(path: path) == nil)
    }

    @Test(
        "Levels and widths out of bounds are refused",
        arguments: [(-1, 1), (64, 1), (0, 0), (0, 257), (0, -1)]
    )
    func bounds(level: Int, width: Int) {
        #expect(TileAddress(level: level, number: 0, width: width) == nil)
        #expect((0...63).contains(level) == false || BundleAddress(number: 0, width: width) == nil)
    }

    @Test("The published numbers have the published paths", .enabled(if: LogVectors.arePresent))
    func vectors() throws {
        for vector in try LogVectors.examples().tilePaths {
            let address = try #require(TileAddress(level: 0, number: vector.number))
            #expect(address.path == "tile/0/" + vector.path)
            #expect(TileAddress(path: "tile/0/" + vector.path) == address)
        }
    }

    @Test(
        "A node that the tree does not have is in no tile",
        arguments: [(0, 300), (8, 1), (9, 0), (64, 0), (-1, 0)]
    )
    func absentNode(level: Int, index: UInt64) {
        #expect(TileAddress(holding: NodeAddress(level: level, index: index), treeSize: 300) == nil)
    }
}
