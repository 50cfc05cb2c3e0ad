import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite("Answers affected by an annulment", .timeLimit(.minutes(5)))
struct AffectedAnswersTests {
    private static let tin = "NL123456789"
    private let office: TestOffice
    private let journal: MemoryJournal

    init() throws {
        office = try TestOffice()
        journal = MemoryJournal(since: office.clock.now())
    }

    private func ask(
        _ registry: Registry,
        _ tin: String = AffectedAnswersTests.tin,
        at: Moment? = nil,
        known: KnownAt? = nil,
        by asker: Asker = .anonymous
    ) async throws {
        office.clock.advance(seconds: 60)
        _ = try await registry.status(StatusQuery(tin: tin, at: at, knownAt: known, asker: asker))
    }

    private func annul(_ registry: Registry, _ number: String) async throws -> ActOutcome {
        office.clock.advance(seconds: 60)
        return try await office.act(
            registry,
            ActRequest(kind: .annul, reason: "A"),
            on: number,
            key: "annulment"
        )
    }

    @Test("What was answered before an annulment is listed with who asked, for when, and from which log")
    func listed() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let granted = try await office.grant(registry, office.application())
            try await ask(registry)
            try await ask(registry, at: .day(CivilDate(parsing: "2026-11-20")), by: .officer("a-key"))
            let annulled = try await annul(registry, granted.record.number)
            try await ask(registry)
            let list = try await registry.affected(granted.record.number, by: AffectedQuery())
            #expect(list.page.total == 2)
            #expect(list.page.answers.map(\.answer.asker) == [.anonymous, .officer("a-key")])
            #expect(list.page.answers.allSatisfy { $0.answer.logSize <= annulled.logIndex })
            #expect(list.annulment?.act == annulled.act.id)
            #expect(list.until == annulled.act.recordedAt)
            #expect(list.from == granted.record.terms.effectiveAt)
            #expect(list.isComplete && list.next == nil)
            let day = try #require(list.page.answers.last?.answer.at)
            #expect(day == (try Instant(rfc3339: "2026-11-20T23:59:59.999999Z")))
        }
    }

    @Test("Answers that did not say in force are remembered, but not listed")
    func otherAnswers() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            try await ask(registry, at: .day(CivilDate(parsing: "2026-11-03")))
            office.clock.advance(seconds: 60)
            try await office.act(
                registry,
                ActRequest(
                    kind: .suspend,
                    reason: "INVESTIGATION",
                    until: .day(CivilDate(parsing: "2026-12-20"))
                ),
                on: number,
                key: "s"
            )
            try await ask(registry)
            let list = try await registry.affected(number, by: AffectedQuery())
            #expect(list.page.total == 0)
            #expect(list.annulment == nil)
            #expect(journal.answers.map(\.status) == [.pending, .suspended])
            #expect(journal.answers.map(\.verdict) == [.notValid, .notValid])
        }
    }

    @Test("Nothing is noted of numbers that were not found, or are not published")
    func strangers() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            var form = try office.application(eori: "NL100000001")
            form.consent = Consent(publication: false, exchange: [])
            let number = try await office.grant(registry, form).record.number
            for tin in ["NL100000009", "NL100000001", "", "'; DROP TABLE answers"] {
                try await ask(registry, tin)
            }
            try await ask(registry, known: .size(0))
            _ = try await registry.verify(Array("no credential".utf8), ask: VerificationAsk())
            _ = try await registry.affected(number, by: AffectedQuery())
            #expect(journal.answers.isEmpty)
        }
    }

    @Test("The verdict on a credential is noted as its own channel")
    func verified() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let granted = try await office.grant(registry, office.application())
            let credential = Array(granted.credential.utf8)
            office.clock.advance(seconds: 60)
            let verdict = try await registry.verify(credential, ask: VerificationAsk(asker: .officer("k")))
            #expect(verdict.outcome == .valid)
            let list = try await registry.affected(granted.record.number, by: AffectedQuery())
            #expect(list.page.answers.map(\.answer.channel) == [.verify])
            #expect(list.page.answers.map(\.answer.asker) == [.officer("k")])
        }
    }

    @Test("A question about the past after the annulment is not among those given in between")
    func pastKnowledge() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let granted = try await office.grant(registry, office.application())
            let annulled = try await annul(registry, granted.record.number)
            try await ask(registry, known: .size(annulled.logIndex))
            let list = try await registry.affected(granted.record.number, by: AffectedQuery())
            #expect(list.page.total == 0)
            #expect(journal.answers.map(\.verdict) == [.valid])
            let until = Moment.instant(office.clock.now().adding(seconds: 1))
            let named = try await registry.affected(granted.record.number, by: AffectedQuery(until: until))
            #expect(named.page.total == 1)
        }
    }

    @Test("A range may be named, and pages go on where they ended")
    func ranges() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            for _ in 0..<5 { try await ask(registry) }
            let first = try await registry.affected(number, by: AffectedQuery(limit: 3))
            #expect(first.page.answers.count == 3 && first.page.total == 5)
            let next = try #require(first.next)
            let second = try await registry.affected(number, by: AffectedQuery(after: next, limit: 3))
            #expect(second.page.answers.count == 2 && second.next == nil)
            let from = Moment.instant(office.clock.now())
            #expect(try await registry.affected(number, by: AffectedQuery(from: from)).page.total == 1)
            let day = Moment.day(try CivilDate(parsing: "2026-11-22"))
            #expect(try await registry.affected(number, by: AffectedQuery(until: day)).page.total == 0)
        }
    }

    @Test("A range that ends before it begins, an unknown number and a registry without journal are refused")
    func refused() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            let backwards = AffectedQuery(
                from: .day(try CivilDate(parsing: "2026-11-20")),
                until: .day(try CivilDate(parsing: "2026-11-19"))
            )
            await #expect(throws: RegistryError.self) { try await registry.affected(number, by: backwards) }
            await #expect(throws: RegistryError.self) {
                try await registry.affected("NLAEOF000009999", by: AffectedQuery())
            }
        }
        let other = try TestOffice()
        try await other.working(MemoryArchive()) { registry in
            let number = try await other.grant(registry, other.application()).record.number
            await #expect(throws: RegistryError.self) {
                try await registry.affected(number, by: AffectedQuery())
            }
        }
    }

    @Test("After erasure nothing is listed, and the list does not call itself complete")
    func forgotten() async throws {
        try await office.working(MemoryArchive(), journal: journal) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            try await ask(registry)
            try await registry.forgetAnswers(about: #require(registry.snapshot.record(number: number)).id)
            let list = try await registry.affected(number, by: AffectedQuery())
            #expect(list.page.total == 0)
            #expect(!list.isComplete)
        }
    }

    @Test("A journal that is younger than the certificate does not call its list complete")
    func young() async throws {
        let archive = MemoryArchive()
        let number = try await office.working(archive) { registry in
            try await office.grant(registry, office.application()).record.number
        }
        office.clock.advance(seconds: 3600)
        let late = MemoryJournal(since: office.clock.now())
        try await office.working(archive, journal: late) { registry in
            try await ask(registry)
            let list = try await registry.affected(number, by: AffectedQuery())
            #expect(list.page.total == 1)
            #expect(!list.isComplete)
            let from = Moment.instant(list.page.keptSince)
            #expect(try await registry.affected(number, by: AffectedQuery(from: from)).isComplete)
        }
    }

    @Test("Answers go on while the journal fails, and what waits is written when it heals")
    func failing() async throws {
        let faulty = FaultyJournal(journal)
        try await office.working(MemoryArchive(), journal: faulty) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            faulty.fail(.beforeWriting, .afterWriting)
            for _ in 0..<3 { try await ask(registry) }
            var list = try await registry.affected(number, by: AffectedQuery())
            while !list.isComplete { list = try await registry.affected(number, by: AffectedQuery()) }
            #expect(list.page.total == 3)
            #expect(journal.answers.count == 3)
        }
    }
}
