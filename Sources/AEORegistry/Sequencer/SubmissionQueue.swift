import Synchronization

/// The bounded queue in front of the sequencer: full means busy, closed means read-only.
///
/// The registry's own work goes first and always has room: a status list that nobody could log would leave a hole in
/// the history, and whoever asks for a list must not wait for all officers' acts (promise 8).
final class SubmissionQueue: Sendable {
    private struct State {
        var waiting: [Submission] = []
        /// The registry's own work; a handful, as each kind of it waits for its outcome.
        var own: [Submission] = []
        var consumer: CheckedContinuation<[Submission]?, Never>?
        /// What later work is refused with, once the queue is closed.
        var refusal: RegistryError?

        var isClosed: Bool { refusal != nil }
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let batchLimit: Int

    init(capacity: Int, batchLimit: Int) {
        self.capacity = capacity
        self.batchLimit = batchLimit
    }

    /// How many wait.
    var count: Int { state.withLock { $0.waiting.count + $0.own.count } }

    /// Queues work, or answers its waiter at once when the queue is full or closed.
    func submit(_ submission: Submission, isInternal: Bool = false) {
        let refusal: RegistryError? = state.withLock { state in
            if let refusal = state.refusal { return refusal }
            if isInternal {
                state.own.append(submission)
            } else {
                guard state.waiting.count < capacity else { return .busy(retryAfter: 1) }
                state.waiting.append(submission)
            }
            if let consumer = state.consumer {
                state.consumer = nil
                consumer.resume(returning: take(&state))
            }
            return nil
        }
        if let refusal { submission.waiter.resume(returning: .failure(refusal)) }
    }

    /// Everything that waits, up to the batch limit; suspends while nothing does; `nil` once closed and drained.
    func next() async -> [Submission]? {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                if !state.waiting.isEmpty || !state.own.isEmpty {
                    continuation.resume(returning: take(&state))
                } else if state.isClosed {
                    continuation.resume(returning: nil)
                } else {
                    state.consumer = continuation
                }
            }
        }
    }

    /// Takes no more work; what waits is still done.
    func close(refusing refusal: RegistryError = .readOnly("the registry is stopping")) {
        state.withLock { state in
            state.refusal = state.refusal ?? refusal
            if let consumer = state.consumer {
                state.consumer = nil
                consumer.resume(returning: nil)
            }
        }
    }

    private func take(_ state: inout State) -> [Submission] {
        let own = state.own.prefix(batchLimit)
        let others = state.waiting.prefix(batchLimit - own.count)
        state.own.removeFirst(own.count)
        state.waiting.removeFirst(others.count)
        return Array(own + others)
    }
}
