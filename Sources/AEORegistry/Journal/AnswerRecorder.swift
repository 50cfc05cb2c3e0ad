import AEOModel
import Logging
import Synchronization

/// Takes note of the answers that are given and writes them to the journal beside them, never before them.
///
/// Taking note costs a lock and a row in memory. What waits is bounded: answers beyond the bound are counted, and the
/// count is kept in the journal like they would have been.
final class AnswerRecorder: Sendable {
    private struct State {
        /// A slice, so that taking the first of many moves none of the others.
        var waiting: ArraySlice<GivenAnswer> = []
        /// The answers since the last batch that there was no room for.
        var lost: AnswerLoss?
        /// A batch on its way; it is tried again until it is written, with the same positions.
        var inFlight: JournalBatch?
        var lastPosition: Int64?
        var isStopped = false
    }

    /// How long answers are gathered before they are written, in microseconds: what a killed process loses at most.
    private static let pause: Int64 = 1_000_000
    /// How often old answers are removed, in seconds.
    private static let pruning: Int64 = 86_400
    /// How many answers are written in one step.
    private static let batchLimit = 4096

    private let journal: any AnswerJournal
    private let clock: any RegistryClock
    private let logger: Logger
    private let capacity: Int
    private let state = Mutex(State())
    /// One writer at a time.
    private let gate = AsyncGate()
    /// There is something to write, or an end.
    private let signal = Wakeup()
    /// It should be written now.
    private let hurry = Wakeup()

    init(journal: any AnswerJournal, clock: any RegistryClock, logger: Logger, capacity: Int = 65_536) {
        self.journal = journal
        self.clock = clock
        self.logger = logger
        self.capacity = capacity
    }

    /// Takes note of an answer; never waits.
    func note(_ answer: GivenAnswer) { note([answer]) }

    /// Takes note of answers in their order; never waits.
    ///
    /// Those that there is no room for are counted.
    func note(_ answers: [GivenAnswer]) {
        guard !answers.isEmpty else { return }
        let (before, after) = state.withLock { state in
            let before = state.waiting.count
            let room = max(0, capacity - before)
            state.waiting += answers.prefix(room)
            for answer in answers.dropFirst(room) {
                state.lost =
                    state.lost?.adding(answer.answeredAt)
                    ?? AnswerLoss(from: answer.answeredAt, until: answer.answeredAt, count: 1)
            }
            return (before, state.waiting.count)
        }
        if before == 0 { signal.wake() }
        if before < capacity / 2, after >= capacity / 2 { hurry.wake() }
    }

    /// Works until stopped; `horizon` says before which instant answers are no longer kept.
    func run(horizon: @Sendable () -> Instant) async {
        var nextPruning = clock.now()
        var isFailing = false
        while true {
            let isLast = isStopped || Task.isCancelled
            do throws(JournalError) {
                try await flush()
                if !isLast, clock.now() >= nextPruning {
                    while try await prune(before: horizon()) {}
                    nextPruning = clock.now().adding(seconds: Self.pruning)
                }
                isFailing = false
            } catch {
                if !isFailing || isLast {
                    logger.warning("answers are not journalled", metadata: ["cause": "\(error)"])
                }
                isFailing = true
            }
            if isLast { return }
            if !isFailing { await wait(until: nextPruning, or: signal) }
            if !isStopped { await wait(until: clock.now().adding(microseconds: Self.pause), or: hurry) }
        }
    }

    /// Lets `run()` write what waits and end.
    func stop() {
        state.withLock { $0.isStopped = true }
        signal.wake()
        hurry.wake()
    }

    /// Writes everything noted so far.
    func flush() async throws(JournalError) {
        await gate.enter()
        defer { gate.leave() }
        try await write()
    }

    /// A page of the journal with everything noted so far; what cannot be written now counts as lost.
    func positiveAnswers(_ query: JournalQuery) async throws(JournalError) -> JournalPage {
        do throws(JournalError) {
            try await flush()
        } catch {
            logger.warning("answers are not journalled", metadata: ["cause": "\(error)"])
        }
        let page = try await journal.positiveAnswers(query)
        guard let unwritten, query.mayMiss(unwritten) else { return page }
        return page.missing(unwritten)
    }

    /// Removes every answer about a certificate, those that wait included.
    func forget(_ certificate: RecordID) async throws(JournalError) {
        await gate.enter()
        defer { gate.leave() }
        try await write()
        try await journal.forget(certificate, at: clock.now())
    }

    /// What waits or is on its way.
    private var unwritten: AnswerLoss? {
        state.withLock { state in
            let losses = (state.inFlight?.losses.map(\.loss) ?? []) + [state.lost].compactMap(\.self)
            let answers = (state.inFlight?.answers.map(\.answer) ?? []) + state.waiting
            let times = answers.map(\.answeredAt)
            guard let from = (times + losses.map(\.from)).min(),
                let until = (times + losses.map(\.until)).max()
            else { return nil }
            let lost = losses.compactMap(\.count).reduce(0, +)
            return AnswerLoss(from: from, until: until, count: Int64(times.count) + lost)
        }
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    private func prune(before horizon: Instant) async throws(JournalError) -> Bool {
        await gate.enter()
        defer { gate.leave() }
        return try await journal.prune(before: horizon)
    }

    private func write() async throws(JournalError) {
        if state.withLock({ $0.lastPosition }) == nil {
            let last = try await journal.state().lastPosition
            state.withLock { $0.lastPosition = last }
        }
        while let batch = nextBatch() {
            try await journal.append(batch)
            state.withLock { $0.inFlight = nil }
        }
    }

    /// The batch on its way, or a new one of what waits; `nil` when nothing does.
    private func nextBatch() -> JournalBatch? {
        let now = clock.now()
        return state.withLock { state in
            if let batch = state.inFlight { return batch }
            guard var position = state.lastPosition, !state.waiting.isEmpty || state.lost != nil else {
                return nil
            }
            let taken = state.waiting.prefix(Self.batchLimit)
            var batch = JournalBatch(answers: [], writtenAt: now)
            for answer in taken {
                position += 1
                batch.answers.append(JournalledAnswer(position: position, answer: answer))
            }
            state.waiting.removeFirst(taken.count)
            if state.waiting.isEmpty { state.waiting = [] }
            if let loss = state.lost {
                position += 1
                batch.losses = [JournalledLoss(position: position, loss: loss)]
                state.lost = nil
            }
            state.lastPosition = position
            state.inFlight = batch
            return batch
        }
    }

    private func wait(until instant: Instant, or signal: Wakeup) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.clock.sleep(until: instant) }
            group.addTask { await signal.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}
