import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct KnowledgeTests {
    private static let tin = "NL123456789"
    private let office: TestOffice
    private let start: Instant

    init() throws {
        office = try TestOffice()
        start = office.clock.now()
    }

    /// A certificate granted at the start and revoked a day later with effect from an hour after the start.
    private func story(_ registry: Registry) async throws -> (granted: GrantOutcome, revoked: ActOutcome) {
        let granted = try await office.grant(registry, office.application())
        office.clock.advance(seconds: 86_400)
        let request = ActRequest(kind: .revoke, from: .instant(start.adding(seconds: 3600)))
        let revoked = try await office.act(registry, request, on: granted.record.number, key: "r")
        return (granted, revoked)
    }

    private func ask(
        _ registry: Registry,
        at seconds: Int64,
        known: KnownAt? = nil
    ) async throws -> StatusAnswer {
        try await registry.status(
            StatusQuery(tin: Self.tin, at: .instant(start.adding(seconds: seconds)), knownAt: known)
        )
    }

    @Test("A revocation that reaches back changes what is known now, never what was known then")
    func knownThenAndNow() async throws {
        try await office.working(MemoryArchive()) { registry in
            let (granted, revoked) = try await story(registry)
            #expect(revoked.status == .revoked)
            #expect(try await ask(registry, at: 7200).findings.map(\.status) == [.revoked])
            #expect(try await ask(registry, at: 7200).outcome == .notValid)
            #expect(try await ask(registry, at: 3599).outcome == .valid)
            let then = try await ask(registry, at: 7200, known: .size(revoked.logIndex))
            #expect(then.outcome == .valid)
            #expect(then.findings.first?.until == nil)
            #expect(then.knowledge.logSize == revoked.logIndex)
            let day = start.adding(seconds: 86_399)
            #expect(try await ask(registry, at: 7200, known: .instant(day)).outcome == .valid)
            let exact = revoked.act.recordedAt
            #expect(try await ask(registry, at: 7200, known: .instant(exact)).outcome == .notValid)
            let before = exact.adding(microseconds: -1)
            #expect(try await ask(registry, at: 7200, known: .instant(before)).outcome == .valid)
            let timeline = try await registry.timeline(
                of: granted.record.number,
                known: .size(revoked.logIndex)
            )
            #expect(timeline.timeline.whole.map(\.status) == [.pending, .active])
            #expect(timeline.record.timeline.whole.map(\.status) == [.pending, .active, .revoked])
        }
    }

    @Test("Before the grant was recorded nothing is known of it")
    func beforeTheGrant() async throws {
        try await office.working(MemoryArchive()) { registry in
            let (granted, _) = try await story(registry)
            let size = KnownAt.size(granted.logIndex)
            #expect(try await ask(registry, at: 7200, known: size).findings.isEmpty)
            #expect(try await ask(registry, at: 7200, known: size).outcome == .unknown)
            #expect(try await ask(registry, at: 7200, known: .size(0)).outcome == .unknown)
            let dawn = KnownAt.instant(start.adding(seconds: -1))
            #expect(try await ask(registry, at: 7200, known: dawn).outcome == .unknown)
            for known in [size, .size(0), dawn] {
                await #expect(throws: RegistryError.self) {
                    try await registry.timeline(of: granted.record.number, known: known)
                }
                await #expect(throws: RegistryError.self) {
                    try await registry.view(granted.record.number, publishedOnly: false, known: known)
                }
                let ask = VerificationAsk(knownAt: known)
                let verdict = try await registry.verify(Array(granted.credential.utf8), ask: ask)
                #expect(verdict.outcome == .unknown(.notRecorded))
                #expect(verdict.status == nil)
            }
        }
    }

    @Test("A moment of knowledge that lies ahead is answered as of the last stamp, and says so")
    func capped() async throws {
        try await office.working(MemoryArchive()) { registry in
            _ = try await story(registry)
            let snapshot = registry.snapshot
            let future = KnownAt.instant(office.clock.now().adding(seconds: 1))
            for known in [future, .size(snapshot.size + 1), .size(.max)] {
                let answer = try await ask(registry, at: 7200, known: known)
                #expect(answer.knowledge.isCapped)
                #expect(answer.knowledge.knownAt == snapshot.lastRecordedAt)
                #expect(answer.knowledge.logSize == snapshot.size)
                #expect(answer.outcome == .notValid)
            }
            for known in [KnownAt.size(snapshot.size), .instant(snapshot.lastRecordedAt), nil] {
                #expect(try await !ask(registry, at: 7200, known: known).knowledge.isCapped)
            }
        }
    }

    @Test("The same question for the same log size gets the same answer for ever")
    func sameForEver() async throws {
        let archive = MemoryArchive()
        let (number, size, first) = try await office.working(archive) { registry in
            let (granted, revoked) = try await story(registry)
            let number = granted.record.number
            return (number, revoked.logSize, try await told(registry, number, size: revoked.logSize))
        }
        try await office.working(archive) { registry in
            office.clock.advance(seconds: 400 * 86_400)
            let acts = try await registry.timeline(of: number, known: nil).record.acts
            let request = ActRequest(kind: .correct, target: try #require(acts.first).act.id)
            try await office.act(registry, request, on: number, key: "c")
            #expect(try await told(registry, number, size: size) == first)
            #expect(try await told(registry, number, size: registry.snapshot.size) != first)
        }
    }

    private func told(_ registry: Registry, _ number: String, size: UInt64) async throws -> [String] {
        var lines: [String] = []
        for seconds in [-86_400 * 20, 0, 3599, 3600, 86_400, 86_400 * 90] as [Int64] {
            let answer = try await ask(registry, at: seconds, known: .size(size))
            lines.append("\(answer.outcome) \(answer.at) \(answer.knowledge)")
            lines += answer.findings.map { "\($0.status) \($0.since) \($0.until as Any) \($0.parts)" }
        }
        return lines + ["\(try await registry.timeline(of: number, known: .size(size)).timeline)"]
    }

    @Test("A question about the future is answered from what is recorded, and says so")
    func projected() async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await office.grant(registry, office.application())
            let request = ActRequest(
                kind: .suspend,
                from: .instant(start.adding(seconds: 100)),
                until: .instant(start.adding(seconds: 200))
            )
            try await office.act(registry, request, on: granted.record.number, key: "s")
            #expect(try await !ask(registry, at: 0).isProjected)
            #expect(try await ask(registry, at: 1).isProjected)
            #expect(try await ask(registry, at: 150).findings.map(\.status) == [.suspended])
            #expect(try await ask(registry, at: 150).isProjected)
            let credential = Array(granted.credential.utf8)
            let at = VerificationAsk(at: .instant(start.adding(seconds: 150)))
            let verdict = try await registry.verify(credential, ask: at)
            #expect(verdict.projected)
            #expect(verdict.outcome == .notValid(.suspended))
        }
    }

    @Test(
        "A day is answered for its end and tells when the status changed during it",
        arguments: [
            ("2026-11-22", CertificateStatus.active, false), ("2026-11-23", .suspended, true),
            ("2026-11-24", .suspended, false), ("2026-11-06", .pending, false),
            ("2026-11-07", .active, false),
        ]
    )
    func days(day: String, status: CertificateStatus, changed: Bool) async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await office.grant(registry, office.application())
            try await office.act(registry, ActRequest(kind: .suspend), on: granted.record.number, key: "s")
            let query = StatusQuery(tin: Self.tin, at: .day(try CivilDate(parsing: day)))
            let finding = try #require(try await registry.status(query).findings.first)
            #expect(finding.status == status)
            #expect(finding.changedOnDay == changed)
        }
    }

    @Test("Before the day of the decision there is no status at all")
    func beforeDecision() async throws {
        try await office.working(MemoryArchive()) { registry in
            _ = try await office.grant(registry, office.application())
            let answer = try await ask(registry, at: -86_400 * 22)
            #expect(answer.outcome == .unknown)
            #expect(answer.findings.isEmpty)
        }
    }

    @Test(
        "Numbers are found however they are typed, by programme, and never by others",
        arguments: [
            ("nl 123-456.789", nil as String?, true), ("NL123456789", "EU-AEO", true),
            ("NL123456789", "IN-CBIC", false), ("NL12345678", nil, false), ("123456789", nil, false),
            ("", nil, false),
        ]
    )
    func lookUp(tin: String, programme: String?, isFound: Bool) async throws {
        try await office.working(MemoryArchive()) { registry in
            _ = try await office.grant(registry, office.application())
            let query = StatusQuery(tin: tin, programme: programme.flatMap(ProgrammeID.init(parsing:)))
            #expect(try await registry.status(query).findings.isEmpty == !isFound)
        }
    }
}
