import AEOModel
import JOSE
import Logging
import TransparencyLog

/// Gives every act its place in the log: one consumer, in the exact order of promise 1.
///
/// Validate → write rows and hashes → sign the checkpoint → COMMIT → swap the snapshot → answer → publish. It takes
/// all that waits (at most 256 acts) the moment the commit before returned; there is no timer.
final class Sequencer: Sendable {
    private let archive: any Archive
    let remembered: SeenKeeper
    private let signing: SigningOffice
    private let clock: any RegistryClock
    private let watch: ClockWatch
    private let random: @Sendable (Int) -> [UInt8]
    let queue: SubmissionQueue
    private let state: RegistryState
    private let logger: Logger
    private let metrics: RegistryMetrics
    private let publish: @Sendable (Set<ListKey>) -> Void
    private let firstTree: LogTree

    init(
        archive: any Archive,
        seen: any SeenCheckpoint,
        signing: SigningOffice,
        clock: any RegistryClock,
        watch: ClockWatch,
        random: @escaping @Sendable (Int) -> [UInt8],
        tree: LogTree,
        state: RegistryState,
        logger: Logger,
        metrics: RegistryMetrics,
        publish: @escaping @Sendable (Set<ListKey>) -> Void
    ) {
        self.archive = archive
        remembered = SeenKeeper(seen, logger: logger)
        self.signing = signing
        self.clock = clock
        self.watch = watch
        self.random = random
        self.state = state
        self.logger = logger
        self.metrics = metrics
        self.publish = publish
        firstTree = tree
        queue = SubmissionQueue(capacity: 4096, batchLimit: 256)
    }

    /// Queues work and waits for its outcome, which is durable when it arrives.
    ///
    /// The registry's own work (`isInternal`) goes to the head of the queue, and finds room in a full one. An
    /// officer's word on the clock (`settlesClock`) is taken although the clock is not believed.
    func submit(
        isInternal: Bool = false,
        settlesClock: Bool = false,
        _ prepare: @escaping @Sendable (inout BatchBuilder) throws(RegistryError) -> Submission.Finish
    ) async throws(RegistryError) -> WriteAnswer {
        let result = await withCheckedContinuation { waiter in
            queue.submit(
                Submission(prepare: prepare, settlesClock: settlesClock, waiter: waiter),
                isInternal: isInternal
            )
        }
        return try result.get()
    }

    /// Takes no more work and lets `run` end once the queue is empty.
    func close() { queue.close() }

    /// Takes no work at all, and tells everybody why.
    func close(refusing refusal: RegistryError) { queue.close(refusing: refusal) }

    /// Works until closed.
    func run() async {
        var tree = firstTree
        var unsure: PendingBatch?
        while let submissions = await queue.next() {
            if let pending = unsure {
                guard let settled = await settle(pending, tree: tree) else {
                    for submission in submissions {
                        submission.fail(.readOnly("the last commit is not settled"))
                    }
                    continue
                }
                tree = settled
                unsure = nil
                state.writeRefusal = nil
            }
            switch await process(submissions, tree: tree) {
            case .done(let next): tree = next
            case .unsure(let pending): unsure = pending
            }
        }
    }

    /// What became of a batch.
    private enum Outcome {
        case done(LogTree)
        case unsure(PendingBatch)
    }

    private func process(_ submissions: [Submission], tree: LogTree) async -> Outcome {
        let current = state.current
        let now = clock.now()
        var submissions = submissions
        if let refusal = watch.refusal(in: current.snapshot) {
            for submission in submissions where !submission.settlesClock { submission.fail(refusal) }
            submissions.removeAll { !$0.settlesClock }
            guard !submissions.isEmpty else { return .done(tree) }
        }
        var builder = BatchBuilder(continuing: current.snapshot, clock: now, random: random)
        var accepted: [(Submission, Submission.Finish)] = []
        for submission in submissions {
            do throws(RegistryError) {
                // Work that throws after it appended leaves no trace: its asker is told that nothing was done.
                var attempt = builder
                accepted.append((submission, try submission.prepare(&attempt)))
                builder = attempt
            } catch {
                submission.fail(error)
            }
        }
        guard !builder.entries.isEmpty else {
            for (submission, _) in accepted { submission.fail(.fault("the work wrote nothing")) }
            return .done(tree)
        }
        let pending: PendingBatch
        do throws(RegistryError) {
            pending = try seal(
                builder,
                accepted: accepted,
                tree: tree,
                fence: current.head.size,
                now: now
            )
        } catch {
            for (submission, _) in accepted { submission.fail(error) }
            return .done(tree)
        }
        return await commit(pending, tree: tree)
    }

    /// Hashes and signs the batch and makes the answers; nothing has left the process yet.
    private func seal(
        _ builder: BatchBuilder,
        accepted: [(Submission, Submission.Finish)],
        tree: LogTree,
        fence: UInt64,
        now: Instant
    ) throws(RegistryError) -> PendingBatch {
        var next = tree
        next.beginBatch()
        for entry in builder.entries { next.append(entry.leaf) }
        let signed: SignedTree
        do {
            let checkpoint = try Checkpoint(origin: signing.log.name, size: next.size, root: next.root)
            let note = try signing.signCheckpoint(checkpoint.text, at: now)
            signed = SignedTree(tree: next, note: note, checkpoint: note.encoded())
        } catch {
            throw .fault("the checkpoint cannot be signed: \(error)")
        }
        var batch = ArchiveBatch(expectedSize: fence, head: signed.head(of: builder.snapshot))
        batch.entries = builder.entries
        batch.tiles = next.changedTiles
        batch.certificates = builder.rows.values.sorted { $0.id < $1.id }
        batch.cases = builder.cases.values.sorted { $0.id < $1.id }
        batch.mirrors = builder.mirrors.values.sorted { $0.key < $1.key }
        batch.requiredDocuments = builder.required
        batch.papers = builder.papers
        batch.erasures = builder.erasures
        batch.documents = builder.documents
        batch.statusLists = builder.statusLists
        var answers: [(Submission, WriteAnswer)] = []
        for (submission, finish) in accepted {
            // The entries stand in the batch, so an answer that cannot be made stops all of it.
            let (answer, kept) = try finish(signed)
            answers.append((submission, answer))
            if let kept { batch.answers.append(kept) }
        }
        return PendingBatch(batch: batch, builder: builder, tree: next, answers: answers)
    }

    private func commit(_ pending: PendingBatch, tree: LogTree) async -> Outcome {
        let began = clock.elapsed()
        do throws(ArchiveError) {
            try await archive.commit(pending.batch)
        } catch {
            switch error {
            case .notWritten(let cause), .unreadable(let cause), .corrupt(let cause):
                logger.error("commit refused", metadata: ["cause": "\(cause)"])
                metrics.counted(.refused)
                state.storeTrouble.failed(at: clock.elapsed())
                pending.fail(.storeUnwritable(cause))
                return .done(tree)
            case .newerVersion(let found, _):
                logger.error("commit refused", metadata: ["version": "\(found)"])
                metrics.counted(.refused)
                state.storeTrouble.failed(at: clock.elapsed())
                pending.fail(.storeUnwritable("a newer program has changed the store"))
                return .done(tree)
            case .fenced, .outcomeUnknown:
                logger.error("commit outcome unknown", metadata: ["cause": "\(error)"])
                metrics.counted(.unclear)
                state.storeTrouble.failed(at: clock.elapsed())
                return await resolve(pending, tree: tree)
            }
        }
        metrics.commitTime.observe(clock.elapsed() - began)
        metrics.counted(.done)
        state.storeTrouble.passed()
        show(pending)
        return .done(pending.tree)
    }

    /// Opens the archive anew and reads its tail: only that tells whether the batch happened.
    private func resolve(_ pending: PendingBatch, tree: LogTree) async -> Outcome {
        switch await outcome(of: pending, tree: tree) {
        case .happened:
            show(pending)
            return .done(pending.tree)
        case .didNotHappen:
            pending.fail(.storeUnwritable("the commit failed and nothing was recorded"))
            return .done(tree)
        case .unclear(let cause):
            state.writeRefusal = .readOnly(cause)
            pending.fail(.outcomeUnknown)
            return .unsure(pending)
        }
    }

    /// Tries again to learn what became of a batch whose askers already went away with "unknown".
    private func settle(_ pending: PendingBatch, tree: LogTree) async -> LogTree? {
        switch await outcome(of: pending, tree: tree) {
        case .happened:
            show(pending.withoutWaiters)
            return pending.tree
        case .didNotHappen:
            return tree
        case .unclear:
            return nil
        }
    }

    private enum Tail {
        case happened
        case didNotHappen
        case unclear(String)
    }

    private func outcome(of pending: PendingBatch, tree: LogTree) async -> Tail {
        do throws(ArchiveError) {
            try await archive.reopen()
            let head = try await archive.head()
            if head.size == pending.batch.head.size, head.root == pending.batch.head.root { return .happened }
            if head.size == tree.size, head.root == tree.root { return .didNotHappen }
            return .unclear("the log in the store has \(head.size) entries, which this process did not write")
        } catch {
            return .unclear("the store cannot be opened: \(error)")
        }
    }

    /// After COMMIT: remember the checkpoint, swap the snapshot, answer, and only then publish.
    private func show(_ pending: PendingBatch) {
        let head = pending.batch.head
        remembered.remember(SeenMark(size: head.size, root: head.root))
        metrics.batchSize.observe(Int64(pending.builder.entries.count))
        for act in pending.builder.acts { metrics.recorded(act.kind, of: act.programme) }
        let committed = RegistryState.Committed(snapshot: pending.builder.snapshot, head: head)
        state.swap(to: committed, dirty: pending.builder.dirtyLists)
        for (submission, answer) in pending.answers { submission.waiter.resume(returning: .success(answer)) }
        publish(pending.builder.dirtyLists)
    }
}
