import AEOCertificates
package import AEOModel

/// What the restarts of the log forbid: old lists, old numbers, and values that must not improve by themselves.
package struct Restarts: Sendable, Equatable {
    /// A value seen outside, and the index of the entry that holds it fast.
    struct Held: Sendable, Equatable {
        let value: UInt8
        let since: UInt64
    }

    /// How many there were.
    package private(set) var count = 0
    /// The highest list of each authority that is closed, the one beyond the highest known included.
    package private(set) var closed: [CountryCode: Int] = [:]
    /// How far the serials of certificate numbers have moved on altogether.
    package private(set) var serialJump: UInt64 = 0
    /// What is held, by list and place.
    private var held: [ListKey: [Int: Held]] = [:]

    /// Whether a list is closed: nobody gets a place in it any more, and a free place reads as suspended.
    package func isClosed(_ key: ListKey) -> Bool { key.number <= closed[key.authority] ?? 0 }

    /// The closed lists, which are published although they may tell of nobody.
    var closedKeys: [ListKey] {
        closed.flatMap { authority, last in
            (1...max(1, last)).map { ListKey(authority: authority, number: $0) }
        }
    }

    /// The places of a list at which something is held.
    func heldPlaces(of key: ListKey) -> [Int] { Array(held[key, default: [:]].keys) }

    /// The value at which a place is held, until an act that may better it is recorded.
    func heldValue(_ key: ListKey, _ index: Int, of record: CertificateRecord?) -> StatusValue? {
        guard let place = held[key]?[index] else { return nil }
        let isReleased = record?.acts.contains { $0.index > place.since && $0.act.kind.mayBetter } ?? false
        return isReleased ? nil : StatusValue(rawValue: place.value)
    }

    mutating func apply(_ fact: RestartFact, at index: UInt64) {
        count += 1
        serialJump += fact.serialJump
        for lists in fact.closedLists {
            closed[lists.authority] = max(closed[lists.authority] ?? 0, lists.lists + 1)
        }
        for place in fact.held {
            held[place.list, default: [:]][place.index] = Held(value: place.value, since: index)
        }
    }
}
