package import AEOModel
import JOSE
import Logging
import Synchronization

/// The office: takes acts, answers questions, publishes lists and the log.
///
/// A registry is opened from its parts, serves reads from immutable snapshots at once, and takes writes while
/// `run()` works. Its methods stand in extensions by counter: grants, acts, views, status, verification, log.
package final class Registry: Sendable {
    package let identity: RegistryIdentity
    let archive: any Archive
    let seen: any SeenCheckpoint
    let signing: SigningOffice
    let clock: any RegistryClock
    let random: @Sendable (Int) -> [UInt8]
    let logger: Logger
    let state: RegistryState
    let sequencer: Sequencer
    let watch: ClockWatch
    /// What the office counts.
    package let metrics: RegistryMetrics
    let indices: IndexAllocator
    let numbers: NumberAllocator
    let inFlight = InFlightKeys()
    let shelf = TrustShelf()
    let publisher: StatusListPublisher
    let searches = Turnstile(places: 2)
    let overdue = OverdueMemo()
    let turns: Turns
    let reissuer: Reissuer
    /// Takes note of answers; nil when none are kept.
    let recorder: AnswerRecorder?
    private let journalSpan: Int64
    let profilesByID: [ProgrammeID: HostedProfile]
    /// The profiles by which partners' records are read.
    let references: ReferenceProfiles
    /// Where partners' lists wait; nil where none are taken.
    let importFolder: (any ListStaging)?
    /// Two lists come in at once, so that disk and time stay for others.
    let uploads = Turnstile(places: 2)
    let closedLogs: [ClosedLog]
    /// What the home was restored from; `nil` when it was not, or has been resumed.
    package let restored: Restoration?
    private let bootstrapKeys: [KeyFact]
    private let shipped: ShippedTreaties
    let desks = DeskShelf()
    private let bootstrapGate = AsyncGate()
    private let begun = Mutex(false)
    private let readiness = Wakeup()

    init(_ parts: RegistryParts, state: RegistryState, tree: LogTree) {
        identity = parts.identity
        archive = parts.archive
        seen = parts.seen
        signing = parts.signing
        clock = parts.clock
        random = parts.random
        logger = parts.logger
        closedLogs = parts.closedLogs
        restored = parts.restored
        self.state = state
        bootstrapKeys = parts.keys
        shipped = ShippedTreaties(arrangements: parts.arrangements, territories: parts.territories)
        profilesByID = Dictionary(
            parts.profiles.map { ($0.profile.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        references = ReferenceProfiles(hosted: profilesByID)
        importFolder = parts.staging
        let snapshot = state.current.snapshot
        indices = IndexAllocator(snapshot: snapshot, size: StatusListPublisher.listSize, random: parts.random)
        numbers = NumberAllocator(snapshot: snapshot)
        recorder = parts.journal.map {
            AnswerRecorder(journal: $0, clock: parts.clock, logger: parts.logger)
        }
        journalSpan = parts.journalDays * 86_400
        let signal = Wakeup()
        let watch = ClockWatch(parts.clock, continuing: snapshot)
        self.watch = watch
        let metrics = RegistryMetrics(programmes: parts.profiles.map(\.profile.id))
        self.metrics = metrics
        let sequencer = Sequencer(
            archive: parts.archive,
            seen: parts.seen,
            signing: parts.signing,
            clock: parts.clock,
            watch: watch,
            random: parts.random,
            tree: tree,
            state: state,
            logger: parts.logger,
            metrics: metrics,
            publish: { if !$0.isEmpty { signal.wake() } }
        )
        self.sequencer = sequencer
        let publisher = StatusListPublisher(
            identity: parts.identity,
            signers: parts.signing.status,
            clock: parts.clock,
            watch: watch,
            state: state,
            sequencer: sequencer,
            isFrozen: parts.restored != nil,
            logger: parts.logger
        )
        if let restored = parts.restored {
            state.writeRefusal = .restored(size: restored.mark.size)
            sequencer.close(refusing: .restored(size: restored.mark.size))
        }
        self.publisher = publisher
        turns = Turns(publisher: publisher, clock: parts.clock, signal: signal)
        reissuer = Reissuer(state: state, clock: parts.clock, logger: parts.logger)
    }

    /// The present: the clock, but never before the last entry, so that an act is in force the moment it is answered.
    ///
    /// Entries of one batch are stamped a microsecond apart, so the last may lie just ahead of the clock.
    package func now() -> Instant { max(clock.now(), snapshot.lastRecordedAt) }

    /// The newest committed snapshot.
    package var snapshot: Snapshot { state.current.snapshot }

    /// The hosted programmes in the order of their identities.
    package var profiles: [HostedProfile] {
        profilesByID.values.sorted { $0.profile.id < $1.profile.id }
    }

    /// Why writes are refused; `nil` while they are taken.
    package var writability: RegistryError? { state.writeRefusal }

    /// Whether the registry serves reads: it does from the moment it is opened.
    package func isReady() -> Bool {
        restored != nil || hasBegun && publisher.isComplete(for: snapshot)
    }

    /// Returns once `run()` has put every list out; one task may wait.
    package func waitUntilReady() async { await readiness.wait() }

    /// Works until `stop()`: the sequencer takes acts, and the lists turn when their time comes.
    package func run() async {
        await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.sequencer.run() }
                // By the log's own time: a clock that has jumped ahead removes no answers.
                group.addTask {
                    await self.recorder?.run {
                        self.snapshot.lastRecordedAt.adding(seconds: -self.journalSpan)
                    }
                }
                group.addTask {
                    await self.reissuer.run { (certificate, stolen) throws(RegistryError) in
                        try await self.reissue(certificate, stolen: stolen)
                    }
                }
                group.addTask {
                    await self.begin()
                    await self.turns.run {
                        await self.begin()
                        if self.isReady() { self.readiness.wake() }
                    }
                    self.readiness.wake()
                }
            }
        } onCancel: {
            // Whoever cancels wants what `stop()` does: finish what waits, and end.
            stop()
        }
    }

    /// Takes no more writes; `run()` ends when what waits is done.
    package func stop() {
        turns.stop()
        reissuer.stop()
        recorder?.stop()
        sequencer.close()
    }

    /// Whether the log knows the home's keys and profiles, and what ships with the program.
    var hasBegun: Bool {
        // Once recorded they stay so; every write asks, so the answer is kept.
        if begun.withLock({ $0 }) { return true }
        let recorded = snapshot
        let isRecorded =
            bootstrapKeys.allSatisfy(recorded.keys.contains)
            && profilesByID.values.allSatisfy { recorded.profiles[$0.profile.id]?.digest == $0.digest }
            && shipped.missing(in: recorded).isEmpty
        if isRecorded { begun.withLock { $0 = true } }
        return isRecorded
    }

    /// Records the keys, profiles, territories and arrangements that the log does not have yet.
    ///
    /// Tried again until the store takes them: nothing is granted under rules or keys that the log does not know.
    func begin() async {
        guard restored == nil, !hasBegun else { return }
        await bootstrapGate.enter()
        defer { bootstrapGate.leave() }
        let recorded = snapshot
        let newKeys = bootstrapKeys.filter { !recorded.keys.contains($0) }
        let newProfiles = profiles.filter { recorded.profiles[$0.profile.id]?.digest != $0.digest }
        let newTreaties = shipped.missing(in: recorded)
        guard !newKeys.isEmpty || !newProfiles.isEmpty || !newTreaties.isEmpty else { return }
        do throws(RegistryError) {
            _ = try await sequencer.submit(isInternal: true) {
                (builder: inout BatchBuilder) throws(RegistryError) in
                for key in newKeys { try builder.append(.key(key, recordedAt: builder.nextStamp)) }
                for hosted in newProfiles {
                    let fact = ProfileFact(
                        programme: hosted.profile.id,
                        version: hosted.profile.versions.map(\.number).max() ?? 1,
                        digest: hosted.digest,
                        length: hosted.bytes.count
                    )
                    builder.keep(StoredDocument(digest: hosted.digest, bytes: hosted.bytes))
                    try builder.append(.profile(fact, recordedAt: builder.nextStamp))
                }
                if let territories = newTreaties.territories { try builder.append(territories) }
                for hosted in newTreaties.arrangements { try builder.append(hosted, .shipped) }
                return { _ throws(RegistryError) in (WriteAnswer(status: 0, body: [], isRepeated: false), nil)
                }
            }
            reissuer.wake()
        } catch {
            logger.error("keys and profiles were not recorded", metadata: ["cause": "\(error)"])
        }
    }
}
