import AEOModel
import AEOTestSupport
import HashTreeCollections
import Synchronization
import Testing

@testable import AEORegistry

@Suite struct IndexAllocatorTests {
    /// A source of randomness that repeats itself for the same seed.
    private func random(_ seed: UInt64) -> @Sendable (Int) -> [UInt8] {
        let generator = Seeded(seed)
        return { generator.bytes($0) }
    }

    private final class Seeded: Sendable {
        private let generator: Mutex<SeededGenerator>

        init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

        func bytes(_ count: Int) -> [UInt8] { generator.withLock { $0.bytes(count) } }
    }

    private func country(_ code: String) throws -> CountryCode { try CountryCode(authority: code) }

    @Test("No place is drawn twice, and a list is left at three quarters", arguments: [1, 2, 3] as [UInt64])
    func neverTwice(seed: UInt64) throws {
        let allocator = IndexAllocator(snapshot: Snapshot(), size: 64, random: random(seed))
        let home = try country("NL")
        var drawn: [Int: [Int]] = [:]
        for _ in 0..<160 {
            let (list, indices) = allocator.draw(3, for: home)
            #expect(indices.count == 3)
            drawn[list, default: []] += indices
        }
        #expect(drawn.count == 10)
        for (_, indices) in drawn {
            #expect(indices.count == 48)
            #expect(Set(indices).count == 48)
            #expect(indices.allSatisfy { (0..<64).contains($0) })
        }
    }

    @Test("A draw that would pass three quarters opens the next list and is not split")
    func notSplit() throws {
        let allocator = IndexAllocator(snapshot: Snapshot(), size: 16, random: random(4))
        let home = try country("NL")
        #expect(allocator.draw(11, for: home).list == 1)
        #expect(allocator.draw(2, for: home).list == 2)
        #expect(allocator.draw(1, for: home).list == 2)
        #expect(allocator.draw(9, for: home).list == 2)
        #expect(allocator.draw(1, for: home).list == 3)
    }

    @Test("Every authority has lists of its own")
    func authorities() throws {
        let allocator = IndexAllocator(snapshot: Snapshot(), size: 16, random: random(5))
        #expect(allocator.draw(12, for: try country("NL")).list == 1)
        #expect(allocator.draw(12, for: try country("BE")).list == 1)
        #expect(allocator.draw(12, for: try country("NL")).list == 2)
    }

    @Test("After a restart the places taken stay taken and the newest list goes on")
    func restart() throws {
        let home = try country("NL")
        var snapshot = Snapshot()
        let slot = ListSlot(certificate: ArchiveSample.id(1), part: nil, credential: 0)
        for index in 0..<12 {
            snapshot.lists[ListKey(authority: home, number: 1), default: [:]][index] = slot
        }
        for index in 4..<14 {
            snapshot.lists[ListKey(authority: home, number: 2), default: [:]][index] = slot
        }
        let allocator = IndexAllocator(snapshot: snapshot, size: 16, random: random(6))
        let (list, indices) = allocator.draw(2, for: home)
        #expect(list == 2)
        #expect(Set(indices).isDisjoint(with: 4..<14))
        #expect(allocator.draw(1, for: home).list == 3)
    }

    @Test("Draws from many tasks at once never meet")
    func concurrent() async throws {
        let allocator = IndexAllocator(snapshot: Snapshot(), size: 1 << 12, random: random(7))
        let home = try country("NL")
        let all = await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<64).flatMap { _ in allocator.draw(3, for: home).indices } }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(all).count == 8 * 64 * 3)
    }
}
