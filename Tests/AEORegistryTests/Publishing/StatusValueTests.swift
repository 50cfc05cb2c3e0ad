import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(2))) struct StatusValueTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let archive: FaultyArchive
    private let start: Instant

    init() throws {
        office = try TestOffice()
        archive = FaultyArchive(memory)
        start = office.clock.now()
    }

    @Test(
        "Acts set the values of the whole and of each part; the whole turns only when every part has",
        arguments: ActScript.all
    )
    func values(script: ActScript) async throws {
        let granted = try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            for (number, request) in script.requests.enumerated() {
                office.clock.advance(seconds: 1)
                try await office.act(registry, request, on: granted.record.number, key: "act-\(number)")
            }
            #expect(try await office.values(registry, of: granted) == script.values)
            return granted
        }
        try await office.working(archive) { registry async throws in
            #expect(try await office.values(registry, of: granted) == script.values)
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("A place that nobody has says nothing, and every holder has places of their own")
    func otherPlaces() async throws {
        try await office.working(archive) { registry in
            let first = try await office.grant(registry, office.application(eori: "NL100000001"), key: "1")
            let second = try await office.grant(registry, office.application(eori: "NL100000002"), key: "2")
            try await office.act(registry, ActRequest(kind: .revoke), on: first.record.number, key: "3")
            let token = try await office.settledList(registry)
            #expect(second.statusList.allSatisfy { token.list[$0.reference.index] == 0 })
            #expect((0..<token.list.count).count { token.list[$0] != 0 } == 3)
            #expect(token.list.count == 1 << 17)
        }
    }

    @Test("A status that is pending is 0, and one whose validity ends turns to 1 by the clock")
    func pendingAndExpired() async throws {
        try await office.working(archive) { registry in
            var form = try office.application()
            form.decisionDate = try CivilDate(parsing: "2026-11-23")
            form.expiry = .day(try CivilDate(parsing: "2026-11-29"))
            form.acceptedWarnings = ["expiry-date-rule"]
            let granted = try await office.grant(registry, form)
            #expect(granted.status == .pending)
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
            office.clock.set(try Instant(rfc3339: "2026-11-28T00:00:00Z"))
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
            office.clock.set(try Instant(rfc3339: "2026-11-29T23:59:59Z"))
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
            office.clock.set(try Instant(rfc3339: "2026-11-30T00:00:00Z"))
            #expect(try await office.values(registry, of: granted) == [1, 1, 1])
        }
    }

    @Test(
        "A future act turns the value at its very second, with no act and across a restart",
        arguments: [
            (ActKind.suspend, UInt8(2)), (.revoke, 1), (.surrender, 1),
        ]
    )
    func turns(kind: ActKind, value: UInt8) async throws {
        let granted = try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            let request = ActRequest(kind: kind, from: .instant(start.adding(seconds: 1000)))
            try await office.act(registry, request, on: granted.record.number, key: "later")
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
            return granted
        }
        office.clock.set(start.adding(seconds: 999))
        try await office.working(archive) { registry async throws in
            #expect(try await office.list(registry).list[granted.statusList[0].reference.index] == 0)
        }
        let size = memory.held.head.size
        office.clock.set(start.adding(seconds: 1000))
        try await office.working(archive) { registry async throws in
            #expect(try await office.list(registry).list[granted.statusList[0].reference.index] == value)
            #expect(memory.held.head.size == size + 1, "the changed list alone is recorded")
        }
    }

    @Test("A reader never sees a list past its turn, even when the clockwork has not run")
    func turnWithoutClockwork() async throws {
        try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            let request = ActRequest(kind: .revoke, from: .instant(start.adding(seconds: 50)))
            try await office.act(registry, request, on: granted.record.number, key: "later")
            _ = try await office.settledList(registry)
            registry.turns.stop()
            office.clock.set(start.adding(seconds: 50))
            #expect(try await office.list(registry).list[granted.statusList[0].reference.index] == 1)
        }
    }

    @Test("Heartbeats sign the same values anew with no commit")
    func heartbeats() async throws {
        try await office.working(archive) { registry in
            _ = try await office.grant(registry, office.application())
            _ = try await office.settledList(registry)
            let commits = archive.commits
            for beat in 1...20 as ClosedRange<Int64> {
                office.clock.set(start.adding(seconds: 300 * beat))
                let token = try await office.list(registry)
                #expect(token.issuedAt == start.seconds + 300 * beat)
                #expect(token.expires == token.issuedAt + 6 * 3600)
            }
            #expect(archive.commits == commits)
        }
    }

    @Test("A version that would run out of the archive is archived anew, without a change")
    func archivedAgain() async throws {
        try await office.working(archive) { registry in
            let versions = memory.held.statusLists.count
            office.clock.set(start.adding(seconds: 6 * 3600 - 500))
            _ = try await office.list(registry)
            #expect(memory.held.statusLists.count == versions + 1)
            #expect(try await office.list(registry, time: start.seconds + 1).issuedAt == start.seconds)
        }
    }

    @Test("The lists turn and beat on while the store takes no writes, and are archived once it does")
    func storeRefuses() async throws {
        try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            let request = ActRequest(kind: .revoke, from: .instant(start.adding(seconds: 600)))
            try await office.act(registry, request, on: granted.record.number, key: "later")
            _ = try await office.settledList(registry)
            let versions = memory.held.statusLists.count
            for _ in 0..<20 { archive.fail(.full) }
            office.clock.set(start.adding(seconds: 600))
            #expect(try await office.list(registry).list[granted.statusList[0].reference.index] == 1)
            office.clock.set(start.adding(seconds: 900))
            #expect(try await office.list(registry).issuedAt == start.seconds + 900)
            #expect(memory.held.statusLists.count == versions)
            archive.heal()
            office.clock.set(start.adding(seconds: 1200))
            #expect(try await office.values(registry, of: granted) == [1, 1, 1])
            #expect(memory.held.statusLists.count == versions + 1)
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("The time of issue never falls, though the clock does, also across a restart")
    func issuedAtNeverFalls() async throws {
        let (granted, first) = try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            office.clock.advance(seconds: 10)
            try await office.act(registry, ActRequest(kind: .suspend), on: granted.record.number, key: "s")
            return (granted, try await office.settledList(registry).issuedAt)
        }
        #expect(first == start.seconds + 10)
        // Within the second that a clock may be behind the last entry.
        office.clock.set(memory.held.head.lastRecordedAt.adding(microseconds: -900_000))
        try await office.working(archive) { registry in
            let before = try await office.settledList(registry)
            #expect(before.issuedAt == first)
            let back = ActRequest(kind: .revoke, from: .instant(start))
            try await office.act(registry, back, on: granted.record.number, key: "r")
            let after = try await office.settledList(registry)
            #expect(after.issuedAt == first)
            #expect(after.list[granted.statusList[0].reference.index] == 1)
            office.clock.set(start.adding(seconds: -3600))
            #expect(try await office.list(registry).issuedAt == first)
        }
    }

    @Test(
        "A list that does not exist is not found",
        arguments: [("NL", 2), ("NL", 0), ("NL", -1), ("BE", 1)]
    )
    func unknownList(authority: String, number: Int) async throws {
        try await office.working(archive) { registry in
            let country = try CountryCode(authority: authority)
            await #expect(throws: RegistryError.notFound("there is no such status list")) {
                try await registry.statusListToken(authority: country, number: number, time: nil)
            }
        }
    }
}
