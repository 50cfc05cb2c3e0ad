import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite("The officer as second witness of the time", .timeLimit(.minutes(5))) struct ClockWitnessTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    @Test("A clock that is believed cannot be accepted")
    func believed() async throws {
        try await office.working(memory) { registry in
            await office.expectRefusal(.clockNotDoubted, registry)
            let last = registry.snapshot.lastRecordedAt
            office.clock.set(last.adding(microseconds: -1_000_000))
            await office.expectRefusal(.clockNotDoubted, registry)
        }
    }

    @Test(
        "An officer more than five minutes off is refused",
        arguments: [300_000_001, -300_000_001, 86_400_000_000, Int64.max, Int64.min]
    )
    func apart(microseconds: Int64) async throws {
        try await office.working(memory) { registry in
            office.clock.advance(seconds: -3600)
            let seen = office.clock.now().adding(microseconds: microseconds)
            await office.expectRefusal(.clockDiffers, registry, seen: seen)
            await office.expectClockRefusal(registry, key: "0001")
        }
    }

    @Test("Five minutes are borne", arguments: [300_000_000, -300_000_000, 0])
    func close(microseconds: Int64) async throws {
        try await office.working(memory) { registry in
            office.clock.advance(seconds: -3600)
            let seen = office.clock.now().adding(microseconds: microseconds)
            _ = try registry.previewClock(seen: seen)
            let size = registry.snapshot.size
            try await office.acceptClock(registry, seen: seen)
            #expect(registry.snapshot.size >= size + 1)
        }
    }

    @Test("A repeated acceptance gets the first answer, and a second one is refused")
    func repeated() async throws {
        try await office.working(memory) { registry in
            office.clock.advance(seconds: -3600)
            let first = try await office.acceptClock(registry)
            let answer = try await registry.acceptClock(
                seen: office.clock.now(),
                proof: office.proof(registry, key: "clock-1", path: "/v1/clock")
            ) { _ in WriteAnswer(status: 500, body: [], isRepeated: false) }
            #expect(answer.isRepeated && answer.status == 201)
            await office.expectRefusal(.clockNotDoubted, registry, key: "clock-2")
            #expect(registry.snapshot.clock == first.accepted)
        }
    }
}
