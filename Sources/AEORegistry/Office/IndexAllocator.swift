import AEOModel
import HashTreeCollections
import Synchronization

/// Draws places in status lists at random, never the same one twice, and opens a new list when one is three quarters full.
///
/// A place drawn for an act that then failed is not drawn again while the process lives; it was never shown.
final class IndexAllocator: Sendable {
    private struct Current {
        var number: Int
        var used: Set<Int>
    }

    private let lists: Mutex<[CountryCode: Current]>
    private let random: @Sendable (Int) -> [UInt8]
    private let size: Int

    init(snapshot: Snapshot, size: Int, random: @escaping @Sendable (Int) -> [UInt8]) {
        var lists: [CountryCode: Current] = [:]
        for (key, slots) in snapshot.lists where key.number >= lists[key.authority]?.number ?? 0 {
            lists[key.authority] = Current(number: key.number, used: Set(slots.keys))
        }
        // What a lost stretch of the log gave away in these is not known, so nothing of them is given again.
        for (authority, last) in snapshot.restarts.closed where lists[authority]?.number ?? 0 <= last {
            lists[authority] = Current(number: last + 1, used: [])
        }
        self.lists = Mutex(lists)
        self.random = random
        self.size = size
    }

    /// So many places of one list of an authority.
    func draw(_ count: Int, for authority: CountryCode) -> (list: Int, indices: [Int]) {
        lists.withLock { lists in
            var current = lists[authority] ?? Current(number: 1, used: [])
            if (current.used.count + count) * 4 > size * 3 {
                current = Current(number: current.number + 1, used: [])
            }
            var drawn: [Int] = []
            while drawn.count < count {
                let word = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                // The size is a power of two, so the remainder is unbiased.
                let index = Int(word % UInt64(size))
                if current.used.insert(index).inserted { drawn.append(index) }
            }
            lists[authority] = current
            return (current.number, drawn)
        }
    }
}
