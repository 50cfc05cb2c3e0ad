import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct StatusHistoryTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    @Test("A list is served as it was known at a time, and for no time that it does not cover")
    func history() async throws {
        let start = office.clock.now()
        try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            _ = try await office.settledList(registry)
            office.clock.set(start.adding(seconds: 100))
            let number = granted.record.number
            // The suspension reaches back in law; what the list said then stays what it said.
            let back = ActRequest(kind: .suspend, from: .instant(start.adding(seconds: -1000)))
            try await office.act(registry, back, on: number, key: "s")
            _ = try await office.settledList(registry)
            office.clock.set(start.adding(seconds: 200))
            try await office.act(registry, ActRequest(kind: .reinstate), on: number, key: "r")
            _ = try await office.settledList(registry)
            office.clock.set(start.adding(seconds: 290))
            let place = granted.statusList[0].reference.index
            for (offset, value) in [(0, 0), (1, 0), (99, 0), (100, 2), (199, 2), (200, 0), (250, 0)] {
                let token = try await office.list(registry, time: start.seconds + Int64(offset))
                #expect(token.list[place] == UInt8(value), "at \(offset)")
                #expect(token.issuedAt <= start.seconds + Int64(offset))
            }
            for offset in [-1, -100_000, 30_000] as [Int64] {
                await #expect(
                    throws: RegistryError.notFound("there is no version of the list for that time")
                ) { try await office.list(registry, time: start.seconds + offset) }
            }
        }
    }

    @Test("A gap in which the registry did not run has no version")
    func gap() async throws {
        let start = office.clock.now()
        try await office.working(memory) { _ in }
        office.clock.advance(seconds: 10 * 3600)
        try await office.working(memory) { registry async throws in
            #expect(try await office.list(registry).issuedAt == start.seconds + 36_000)
            #expect(try await office.list(registry, time: start.seconds + 21_599).issuedAt == start.seconds)
            await #expect(throws: RegistryError.self) {
                try await office.list(registry, time: start.seconds + 21_600)
            }
        }
    }
}
