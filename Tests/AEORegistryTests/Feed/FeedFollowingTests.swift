import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct FeedFollowingTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    /// The next line of a kind.
    private func line(_ kind: String, from follower: inout FeedFollower) async throws -> FeedLine? {
        while let event = try await follower.next() {
            guard case .lines(let lines, _) = event else { continue }
            for line in lines {
                if case .change(let change) = line.content, change.kind == kind { return line }
            }
        }
        return nil
    }

    @Test("What is recorded is pushed, a turn at its instant, a sign of life in silence, and an end ends it")
    func pushed() async throws {
        try await office.working(MemoryArchive()) { registry in
            let seat = try registry.feedSeat()
            #expect(registry.feedReaders == 1)
            let start = FeedCursor(size: registry.snapshot.size)
            var follower = FeedFollower(registry, after: start, seat: seat) { () throws(RegistryError) in
                .officer
            }
            async let granted = office.grant(registry, try office.application()).record.number
            #expect(try await line("grant", from: &follower) != nil)
            let number = try await granted
            let suspend = ActRequest(
                kind: .suspend,
                reason: "H",
                from: .day(try CivilDate(parsing: "2026-11-25")),
                until: .day(try CivilDate(parsing: "2026-12-24"))
            )
            try await office.act(registry, suspend, on: number, key: "s")
            #expect(try await line("suspend", from: &follower)?.index != nil)
            office.clock.set(try Instant(rfc3339: "2026-11-25T00:00:00Z"))
            let turn = try await line("turn", from: &follower)
            #expect(turn?.cursor.turn?.instant == office.clock.now())
            var isAlive = false
            while !isAlive {
                office.clock.advance(seconds: 15)
                guard let event = try await follower.next() else { break }
                if case .heartbeat = event { isAlive = true }
            }
            #expect(isAlive)
            registry.endFeed()
            #expect(try await follower.next() == nil)
            seat.close()
            #expect(registry.feedReaders == 0)
        }
    }

    @Test("Nothing is pushed of a commit that failed, and a reader whose key is ended is let go")
    func ended() async throws {
        try await office.working(MemoryArchive()) { registry in
            let key = ES256PrivateKey()
            let order = AgencyOrder(
                party: try PartyCode(parsing: "NZ"),
                name: nil,
                key: JWK(key: key.publicKey),
                purposes: [.changes],
                until: nil
            )
            let done: @Sendable (AgencyRecord) -> WriteAnswer = { _ in
                WriteAnswer(status: 201, body: [], isRepeated: false)
            }
            let added = try office.proof(registry, key: "a", path: "/v1/agencies")
            _ = try await registry.addAgency(order, proof: added, render: done)
            let proof = AgencyProof(party: order.party, keyID: key.keyID, purposes: [.changes], body: [])
            let seat = try registry.feedSeat()
            var follower = FeedFollower(registry, after: FeedCursor(size: 0), seat: seat) {
                () throws(RegistryError) in try registry.feedViewer(of: proof)
            }
            #expect(try await follower.next() != nil)
            let over = try office.proof(registry, key: "b", path: "/v1/agencies/NZ/end")
            _ = try await registry.endAgency(order.party, keyID: key.keyID, proof: over, render: done)
            do throws(RegistryError) {
                while let event = try await follower.next() { _ = event }
                Issue.record("it was let read on")
            } catch {
                guard case .unauthorised = error else {
                    Issue.record(error)
                    return
                }
            }
        }
    }

    @Test("There are so many places, and one that goes away gives its place back")
    func places() async throws {
        try await office.working(MemoryArchive()) { registry in
            #expect(registry.feedReaders == 0)
            var seats: [FeedSeat] = []
            for _ in 0..<64 { seats.append(try registry.feedSeat()) }
            #expect(throws: RegistryError.busy(retryAfter: 5)) { try registry.feedSeat() }
            seats.removeLast()
            _ = try registry.feedSeat()
        }
    }
}
