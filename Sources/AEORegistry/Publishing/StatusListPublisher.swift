import AEOCertificates
import AEOModel
import JOSE
import Logging
import Synchronization

/// Signs status lists when their values change and at every heartbeat, and shows the newest to readers.
///
/// A changed version is archived and its digest logged before it is shown; a heartbeat of the same values needs
/// no write. `iat` never falls. A list is computed anew when an act may have changed it or its time has come, and
/// else left alone.
final class StatusListPublisher: Sendable {
    static let listSize = StatusList.standardSize
    /// Seconds between heartbeats, and what verifiers may keep a token for.
    static let ttl: Int64 = 300
    /// Seconds that a token is good for.
    static let life: Int64 = 6 * 3600

    private let identity: RegistryIdentity
    private let signers: [CountryCode: any Signer]
    private let clock: any RegistryClock
    private let watch: ClockWatch
    private let state: RegistryState
    private let sequencer: Sequencer
    /// Whether the lists stay as they were archived: a restored home signs none, for its values may be too good.
    private let isFrozen: Bool
    private let logger: Logger
    private let archivist: StatusListArchivist
    private let gates = Mutex<[ListKey: AsyncGate]>([:])
    private let published = Mutex<[ListKey: PublishedList]>([:])

    init(
        identity: RegistryIdentity,
        signers: [CountryCode: any Signer],
        clock: any RegistryClock,
        watch: ClockWatch,
        state: RegistryState,
        sequencer: Sequencer,
        isFrozen: Bool = false,
        logger: Logger
    ) {
        self.identity = identity
        self.signers = signers
        self.clock = clock
        self.watch = watch
        self.state = state
        self.sequencer = sequencer
        self.isFrozen = isFrozen
        self.logger = logger
        archivist = StatusListArchivist(sequencer: sequencer, logger: logger)
    }

    /// The lists that there are: at least the first of every authority.
    func keys(in snapshot: Snapshot) -> [ListKey] {
        let first = identity.authorities.map { ListKey(authority: $0.authority, number: 1) }
        return Set(first).union(snapshot.lists.keys).union(snapshot.restarts.closedKeys).sorted()
    }

    /// The authorities whose lists are published here.
    var identityOffices: [CountryCode] { identity.authorities.map(\.authority) }

    /// The key that an authority's lists are signed with.
    func keyID(of authority: CountryCode) -> String? { signers[authority]?.keyID }

    /// What the URI of each of an authority's lists begins with.
    func statusListPrefix(_ authority: CountryCode) -> String {
        identity.issuer(authority) + "/status-lists/"
    }

    /// Whether every list is shown.
    func isComplete(for snapshot: Snapshot) -> Bool {
        let shown = published.withLock { $0 }
        return keys(in: snapshot).allSatisfy { shown[$0] != nil }
    }

    /// Whether every list has a version that is still good.
    func isFresh(for snapshot: Snapshot, at now: Instant) -> Bool {
        let shown = published.withLock { $0 }
        return keys(in: snapshot).allSatisfy { key in shown[key].map { now.seconds < $0.expires } ?? false }
    }

    /// When the version of each list that is shown was signed, in seconds.
    var issued: [(key: ListKey, issuedAt: Int64)] {
        published.withLock { shown in
            shown.map { ($0.key, $0.value.issuedAt) }.sorted { $0.key < $1.key }
        }
    }

    /// The list as shown; one whose turn has come is turned first, so no answer depends on the clockwork.
    func current(_ key: ListKey) async -> PublishedList? {
        let shown = published.withLock { $0[key] }
        guard let shown else { return nil }
        let now = present
        if isFrozen { return now.seconds < shown.expires ? shown : nil }
        guard isDue(shown, at: now) else { return shown }
        await refresh(key)
        let fresh = published.withLock { $0[key] }
        // What could not be renewed must not be shown past its turn: the old value may be too good.
        guard let fresh, fresh.nextTurn.map({ $0 > now }) ?? true else { return nil }
        return fresh
    }

    /// Renews every list that an act has touched or that is due, and gives the next instant at which one will be.
    func refreshDue() async -> Instant {
        guard !isFrozen else { return present.adding(seconds: Self.ttl) }
        sequencer.remembered.retry()
        for key in keys(in: state.current.snapshot) where needsWork(key) {
            // First what was shown last, then what is shown next: the history has no hole.
            await archiveAgain(key)
            await refresh(key)
        }
        let now = present
        let next = published.withLock { shown in
            shown.values.map { list in
                list.archivedUntil == 0
                    ? now : min(list.nextTurn ?? .heartbeat(of: list), .heartbeat(of: list))
            }.min()
        }
        // A list that cannot be renewed or archived is tried again after a while, not in a tight loop.
        return max(next ?? now.adding(seconds: Self.ttl), now.adding(seconds: 1))
    }

    /// Puts a list back as it was archived, without showing values that have turned since.
    func restore(
        _ stored: StoredStatusList,
        key: ListKey,
        list: StatusList,
        logSize: UInt64,
        archivedUntil: Int64
    ) {
        let shown = PublishedList(
            uri: stored.uri,
            bytes: Self.rendered(stored.token),
            issuedAt: stored.issuedAt,
            expires: stored.expires,
            list: list,
            logSize: logSize,
            latestSize: stored.entry,
            asOf: Instant(seconds: stored.issuedAt),
            nextTurn: Instant(seconds: stored.issuedAt),
            archivedUntil: archivedUntil
        )
        published.withLock { $0[key] = shown }
    }

    /// The present, never before the last entry (see `Registry.now()`).
    private var present: Instant { max(clock.now(), state.current.snapshot.lastRecordedAt) }

    private func isDue(_ shown: PublishedList, at now: Instant) -> Bool {
        if let turn = shown.nextTurn, turn <= now { return true }
        return now >= .heartbeat(of: shown)
    }

    private func needsWork(_ key: ListKey) -> Bool {
        guard let shown = published.withLock({ $0[key] }) else { return true }
        return state.isDirty(key) || isDue(shown, at: present) || shown.archivedUntil == 0
    }

    /// The gate of a list: one renewal at a time, while other lists go their own way.
    private func gate(of key: ListKey) -> AsyncGate {
        gates.withLock { gates in
            let gate = gates[key] ?? AsyncGate()
            gates[key] = gate
            return gate
        }
    }

    private func refresh(_ key: ListKey) async {
        let gate = gate(of: key)
        await gate.enter()
        defer { gate.leave() }
        // The mark is read before the state, so the state has all that the mark stands for.
        let isDirty = state.isDirty(key)
        let snapshot = state.current.snapshot
        let now = present
        let former = published.withLock { $0[key] }
        if let former, !isDirty, !isDue(former, at: now) { return }
        let isRenewed = await renew(key, former: former, in: snapshot, now: now)
        // The mark goes only when the list is shown: whoever finds it meanwhile waits at the gate.
        if isRenewed { state.clearDirty(key, upTo: snapshot.size) }
    }

    /// Archives the version at hand if the store would not take it before.
    private func archiveAgain(_ key: ListKey) async {
        let gate = gate(of: key)
        await gate.enter()
        defer { gate.leave() }
        guard let shown = published.withLock({ $0[key] }), shown.archivedUntil == 0 else { return }
        let isArchived = await archivist.archive(
            uri: shown.uri,
            issuedAt: shown.issuedAt,
            expires: shown.expires,
            token: shown.bytes.bytes
        )
        if isArchived { published.withLock { $0[key]?.archivedUntil = shown.expires } }
    }

    /// Shows the values of now; `false` when they could not be.
    private func renew(
        _ key: ListKey,
        former: PublishedList?,
        in snapshot: Snapshot,
        now: Instant
    ) async -> Bool {
        let values = ListValues(of: key, in: snapshot, at: now, size: Self.listSize)
        let isChanged = former.map { $0.list != values.list } ?? true
        if let former {
            if !isChanged, !isDue(former, at: now) {
                published.withLock { shown in
                    shown[key]?.logSize = snapshot.size
                    shown[key]?.latestSize = snapshot.size
                    shown[key]?.nextTurn = values.nextTurn
                }
                return true
            }
            let wrong = values.unexplainedImprovements(over: former, of: key, in: snapshot, now: now)
            guard wrong.isEmpty else {
                logger.critical(
                    "a status list improves with no act behind it and is not published",
                    metadata: ["list": "\(former.uri)", "places": "\(wrong.count)"]
                )
                return false
            }
        }
        return await sign(key, values, former: former, isChanged: isChanged, size: snapshot.size, now: now)
    }

    private func sign(
        _ key: ListKey,
        _ values: ListValues,
        former: PublishedList?,
        isChanged: Bool,
        size: UInt64,
        now: Instant
    ) async -> Bool {
        if let refusal = watch.refusal(in: state.current.snapshot) {
            // `iat` never falls, so a list signed in the future could not be taken back.
            logger.critical("no list is signed", metadata: ["cause": "\(refusal)"])
            return false
        }
        let uri = identity.statusList(key.authority, key.number)
        guard let signer = signers[key.authority] else {
            logger.critical("no status key", metadata: ["authority": "\(key.authority)"])
            return false
        }
        let issuedAt = max(now.seconds, former?.issuedAt ?? 0)
        let expires = issuedAt + Self.life
        let token: [UInt8]
        do {
            let text = try StatusListToken.sign(
                uri: uri,
                list: values.list,
                issuedAt: issuedAt,
                expires: expires,
                ttl: Self.ttl,
                signer: signer
            )
            token = Array(text.utf8)
        } catch {
            logger.critical(
                "a status list cannot be signed",
                metadata: ["list": "\(uri)", "cause": "\(error)"]
            )
            return false
        }
        var archivedUntil = former?.archivedUntil ?? 0
        if isChanged || archivedUntil - issuedAt < 2 * Self.ttl {
            let isArchived = await archivist.archive(
                uri: uri,
                issuedAt: issuedAt,
                expires: expires,
                token: token
            )
            archivedUntil = isArchived ? expires : 0
        }
        let shown = PublishedList(
            uri: uri,
            bytes: Self.rendered(token),
            issuedAt: issuedAt,
            expires: expires,
            list: values.list,
            logSize: size,
            latestSize: size,
            asOf: now,
            nextTurn: values.nextTurn,
            archivedUntil: archivedUntil
        )
        published.withLock { $0[key] = shown }
        return true
    }

    private static func rendered(_ token: [UInt8]) -> PublishedBytes {
        PublishedBytes(bytes: token, contentType: "application/statuslist+jwt", maxAge: Int(ttl) / 5)
    }
}
