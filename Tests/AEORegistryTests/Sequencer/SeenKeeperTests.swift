import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct SeenKeeperTests {
    private let office: TestOffice
    private let seen: ForgetfulSeen

    init() throws {
        office = try TestOffice()
        seen = ForgetfulSeen(try office.seen.load())
    }

    private func parts() -> RegistryParts {
        var parts = office.parts(MemoryArchive())
        parts.seen = seen
        return parts
    }

    @Test(
        "A checkpoint that could not be remembered is remembered at the next renewal, and questions are answered"
    )
    func renewal() async throws {
        try await office.withoutClockwork(parts()) { registry in
            let before = try seen.load()
            seen.fail(true)
            try await office.grant(registry, office.application())
            #expect(try seen.load() == before)
            let tries = seen.tries
            _ = await registry.publisher.refreshDue()
            #expect(seen.tries == tries + 1)
            #expect(registry.isReady())
            seen.fail(false)
            _ = await registry.publisher.refreshDue()
            let head = registry.state.current.head
            #expect(try seen.load() == SeenMark(size: head.size, root: head.root))
        }
    }

    @Test("The next checkpoint makes up for a missed one, and the missed one never follows it")
    func nextCommit() async throws {
        try await office.withoutClockwork(parts()) { registry in
            seen.fail(true)
            try await office.grant(registry, office.application(eori: "NL100000001"), key: "1")
            seen.fail(false)
            try await office.grant(registry, office.application(eori: "NL100000002"), key: "2")
            let head = registry.state.current.head
            #expect(try seen.load() == SeenMark(size: head.size, root: head.root))
            let tries = seen.tries
            registry.sequencer.remembered.retry()
            #expect(seen.tries == tries)
        }
    }
}
