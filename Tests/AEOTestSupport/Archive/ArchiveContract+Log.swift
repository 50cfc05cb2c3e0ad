import AEOCertificates
import AEOModel
import AEORegistry
import Testing

extension ArchiveContract {
    func checkEntryPages(_ archive: any Archive) async throws {
        let batch = ArchiveSample.batch(after: 0, count: 10)
        try await archive.commit(batch)
        #expect(try await archive.entries(from: 0, limit: 3) == Array(batch.entries[0..<3]))
        #expect(try await archive.entries(from: 3, limit: 3) == Array(batch.entries[3..<6]))
        #expect(try await archive.entries(from: 8, limit: .max) == Array(batch.entries[8...]))
        #expect(try await archive.entries(from: 10, limit: 3).isEmpty)
        #expect(try await archive.entries(from: UInt64(Int64.max), limit: .max).isEmpty)
        #expect(try await archive.entries(from: .max, limit: 3).isEmpty)
        #expect(try await archive.entries(from: 0, limit: 0).isEmpty)
        #expect(try await archive.entries(from: 0, limit: -1).isEmpty)
    }

    func checkLeaves(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0, count: 10)
        batch.entries[4] = ArchiveSample.fact(4)
        try await archive.commit(batch)
        let leaves = batch.entries.map(\.leaf)
        #expect(try await archive.leaves(from: 0, limit: 10) == leaves)
        #expect(try await archive.leaves(from: 3, limit: 3) == Array(leaves[3..<6]))
        #expect(try await archive.leaves(from: 8, limit: .max) == Array(leaves[8...]))
        for (index, limit) in [(10, 3), (UInt64(Int64.max), 3), (.max, 3), (0, 0), (0, -1)] as [(UInt64, Int)]
        {
            #expect(try await archive.leaves(from: index, limit: limit).isEmpty)
        }
    }

    func checkGroups(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0, count: 3)
        batch.entries[1] = ArchiveSample.fact(1)
        try await archive.commit(batch)
        for group in EntryGroup.allCases {
            #expect(try await archive.group(group, of: 2) == Array("{\"\(group.rawValue)\":2}".utf8))
            for index: UInt64 in [1, 3, UInt64(Int64.max), .max] {
                #expect(try await archive.group(group, of: index) == nil)
            }
        }
    }

    func checkFacts(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0, count: 9)
        for index: UInt64 in [0, 3, 4, 8] { batch.entries[Int(index)] = ArchiveSample.fact(index) }
        try await archive.commit(batch)
        let facts = [0, 3, 4, 8].map { batch.entries[$0] }
        #expect(try await archive.facts(from: 0, limit: 10) == facts)
        #expect(try await archive.facts(from: 0, limit: 2) == Array(facts[..<2]))
        #expect(try await archive.facts(from: 1, limit: 2) == Array(facts[1..<3]))
        #expect(try await archive.facts(from: 4, limit: .max) == Array(facts[2...]))
        #expect(try await archive.facts(from: 9, limit: 10).isEmpty)
        #expect(try await archive.facts(from: .max, limit: 10).isEmpty)
        #expect(try await archive.facts(from: 0, limit: 0).isEmpty)
        #expect(try await archive.facts(from: 0, limit: -1).isEmpty)
    }

    func checkOneRecord(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0, count: 8)
        batch.entries = (0..<8).map { index in
            index % 3 == 2
                ? ArchiveSample.fact(index) : ArchiveSample.act(index, on: ArchiveSample.id(index % 3))
        }
        try await archive.commit(batch)
        let id = ArchiveSample.id(1)
        #expect(try await archive.entries(of: id, below: .max).map(\.index) == [1, 4, 7])
        #expect(try await archive.entries(of: id, below: 7) == [batch.entries[1], batch.entries[4]])
        #expect(try await archive.entries(of: id, below: 5).map(\.index) == [1, 4])
        #expect(try await archive.entries(of: id, below: 1).isEmpty)
        #expect(try await archive.entries(of: id, below: 0).isEmpty)
        #expect(try await archive.entries(of: ArchiveSample.id(2), below: .max).isEmpty)
    }

    func checkSizeAt(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0, count: 4)
        let twin = batch.entries[2]
        batch.entries[2] = StoredEntry(
            index: 2,
            recordedAt: ArchiveSample.stamp(1),
            certificate: twin.certificate,
            leaf: twin.leaf,
            groups: twin.groups
        )
        try await archive.commit(batch)
        #expect(try await archive.size(at: Instant(microseconds: .min)) == 0)
        #expect(try await archive.size(at: ArchiveSample.stamp(0).adding(microseconds: -1)) == 0)
        #expect(try await archive.size(at: ArchiveSample.stamp(0)) == 1)
        #expect(try await archive.size(at: ArchiveSample.stamp(1).adding(microseconds: -1)) == 1)
        #expect(try await archive.size(at: ArchiveSample.stamp(1)) == 3)
        #expect(try await archive.size(at: ArchiveSample.stamp(2)) == 3)
        #expect(try await archive.size(at: ArchiveSample.stamp(3)) == 4)
        #expect(try await archive.size(at: Instant(microseconds: .max)) == 4)
    }

    func checkTiles(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 1)]
        try await archive.commit(batch)
        batch = ArchiveSample.batch(after: 1)
        let full = ArchiveSample.tile(level: 0, number: 0, width: 256)
        batch.tiles = [full, ArchiveSample.tile(level: 63, number: UInt64(Int64.max), width: 1)]
        try await archive.commit(batch)
        #expect(try await archive.tile(level: 0, number: 0) == full)
        #expect(try await archive.tile(level: 63, number: UInt64(Int64.max)) == batch.tiles[1])
        for (level, number) in [(1, 0), (0, 1), (-1, 0), (64, 0)] as [(Int, UInt64)] {
            #expect(try await archive.tile(level: level, number: number) == nil)
        }
        #expect(try await archive.tile(level: 0, number: .max) == nil)

        batch = ArchiveSample.batch(after: 2)
        batch.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 255)]
        await expectNotWritten(batch, to: archive, "The tile narrows")
        #expect(try await archive.tile(level: 0, number: 0) == full)
    }

    func checkTilePages(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.tiles = [(1, 1), (0, 2), (1, 0), (0, 0), (2, 0), (0, 1)].map { level, number in
            ArchiveSample.tile(level: level, number: number, width: 1)
        }
        try await archive.commit(batch)
        let all = try await archive.tiles(after: nil, limit: 100)
        #expect(all.map { "\($0.level)/\($0.number)" } == ["0/0", "0/1", "0/2", "1/0", "1/1", "2/0"])
        #expect(try await archive.tiles(after: nil, limit: 2) == Array(all[..<2]))
        #expect(try await archive.tiles(after: (0, 1), limit: 2) == Array(all[2..<4]))
        #expect(try await archive.tiles(after: (0, .max), limit: 1) == [all[3]])
        #expect(try await archive.tiles(after: (2, 0), limit: 2).isEmpty)
        #expect(try await archive.tiles(after: nil, limit: 0).isEmpty)
        #expect(try await archive.tiles(after: nil, limit: -5).isEmpty)
    }
}
