import AEORegistry
import Synchronization

/// A memory of published checkpoints that fails while told to.
final class ForgetfulSeen: SeenCheckpoint {
    struct Forgotten: Error {}

    private struct State {
        var mark: SeenMark?
        var isFailing = false
        var tries = 0
    }

    private let state: Mutex<State>

    init(_ mark: SeenMark?) { state = Mutex(State(mark: mark)) }

    /// How often a checkpoint was to be remembered.
    var tries: Int { state.withLock { $0.tries } }

    func fail(_ isFailing: Bool) { state.withLock { $0.isFailing = isFailing } }

    func load() throws -> SeenMark? { state.withLock { $0.mark } }

    func store(_ mark: SeenMark) throws {
        try state.withLock { state in
            state.tries += 1
            if state.isFailing { throw Forgotten() }
            state.mark = mark
        }
    }
}
