import AEOModel
import HashTreeCollections
import Synchronization

/// All possible turns in the order of time: made when the feed is first read, and kept up with the log from then on.
final class TurnIndex: Sendable {
    private struct State {
        /// How many entries it was made from.
        var size: UInt64 = 0
        var sorted: [Turn] = []
        /// Those that came last, sorted too, and merged when they are many.
        var recent: [Turn] = []
    }

    /// How many entries are caught up with one by one; beyond it the index is made anew.
    private static let stretch: UInt64 = 4096
    private static let slice = 256
    private static let mostRecent = 4096

    private let state = Mutex(State())
    private let gate = AsyncGate()

    /// Takes in what a snapshot knows.
    func catchUp(with snapshot: Snapshot, from archive: any Archive) async throws(ArchiveError) {
        guard state.withLock({ $0.size }) < snapshot.size else { return }
        await gate.enter()
        defer { gate.leave() }
        let size = state.withLock { $0.size }
        guard size < snapshot.size else { return }
        guard size > 0, snapshot.size - size <= Self.stretch else {
            var turns: [Turn] = []
            for record in snapshot.certificates.values { turns += record.possibleTurns(since: 0) }
            turns.sort()
            state.withLock { $0 = State(size: snapshot.size, sorted: turns) }
            return
        }
        var changed: Set<RecordID> = []
        var next = size
        while next < snapshot.size {
            let entries = try await archive.entries(from: next, limit: Self.slice)
            guard let last = entries.last else { throw .corrupt("entry \(next) is missing") }
            changed.formUnion(entries.compactMap(\.certificate))
            next = last.index + 1
        }
        let turns = changed.compactMap { snapshot.certificates[$0] }
            .flatMap { $0.possibleTurns(since: size) }
        state.withLock { state in
            state.size = snapshot.size
            state.recent = (state.recent + turns).sorted()
            guard state.recent.count > Self.mostRecent else { return }
            state.sorted = (state.sorted + state.recent).sorted()
            state.recent = []
        }
    }

    /// The possible turns later than an instant, up to another, behind a turn, at most so many, in order.
    func turns(later start: Instant, upTo end: Instant, after last: Turn?, limit: Int) -> [Turn] {
        state.withLock { state in
            let parts = [state.sorted, state.recent].map { turns in
                let first = Self.position(in: turns) { turn in
                    turn.instant <= start || (last.map { turn <= $0 } ?? false)
                }
                return turns[first...].prefix(limit).prefix { $0.instant <= end }
            }
            // A turn stands twice when an act repeats what another said.
            var found: [Turn] = []
            for turn in parts.flatMap({ $0 }).sorted() where turn != found.last { found.append(turn) }
            return Array(found.prefix(limit))
        }
    }

    /// The first instant after one at which there may be a turn.
    func next(after instant: Instant) -> Instant? {
        state.withLock { state in
            [state.sorted, state.recent].compactMap { turns in
                let first = Self.position(in: turns) { $0.instant <= instant }
                return first < turns.count ? turns[first].instant : nil
            }.min()
        }
    }

    /// The first place behind those that lie before.
    private static func position(in turns: [Turn], _ isBefore: (Turn) -> Bool) -> Int {
        var (low, high) = (0, turns.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(turns[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
