import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct ClockTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    @Test(
        "A clock at most a second behind goes on a microsecond after the last entry",
        arguments: [
            0, 1, 999_999, 1_000_000,
        ]
    )
    func smallLag(microseconds: Int64) async throws {
        try await office.working(memory) { registry in
            let last = registry.snapshot.lastRecordedAt
            office.clock.set(last.adding(microseconds: -microseconds))
            let outcome = try await office.grant(registry, office.application())
            #expect(outcome.record.terms.recordedAt == last.adding(microseconds: 1))
        }
    }

    @Test(
        "A clock more than a second behind takes no writes until it is right again",
        arguments: [
            1_000_001, 2_000_000, 86_400_000_000,
        ]
    )
    func largeLag(microseconds: Int64) async throws {
        try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            let size = registry.snapshot.size
            let last = registry.snapshot.lastRecordedAt
            office.clock.set(last.adding(microseconds: -microseconds))
            await #expect {
                try await office.act(
                    registry,
                    ActRequest(kind: .revoke),
                    on: granted.record.number,
                    key: "r-1"
                )
            } throws: { error in
                if case RegistryError.clockImplausible = error { true } else { false }
            }
            #expect(registry.snapshot.size == size)
            #expect(
                try await registry.view(granted.record.number, publishedOnly: false, known: nil).status
                    == .active
            )
            office.clock.set(last)
            let outcome = try await office.act(
                registry,
                ActRequest(kind: .revoke),
                on: granted.record.number,
                key: "r-1"
            )
            #expect(outcome.logIndex == size)
            #expect(outcome.act.recordedAt == last.adding(microseconds: 1))
        }
    }

    @Test("A clock that moves on stamps with its own time")
    func forward() async throws {
        try await office.working(memory) { registry in
            office.clock.advance(seconds: 5)
            let outcome = try await office.grant(registry, office.application())
            #expect(outcome.record.terms.recordedAt == office.clock.now())
        }
    }
}
