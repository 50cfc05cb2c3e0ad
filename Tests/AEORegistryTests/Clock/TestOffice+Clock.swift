import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

extension TestOffice {
    /// An officer accepts the clock, seeing a time.
    @discardableResult
    func acceptClock(
        _ registry: Registry,
        seen: Instant? = nil,
        key: String = "clock-1"
    ) async throws -> ClockOutcome {
        let outcome = Box<ClockOutcome>()
        _ = try await registry.acceptClock(
            seen: seen ?? clock.now(),
            proof: proof(registry, key: key, path: "/v1/clock")
        ) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: [], isRepeated: false)
        }
        return try outcome.take()
    }

    /// Works with a clock of the test's making.
    func working<Result: Sendable>(
        _ archive: any Archive,
        by clock: any RegistryClock,
        _ body: @Sendable (Registry) async throws -> Result
    ) async throws -> Result {
        var parts = parts(archive)
        parts.clock = clock
        return try await working(parts, body)
    }

    /// Demands that a grant is refused for the clock's sake, and that nothing is recorded.
    func expectClockRefusal(
        _ registry: Registry,
        key: String,
        _ location: SourceLocation = #_sourceLocation
    ) async {
        let size = registry.snapshot.size
        await #expect(sourceLocation: location) {
            try await grant(registry, application(name: key, eori: "NL99900\(key)"), key: key)
        } throws: { error in
            if case RegistryError.clockImplausible = error { true } else { false }
        }
        #expect(registry.snapshot.size == size, sourceLocation: location)
    }

    /// Demands that the officer's word on the clock is refused by a rule.
    func expectRefusal(
        _ rule: RefusalRule,
        _ registry: Registry,
        seen: Instant? = nil,
        key: String = "refused-1",
        _ location: SourceLocation = #_sourceLocation
    ) async {
        let size = registry.snapshot.size
        await #expect(sourceLocation: location) {
            try await acceptClock(registry, seen: seen, key: key)
        } throws: { error in
            if case RegistryError.refused(let refusal) = error { refusal.rule == rule } else { false }
        }
        #expect(registry.snapshot.size == size, sourceLocation: location)
    }
}
