import AEORegistry
import Synchronization

/// Keeps the plates of the numbers that are asked for often, of one size of the log at a time.
///
/// What it holds is bounded in bytes. Numbers that nobody has are not kept: whoever asks for a million of them pushes
/// nobody else's plate off.
final class StatusShelf: Sendable {
    private struct State {
        var size: UInt64 = 0
        /// The plates of late, and those before them, which go when the shelf is full.
        var fresh: [String: StatusPlate] = [:]
        var stale: [String: StatusPlate] = [:]
        var freshBytes = 0
    }

    /// What one plate takes besides its bytes, roughly.
    private static let overhead = 160

    private let halfBytes: Int
    private let state = Mutex(State())

    /// Makes an empty shelf for so many bytes, about.
    init(bytes: Int = 64 << 20) {
        halfBytes = bytes / 2
    }

    /// The plate of a number as of a size of the log.
    func plate(_ key: String, size: UInt64) -> StatusPlate? {
        state.withLock { state in
            guard state.size == size else { return nil }
            return state.fresh[key] ?? state.stale[key]
        }
    }

    /// Puts a plate on the shelf; those of a smaller log go, and one of a smaller log is not taken.
    func put(_ plate: StatusPlate, under key: String, size: UInt64) {
        state.withLock { state in
            guard size >= state.size else { return }
            if size > state.size { state = State(size: size) }
            guard state.fresh.updateValue(plate, forKey: key) == nil else { return }
            state.freshBytes += plate.members.count + Self.overhead
            guard state.freshBytes > halfBytes else { return }
            state.stale = state.fresh
            state.fresh = [:]
            state.freshBytes = 0
        }
    }
}

extension StatusShelf {
    /// The plate that answers a number's plain question at a desk: one that stands here, or a new one.
    func plate(_ key: String, at desk: StatusDesk) -> StatusPlate {
        if let plate = plate(key, size: desk.knowledge.logSize), plate.holds(at: desk.now) { return plate }
        let answer = desk.answer(StatusQuery(tin: key), from: desk.knowledge)
        let plate = StatusPlate(answer, from: desk.now, until: desk.turn(of: key))
        if !answer.findings.isEmpty { put(plate, under: key, size: desk.knowledge.logSize) }
        return plate
    }
}
