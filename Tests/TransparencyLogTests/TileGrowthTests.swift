import Testing
import TransparencyLog

@Suite struct TileGrowthTests {
    @Test("A tree of 70,000 leaves has the tiles of the specification's example")
    func wholeTree() {
        let tiles = TileGrowth.tilesChanged(from: 0, to: 70_000)
        #expect(tiles.filter { $0.level == 0 && $0.isFull }.count == 273)
        #expect(
            tiles.filter { !$0.isFull }.map(\.path) == [
                "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1",
            ]
        )
        #expect(tiles.count == 273 + 1 + 1 + 1 + 1)
        #expect(TileGrowth.tilesChanged(from: 0, to: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
    }

    @Test(
        "Growth touches the right edge only",
        arguments: [
            (0, 0, []), (5, 5, []), (5, 4, []), (0, 1, ["tile/0/000.p/1"]), (3, 9, ["tile/0/000.p/9"]),
            (255, 256, ["tile/0/000", "tile/1/000.p/1"]), (256, 257, ["tile/0/001.p/1"]),
            (250, 600, ["tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"]),
            (65_535, 65_536, ["tile/0/255", "tile/1/000", "tile/2/000.p/1"]),
        ] as [(UInt64, UInt64, [String])]
    )
    func growth(old: UInt64, new: UInt64, paths: [String]) {
        #expect(TileGrowth.tilesChanged(from: old, to: new).map(\.path) == paths)
    }

    @Test(
        "Bundles grow as the lowest tiles do",
        arguments: [(0, 1), (7, 7), (255, 256), (250, 600), (600, 70_000)]
    )
    func bundles(old: UInt64, new: UInt64) {
        let tiles = TileGrowth.tilesChanged(from: old, to: new).filter { $0.level == 0 }
        let bundles = TileGrowth.bundlesChanged(from: old, to: new)
        #expect(bundles.map(\.number) == tiles.map(\.number))
        #expect(bundles.map(\.width) == tiles.map(\.width))
    }
}
