import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import TransparencyLog

@testable import AEORegistry

/// A registry that was backed up, went on for fifty acts, and is put back from the backup.
struct LostStretch {
    static let newOrigin = "127.0.0.1:8480/log/2"

    let office: TestOffice
    /// The archive as it was backed up.
    let backup: MemoryArchive
    /// What was granted before the backup: the first is revoked and the second suspended afterwards.
    let kept: [GrantOutcome]
    /// What was granted after it.
    let lost: [GrantOutcome]
    /// The first status list and the end of the log as they were published last.
    let found: FoundList
    let seen: SeenMark

    init() async throws {
        let office = try TestOffice()
        self.office = office
        let whole = MemoryArchive()
        let grants = Box<[GrantOutcome]>()
        try await office.working(whole) { registry async throws in
            var outcomes: [GrantOutcome] = []
            for number in 0..<5 { outcomes.append(try await Self.grant(office, registry, number)) }
            _ = try await office.settledList(registry)
            grants.put(outcomes)
        }
        kept = try grants.take()
        backup = MemoryArchive(whole.held)
        office.clock.advance(seconds: 600)
        let first = kept[0].record.number
        let second = kept[1].record.number
        let list = Box<StatusListToken>()
        try await office.working(whole) { registry async throws in
            var outcomes: [GrantOutcome] = []
            for number in 5..<53 { outcomes.append(try await Self.grant(office, registry, number)) }
            try await office.act(registry, ActRequest(kind: .revoke), on: first, key: "revoke")
            try await office.act(registry, ActRequest(kind: .suspend), on: second, key: "suspend")
            list.put(try await office.settledList(registry))
            grants.put(outcomes)
        }
        lost = try grants.take()
        let token = try list.take()
        found = FoundList(
            key: ListKey(authority: office.identity.operating, number: 1),
            issuedAt: token.issuedAt,
            list: token.list
        )
        seen = SeenMark(size: whole.held.head.size, root: whole.held.head.root)
        office.clock.advance(seconds: 600)
    }

    private static func grant(
        _ office: TestOffice,
        _ registry: Registry,
        _ number: Int
    ) async throws -> GrantOutcome {
        let form = try office.application(name: "Firma \(number)", eori: "NL\(100_000_000 + number)")
        return try await office.grant(registry, form, key: "grant-\(number)")
    }

    /// What a registry is opened from while the home is restored.
    var restored: RegistryParts {
        let head = backup.held.head
        let mark = SeenMark(size: head.size, root: head.root)
        var parts = office.parts(backup)
        parts.seen = MemorySeen(mark)
        parts.restored = Restoration(mark: mark, madeAt: office.clock.now())
        return parts
    }

    /// Restarts the log, and gives what a registry is opened from then.
    func restart(
        lists: [FoundList],
        seen: SeenMark?
    ) async throws -> (parts: RegistryParts, fact: RestartFact) {
        let signer = try NoteSigner(name: Self.newOrigin, key: TestLogKey(key: Ed25519PrivateKey()))
        let restart = try await LogRestart(backup) { _ in nil }
        let fact = restart.fact(
            reason: "restored",
            oldOrigin: office.identity.logOrigin,
            origin: Self.newOrigin,
            seen: seen,
            authorities: [office.identity.operating],
            found: lists
        )
        let head = try await restart.commit(
            fact,
            signer: signer,
            clock: office.clock.now(),
            random: { SystemRandom.bytes($0) }
        )
        var parts = office.parts(backup)
        parts.signing = SigningOffice(
            issuing: office.signing.issuing,
            status: office.signing.status,
            log: signer
        )
        parts.identity = RegistryIdentity(
            url: office.identity.url,
            operating: office.identity.operating,
            authorities: office.identity.authorities,
            logOrigin: Self.newOrigin,
            officers: office.identity.officers
        )
        parts.closedLogs = [ClosedLog(verifier: office.signing.log.verifier, size: fact.old.size)]
        parts.seen = MemorySeen(SeenMark(size: head.size, root: head.root))
        return (parts, fact)
    }
}
