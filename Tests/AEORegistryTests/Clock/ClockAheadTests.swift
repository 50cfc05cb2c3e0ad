import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite("A clock ahead of the time that can have passed", .timeLimit(.minutes(5))) struct ClockAheadTests {
    private static let day: Int64 = 86_400
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    @Test("A jump of more than an hour refuses writes until it is accepted, and a further one again")
    func jump() async throws {
        let clock = SplitClock(wall: office.clock)
        try await office.working(memory, by: clock) { registry in
            clock.pass(seconds: 60)
            office.clock.advance(seconds: 3601)
            await office.expectClockRefusal(registry, key: "0001")
            #expect(registry.clockReading().deviation == .ahead(3_601_000_000))
            let outcome = try await office.acceptClock(registry)
            #expect(outcome.accepted.recordedAt == office.clock.now())
            try await office.grant(registry, office.application(), key: "0002")
            clock.pass(seconds: Self.day)
            try await office.grant(registry, office.application(eori: "NL999000017"), key: "0003")
            office.clock.advance(seconds: 7200)
            await office.expectClockRefusal(registry, key: "0004")
        }
    }

    @Test("A jump that is set right needs no acceptance")
    func setRight() async throws {
        let clock = SplitClock(wall: office.clock)
        try await office.working(memory, by: clock) { registry in
            office.clock.advance(seconds: 7200)
            await office.expectClockRefusal(registry, key: "0001")
            office.clock.advance(seconds: -7200)
            try await office.grant(registry, office.application(), key: "0002")
            await office.expectRefusal(.clockNotDoubted, registry)
        }
    }

    @Test("Weeks out of use are no reason to doubt the clock", arguments: [1, 30, 89])
    func weeks(days: Int64) async throws {
        try await office.working(memory) { _ in }
        office.clock.advance(seconds: days * Self.day)
        try await office.working(memory) { registry in
            #expect(registry.clockReading().deviation == nil)
            try await office.grant(registry, office.application(), key: "0001")
        }
    }

    @Test(
        "After more than ninety days out of use the clock is doubted until it is accepted",
        arguments: [91, 3650]
    )
    func months(days: Int64) async throws {
        try await office.working(memory) { _ in }
        office.clock.advance(seconds: days * Self.day)
        for key in ["0001", "0002"] {
            // Starting again does not help.
            try await office.working(memory) { registry in
                await office.expectClockRefusal(registry, key: key)
                #expect(registry.readinessFaults().contains(.clockImplausible))
                await #expect(throws: RegistryError.self) {
                    _ = try await registry.statusListToken(
                        authority: CountryCode(authority: "NL"),
                        number: 1,
                        time: nil
                    )
                }
            }
        }
        try await office.working(memory) { registry in
            try await office.acceptClock(registry)
            try await office.grant(registry, office.application(), key: "0003")
        }
        try await office.working(memory) { registry in
            #expect(registry.clockReading().deviation == nil)
            #expect(registry.readinessFaults().isEmpty)
        }
    }

    @Test("A clock from the far future that is set right after the start is believed")
    func farFuture() async throws {
        try await office.working(memory) { _ in }
        let right = office.clock.now()
        office.clock.advance(seconds: 3650 * Self.day)
        let clock = SplitClock(wall: office.clock)
        try await office.working(memory, by: clock) { registry in
            await office.expectClockRefusal(registry, key: "0001")
            office.clock.set(right.adding(seconds: 60))
            try await office.grant(registry, office.application(), key: "0002")
        }
    }
}
