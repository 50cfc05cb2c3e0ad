import AEOCertificates
package import AEOModel
import HashTreeCollections

/// What the restarts of the log forbid: old lists, old numbers, and values that must not improve by themselves.
package struct Restarts: Sendable, Equatable {
    /// A value seen outside, and the index of the entry that holds it fast.
    struct Held: Sendable, Equatable {
        let value: UInt8
        let since: UInt64
    }

    /// How far the lists of an authority are closed, and the index of the entry that closed them.
    struct Closing: Sendable, Equatable {
        let last: Int
        let since: UInt64
    }

    /// How many there were.
    package private(set) var count = 0
    /// How far the serials of certificate numbers have moved on altogether.
    package private(set) var serialJump: UInt64 = 0
    /// The entries that say so.
    private(set) var entries: [UInt64] = []
    private var closings: [CountryCode: [Closing]] = [:]
    /// What is held, by list and place: every restart may add to a place, and none takes away.
    private var held: [ListKey: TreeDictionary<Int, [Held]>] = [:]

    /// The highest list of each authority that is closed, the one beyond the highest known included.
    package var closed: [CountryCode: Int] {
        closings.compactMapValues { $0.map(\.last).max() }
    }

    /// Whether a list was closed as known from the first `size` entries: nobody gets a place in it any more, and a
    /// free place reads as suspended.
    package func isClosed(_ key: ListKey, known size: UInt64) -> Bool {
        closings[key.authority, default: []].contains { key.number <= $0.last && $0.since < size }
    }

    /// The closed lists, which are published although they may tell of nobody.
    var closedKeys: [ListKey] {
        closed.flatMap { authority, last in
            (1...max(1, last)).map { ListKey(authority: authority, number: $0) }
        }
    }

    /// Whether nothing is held at all.
    var holdsNothing: Bool { held.isEmpty }

    /// The places of a list at which something is held.
    func heldPlaces(of key: ListKey) -> [Int] { held[key].map { Array($0.keys) } ?? [] }

    /// What is held at a place as known from the first `size` entries.
    func heldValues(_ key: ListKey, _ index: Int, known size: UInt64) -> [Held] {
        (held[key]?[index] ?? []).filter { $0.since < size }
    }

    mutating func apply(_ fact: RestartFact, at index: UInt64) {
        count += 1
        serialJump += fact.serialJump
        for lists in fact.closedLists {
            closings[lists.authority, default: []].append(Closing(last: lists.lists + 1, since: index))
        }
        hold(fact.held, at: index)
    }

    /// Holds places as the entry at an index says.
    mutating func hold(_ places: [HeldValue], at index: UInt64) {
        entries.append(index)
        for place in places {
            held[place.list, default: [:]][place.index, default: []]
                .append(Held(value: place.value, since: index))
        }
    }
}
