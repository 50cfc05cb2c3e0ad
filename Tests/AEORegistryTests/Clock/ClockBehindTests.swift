import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite("An accepted clock behind the log", .timeLimit(.minutes(5))) struct ClockBehindTests {
    private static let twoHours: Int64 = 7_200_000_000
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    /// Sets the clock two hours behind the last entry.
    private func fallBack(_ registry: Registry) -> Instant {
        let last = registry.snapshot.lastRecordedAt
        office.clock.set(last.adding(microseconds: -Self.twoHours))
        return last
    }

    @Test("Writes are refused until an officer accepts it, and go on a microsecond apart after")
    func accepted() async throws {
        try await office.working(memory) { registry in
            let last = fallBack(registry)
            await office.expectClockRefusal(registry, key: "0001")
            #expect(registry.clockReading().deviation == .behind(Self.twoHours))
            let outcome = try await office.acceptClock(registry)
            #expect(outcome.accepted.recordedAt == last.adding(microseconds: 1))
            #expect(outcome.accepted.fact.deviation == .behind(Self.twoHours))
            #expect(outcome.accepted.fact.acceptedAt == office.clock.now())
            #expect(outcome.accepted.fact.officer == office.officer.keyID)
            #expect(registry.clockReading().acceptedLag == Self.twoHours + 1)
            let stamp = registry.snapshot.lastRecordedAt
            let grant = try await office.grant(registry, office.application(), key: "0002")
            #expect(grant.record.terms.recordedAt > stamp)
            #expect(grant.record.terms.recordedAt.microseconds - stamp.microseconds < 10)
        }
    }

    @Test("The acceptance is an entry that the doctor replays and the snapshot keeps")
    func replayed() async throws {
        try await office.working(memory) { registry in
            _ = fallBack(registry)
            let outcome = try await office.acceptClock(registry)
            let report = try await registry.doctor()
            #expect(report.findings.isEmpty)
            #expect(registry.snapshot.clock == outcome.accepted)
        }
    }

    @Test("A clock that falls back further than accepted is refused again")
    func further() async throws {
        try await office.working(memory) { registry in
            _ = fallBack(registry)
            let accepted = try await office.acceptClock(registry).accepted.fact.acceptedAt
            office.clock.set(accepted.adding(microseconds: -1_000_001))
            await office.expectClockRefusal(registry, key: "0001")
            office.clock.set(accepted.adding(microseconds: -1_000_000))
            try await office.grant(registry, office.application(), key: "0002")
        }
    }

    @Test("The acceptance outlives a restart")
    func restart() async throws {
        try await office.working(memory) { registry in
            _ = fallBack(registry)
            try await office.acceptClock(registry)
        }
        try await office.working(memory) { registry in
            #expect(registry.clockReading().deviation == nil)
            try await office.grant(registry, office.application(), key: "0002")
        }
    }

    @Test("Once the clock has caught up the acceptance is spent, also for a smaller lag")
    func spent() async throws {
        try await office.working(memory) { registry in
            let last = fallBack(registry)
            try await office.acceptClock(registry)
            office.clock.set(last.adding(seconds: 10))
            try await office.grant(registry, office.application(), key: "0002")
            office.clock.set(last.adding(seconds: 2))
            await office.expectClockRefusal(registry, key: "0003")
            try await office.acceptClock(registry, key: "clock-2")
            try await office.grant(registry, office.application(eori: "NL999000017"), key: "0004")
        }
    }

    @Test("An acceptance that was not committed changes nothing")
    func notCommitted() async throws {
        let archive = FaultyArchive(memory)
        try await office.working(archive) { registry in
            _ = fallBack(registry)
            archive.fail(.full)
            await #expect {
                try await office.acceptClock(registry)
            } throws: { error in
                if case RegistryError.storeUnwritable = error { true } else { false }
            }
            await office.expectClockRefusal(registry, key: "0001")
            try await office.acceptClock(registry, key: "clock-2")
        }
    }
}
