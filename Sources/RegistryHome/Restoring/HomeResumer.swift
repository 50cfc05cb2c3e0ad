package import AEOModel
package import AEORegistry
import Glibc
import JOSE
package import KeyCustody
import TransparencyLog

/// Compares a restored home with what was found outside, and lets it write again: under its old name when nothing
/// can be missing, and else under a new one, the old log closed for good (promise 11).
package struct HomeResumer: Sendable {
    private let home: HomeDirectory
    private let archive: any Archive
    private let passphrase: Passphrase
    private let now: Instant
    private let random: @Sendable (Int) -> [UInt8]
    private let reached: @Sendable (String) throws(HomeError) -> Void

    /// Takes a home whose lock is held, with its archive open for writing.
    ///
    /// `reached` is told the name of each step that is durable, for tests that stop there.
    package init(
        _ home: HomeDirectory,
        archive: any Archive,
        passphrase: Passphrase,
        now: Instant,
        random: @escaping @Sendable (Int) -> [UInt8] = { SystemRandom.bytes($0) },
        reached: @escaping @Sendable (String) throws(HomeError) -> Void = { (_) throws(HomeError) in }
    ) {
        self.home = home
        self.archive = archive
        self.passphrase = passphrase
        self.now = now
        self.random = random
        self.reached = reached
    }

    /// Resumes the home.
    ///
    /// `isClosing` says that nothing newer can be found and that the old log is to be closed whatever was found.
    package func resume(
        _ evidence: [SeenEvidence],
        isClosing: Bool
    ) async throws(ResumeRefusal) -> ResumeOutcome {
        let restart: LogRestart
        do throws(StartRefusal) {
            restart = try await LogRestart(archive, listKey: { home.listKey($0) })
        } catch {
            throw .log(error)
        }
        let left = SeenMark(size: restart.head.size, root: restart.head.root)
        let (marks, lists) = sorted(evidence)
        let isMarked = try wrapping { () throws(HomeError) in try RestoredMark(home.layout) } != nil
        let remembered = (try? home.seen.load()) ?? nil
        guard isMarked || remembered != left || (marks + [left]).contains(where: { $0.size > left.size }) else {
            throw .notRestored
        }
        let all = marks + [remembered].compactMap { $0 }
        guard isClosing || !all.isEmpty || !lists.isEmpty else { throw .nothingFound }
        guard lists.allSatisfy({ $0.issuedAt <= now.seconds }),
            restart.head.lastRecordedAt <= now.adding(seconds: 1)
        else { throw .clockBehind }
        let missing = home.missingKeyFiles()
        guard missing.isEmpty else { throw .missingKeyFiles(missing) }
        try wrapping { () throws(HomeError) in
            _ = try home.signingOffice(passphrase)
            if !isMarked { try RestoredMark(Restoration(mark: left, madeAt: now)).write(home.layout) }
            try reached("mark written")
        }
        var fits = true
        for mark in all where mark.size <= left.size {
            if await !restart.begins(with: mark) { fits = false }
        }
        let newest = all.max { $0.size < $1.size }
        let differences = lists.flatMap { restart.differences($0) }
        if !isClosing, fits, differences.isEmpty, newest == left {
            try wrapping { () throws(HomeError) in try goOn(left) }
            return ResumeOutcome(
                isContinued: true,
                origin: home.configuration.logOrigin,
                old: left,
                lastRecordedAt: restart.head.lastRecordedAt,
                seen: newest,
                head: restart.head,
                restart: nil,
                differences: []
            )
        }
        let plan = try wrapping { () throws(HomeError) in try self.plan(left) }
        let fact = restart.fact(
            reason: isMarked ? "restored" : "copied-back",
            oldOrigin: plan.oldOrigin,
            origin: plan.origin,
            seen: newest,
            authorities: home.configuration.authorities.map(\.authority),
            found: lists
        )
        let head = try await commit(fact, restart, plan)
        try wrapping { () throws(HomeError) in
            try reached("restart")
            try plan.finish(home.layout, head: head, reached: reached)
        }
        return ResumeOutcome(
            isContinued: false,
            origin: plan.origin,
            old: left,
            lastRecordedAt: restart.head.lastRecordedAt,
            seen: newest,
            head: head,
            restart: fact,
            differences: differences
        )
    }

    /// The outcome of a resumption whose restart stands in the log already.
    package static func finished(
        _ plan: Resumption,
        _ archive: any Archive,
        head: ArchiveHead
    ) async throws(ResumeRefusal) -> ResumeOutcome {
        do throws(ArchiveError) {
            guard let (fact, before) = try await LogRestart.recorded(at: plan.oldSize, in: archive) else {
                throw ArchiveError.corrupt("entry \(plan.oldSize) is not the restart")
            }
            return ResumeOutcome(
                isContinued: false,
                origin: plan.origin,
                old: fact.old,
                lastRecordedAt: before,
                seen: fact.seen,
                head: head,
                restart: fact,
                differences: fact.held.map {
                    ListDifference(list: $0.list, index: $0.index, ours: nil, found: $0.value, certificate: nil)
                }
            )
        } catch {
            throw .archive(error)
        }
    }

    private func sorted(_ evidence: [SeenEvidence]) -> (marks: [SeenMark], lists: [FoundList]) {
        var marks: [SeenMark] = []
        var lists: [FoundList] = []
        for item in evidence {
            switch item {
            case .checkpoint(let mark): marks.append(mark)
            case .list(let list): lists.append(list)
            case .closedLog: continue
            }
        }
        return (marks, lists)
    }

    /// The home goes on as it is: it remembers its end, and the mark goes last.
    private func goOn(_ mark: SeenMark) throws(HomeError) {
        unsafe unlink(home.layout.seen + ".new")
        try HomeFile.replace(home.layout.seen, with: SeenFile.encode(mark), mode: 0o644)
        try HomeFile.remove(home.layout.resumption)
        try reached("memory")
        try RestoredMark.remove(home.layout)
    }

    /// The plan for a restart, with a key of its own; one that was begun and not committed keeps its key.
    private func plan(_ left: SeenMark) throws(HomeError) -> Resumption {
        let store = KeyStore(directory: home.layout.root, passphrase: passphrase)
        let former = try home.keys.active(.log)
        let origin = Resumption.origin(after: home.configuration.logOrigin)
        if let begun = try Resumption(home.layout), begun.origin == origin, begun.oldSize == left.size,
            (try? store.signer(kid: begun.key.key.thumbprint, role: .log)) != nil
        {
            return begun
        }
        let key: StoredKey
        do throws(CustodyError) {
            key = try store.generate(role: .log)
        } catch {
            throw .custody(error)
        }
        let plan = Resumption(
            origin: origin,
            oldOrigin: home.configuration.logOrigin,
            oldSize: left.size,
            key: KeyRecord(role: .log, authority: nil, key: JWK(key: key.signer.publicKey), from: now),
            oldKey: former.kid,
            at: now
        )
        try plan.write(home.layout)
        try reached("plan")
        return plan
    }

    private func commit(
        _ fact: RestartFact,
        _ restart: LogRestart,
        _ plan: Resumption
    ) async throws(ResumeRefusal) -> ArchiveHead {
        let signer: NoteSigner
        do {
            let store = KeyStore(directory: home.layout.root, passphrase: passphrase)
            let key = try store.signer(kid: plan.key.key.thumbprint, role: .log)
            signer = try NoteSigner(name: plan.origin, key: LogKey(key))
        } catch let error as CustodyError {
            throw .home(.custody(error))
        } catch {
            throw .home(.malformed(home.layout.resumption, why: "\(error)"))
        }
        do throws(StartRefusal) {
            return try await restart.commit(fact, signer: signer, clock: now, random: random)
        } catch {
            throw .log(error)
        }
    }

    private func wrapping<Value>(_ work: () throws(HomeError) -> Value) throws(ResumeRefusal) -> Value {
        do throws(HomeError) {
            return try work()
        } catch {
            throw .home(error)
        }
    }
}
