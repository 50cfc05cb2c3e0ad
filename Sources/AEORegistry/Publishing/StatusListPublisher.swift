import AEOCertificates
import AEOModel
import JOSE
import Logging
import Synchronization

/// Signs status lists when their values change and at every heartbeat, and shows the newest to readers.
///
/// A changed version is archived and its digest logged before it is shown; a heartbeat of the same values needs
/// no write. `iat` never falls.
final class StatusListPublisher: Sendable {
    static let listSize = StatusList.standardSize
    /// Seconds between heartbeats, and what verifiers may keep a token for.
    static let ttl: Int64 = 300
    /// Seconds that a token is good for.
    static let life: Int64 = 6 * 3600

    private let identity: RegistryIdentity
    private let signers: [CountryCode: any Signer]
    private let clock: any RegistryClock
    private let state: RegistryState
    private let sequencer: Sequencer
    private let logger: Logger
    private let gate = AsyncGate()
    private let published = Mutex<[ListKey: PublishedList]>([:])

    init(
        identity: RegistryIdentity,
        signers: [CountryCode: any Signer],
        clock: any RegistryClock,
        state: RegistryState,
        sequencer: Sequencer,
        logger: Logger
    ) {
        self.identity = identity
        self.signers = signers
        self.clock = clock
        self.state = state
        self.sequencer = sequencer
        self.logger = logger
    }

    /// The lists that there are: at least the first of every authority.
    func keys(in snapshot: Snapshot) -> [ListKey] {
        let first = identity.authorities.map { ListKey(authority: $0.authority, number: 1) }
        return Set(first).union(snapshot.lists.keys).sorted()
    }

    /// The authorities whose lists are published here.
    var identityOffices: [CountryCode] { identity.authorities.map(\.authority) }

    /// What the URI of each of an authority's lists begins with.
    func statusListPrefix(_ authority: CountryCode) -> String {
        identity.issuer(authority) + "/status-lists/"
    }

    /// Whether every list is shown.
    func isComplete(for snapshot: Snapshot) -> Bool {
        let shown = published.withLock { $0 }
        return keys(in: snapshot).allSatisfy { shown[$0] != nil }
    }

    /// The list as shown; one whose turn has come is turned first, so no answer depends on the clockwork.
    func current(_ key: ListKey) async -> PublishedList? {
        let shown = published.withLock { $0[key] }
        guard let shown else { return nil }
        let now = clock.now()
        guard isDue(shown, at: now) else { return shown }
        await refresh(key)
        let fresh = published.withLock { $0[key] }
        // What could not be renewed must not be shown past its turn: the old value may be too good.
        guard let fresh, fresh.nextTurn.map({ $0 > now }) ?? true else { return nil }
        return fresh
    }

    /// Renews every list that is due and gives the next instant at which one will be.
    func refreshDue() async -> Instant {
        for key in keys(in: state.current.snapshot) { await refresh(key) }
        let now = clock.now()
        let next = published.withLock { shown in
            shown.values.map { list in
                min(list.nextTurn ?? .heartbeat(of: list), .heartbeat(of: list))
            }.min()
        }
        // A list that cannot be renewed is tried again after a while, not in a tight loop.
        return max(next ?? now.adding(seconds: Self.ttl), now.adding(seconds: 1))
    }

    /// Puts a list back as it was archived, without showing values that have turned since.
    func restore(_ stored: StoredStatusList, key: ListKey, list: StatusList, logSize: UInt64) {
        let shown = PublishedList(
            uri: stored.uri,
            bytes: Self.rendered(stored.token),
            issuedAt: stored.issuedAt,
            expires: stored.expires,
            list: list,
            logSize: logSize,
            asOf: Instant(seconds: stored.issuedAt),
            nextTurn: Instant(seconds: stored.issuedAt),
            archivedUntil: stored.expires
        )
        published.withLock { $0[key] = shown }
    }

    private func isDue(_ shown: PublishedList, at now: Instant) -> Bool {
        if let turn = shown.nextTurn, turn <= now { return true }
        return now >= .heartbeat(of: shown)
    }

    private func refresh(_ key: ListKey) async {
        await gate.enter()
        defer { gate.leave() }
        let committed = state.current
        let now = clock.now()
        let former = published.withLock { $0[key] }
        if let former, former.logSize == committed.snapshot.size, !isDue(former, at: now) { return }
        let values = ListValues(of: key, in: committed.snapshot, at: now, size: Self.listSize)
        let isChanged = former.map { $0.list != values.list } ?? true
        if let former {
            if !isChanged, !isDue(former, at: now) {
                keep(former, key, for: committed.snapshot.size, values.nextTurn)
                return
            }
            let wrong = values.unexplainedImprovements(over: former, of: key, in: committed.snapshot, now: now)
            guard wrong.isEmpty else {
                logger.critical(
                    "a status list improves with no act behind it and is not published",
                    metadata: ["list": "\(former.uri)", "places": "\(wrong.count)"]
                )
                return
            }
        }
        await sign(key, values, former: former, isChanged: isChanged, size: committed.snapshot.size, now: now)
    }

    private func sign(
        _ key: ListKey,
        _ values: ListValues,
        former: PublishedList?,
        isChanged: Bool,
        size: UInt64,
        now: Instant
    ) async {
        let uri = identity.statusList(key.authority, key.number)
        guard let signer = signers[key.authority] else {
            logger.critical("no status key", metadata: ["authority": "\(key.authority)"])
            return
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
            logger.critical("a status list cannot be signed", metadata: ["list": "\(uri)", "cause": "\(error)"])
            return
        }
        var archivedUntil = former?.archivedUntil ?? 0
        if isChanged || archivedUntil - issuedAt < 2 * Self.ttl {
            let fact = StatusListFact(
                uri: uri,
                digest: SHA256Digest.hash(token),
                issuedAt: issuedAt,
                expires: expires
            )
            archivedUntil = await archive(fact, token: token) ? expires : 0
        }
        let shown = PublishedList(
            uri: uri,
            bytes: Self.rendered(token),
            issuedAt: issuedAt,
            expires: expires,
            list: values.list,
            logSize: size,
            asOf: now,
            nextTurn: values.nextTurn,
            archivedUntil: archivedUntil
        )
        published.withLock { $0[key] = shown }
    }

    /// Logs and archives a version; `false` when the store takes no writes, which must not silence the lists.
    private func archive(_ fact: StatusListFact, token: [UInt8]) async -> Bool {
        do throws(RegistryError) {
            _ = try await sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let entry = try builder.append(.statusList(fact, recordedAt: builder.nextStamp))
                builder.keep(
                    StoredStatusList(
                        uri: fact.uri,
                        issuedAt: fact.issuedAt,
                        expires: fact.expires,
                        token: token,
                        entry: entry.index
                    )
                )
                return { _ throws(RegistryError) in (WriteAnswer(status: 0, body: [], isRepeated: false), nil) }
            }
            return true
        } catch {
            logger.error("a status list was not archived", metadata: ["cause": "\(error)"])
            return false
        }
    }

    private func keep(_ former: PublishedList, _ key: ListKey, for size: UInt64, _ nextTurn: Instant?) {
        let same = PublishedList(
            uri: former.uri,
            bytes: former.bytes,
            issuedAt: former.issuedAt,
            expires: former.expires,
            list: former.list,
            logSize: size,
            asOf: former.asOf,
            nextTurn: nextTurn,
            archivedUntil: former.archivedUntil
        )
        published.withLock { $0[key] = same }
    }

    private static func rendered(_ token: [UInt8]) -> PublishedBytes {
        PublishedBytes(bytes: token, contentType: "application/statuslist+jwt", maxAge: Int(ttl) / 5)
    }
}
