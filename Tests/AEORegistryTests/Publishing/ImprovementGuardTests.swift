import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct ImprovementGuardTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let start: Instant

    init() throws {
        office = try TestOffice()
        start = office.clock.now()
    }

    /// Puts a version into the archive in which one place has another value.
    private func plant(_ value: UInt8, at place: Int, issuedAt: Int64) throws {
        try memory.tamper { contents in
            let old = try #require(contents.statusLists.last)
            var list = try #require(StatusListToken.archivedList(old.token))
            list[place] = value
            let signer = try #require(office.signing.status[office.identity.operating])
            let token = try StatusListToken.sign(
                uri: old.uri,
                list: list,
                issuedAt: issuedAt,
                expires: issuedAt + 21_600,
                ttl: 300,
                signer: signer
            )
            contents.statusLists.append(
                StoredStatusList(
                    uri: old.uri,
                    issuedAt: issuedAt,
                    expires: issuedAt + 21_600,
                    token: Array(token.utf8),
                    // As if made from all that is in the log.
                    entry: contents.head.size
                )
            )
        }
    }

    @Test(
        "A value that improves with neither act nor turn behind it is not published",
        arguments: [
            UInt8(1), 2, 3,
        ]
    )
    func unexplained(value: UInt8) async throws {
        let granted = try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
        }
        office.clock.advance(seconds: 120)
        let place = granted.statusList[1].reference.index
        try plant(value, at: place, issuedAt: start.seconds + 120)
        office.clock.advance(seconds: 30)
        let size = memory.held.head.size
        try await office.working(memory) { registry in
            await #expect(throws: RegistryError.readOnly("the status list cannot be renewed now")) {
                try await office.list(registry)
            }
            #expect(memory.held.head.size == size)
            // The registry's own answers do not rest on the list.
            let answer = try await registry.status(StatusQuery(tin: "NL123456789"))
            #expect(answer.outcome == .valid)
        }
    }

    @Test(
        "A reinstatement explains an improvement, and no act that takes something away does",
        arguments: [ActKind.suspend, .revoke, .surrender]
    )
    func explained(kind: ActKind) async throws {
        let granted = try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            let number = granted.record.number
            try await office.act(registry, ActRequest(kind: .suspend), on: number, key: "suspend")
            _ = try await office.settledList(registry)
            return granted
        }
        office.clock.advance(seconds: 120)
        try plant(1, at: granted.statusList[1].reference.index, issuedAt: start.seconds + 120)
        office.clock.advance(seconds: 30)
        try await office.working(memory) { registry in
            let number = granted.record.number
            await #expect(throws: RegistryError.self) { try await office.list(registry) }
            let request = ActRequest(kind: kind, part: .component("AEOS"))
            try await office.act(registry, request, on: number, key: "more")
            await #expect(throws: RegistryError.self) { try await office.settledList(registry) }
            #expect(registry.state.isDirty(ListKey(authority: office.identity.operating, number: 1)))
            try await office.act(registry, ActRequest(kind: .reinstate, all: true), on: number, key: "r")
            #expect(try await office.values(registry, of: granted).dropFirst().first == 0)
        }
    }

    @Test(
        "A turn of the clock explains an improvement if it came after the version before",
        arguments: [110, 130]
    )
    func turned(end: Int64) async throws {
        let granted = try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            let until = Moment.instant(start.adding(seconds: end))
            let request = ActRequest(kind: .suspend, until: until)
            try await office.act(registry, request, on: granted.record.number, key: "suspend")
            _ = try await office.settledList(registry)
            return granted
        }
        office.clock.advance(seconds: 120)
        try plant(1, at: granted.statusList[1].reference.index, issuedAt: start.seconds + 120)
        office.clock.advance(seconds: 30)
        try await office.working(memory) { registry in
            guard end > 120 else {
                await #expect(throws: RegistryError.self) { try await office.list(registry) }
                return
            }
            let values = try await office.values(registry, of: granted)
            #expect(values == [0, 0, 0])
        }
    }

    @Test(
        "A suspension that ends while the registry is stopped explains itself, however late it was recorded"
    )
    func endedWhileStopped() async throws {
        let granted = try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
        }
        office.clock.advance(seconds: 86_400)
        try await office.working(memory) { registry in
            let until = Moment.instant(office.clock.now().adding(seconds: 3 * 86_400))
            let request = ActRequest(kind: .suspend, until: until)
            try await office.act(registry, request, on: granted.record.number, key: "suspend")
            #expect(try await office.values(registry, of: granted) == [2, 2, 2])
        }
        office.clock.advance(seconds: 5 * 86_400)
        try await office.working(memory) { registry async throws in
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
        }
    }

    @Test("A bad place that nobody has any more is not cleared", arguments: [UInt8(1), 2, 3])
    func lost(value: UInt8) async throws {
        let granted = try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
        }
        let places = Set(granted.statusList.map(\.reference.index))
        let free = try #require((0..<100).first { !places.contains($0) })
        try plant(value, at: free, issuedAt: start.seconds + 100)
        office.clock.advance(seconds: 120)
        try await office.working(memory) { registry in
            let refusal = RegistryError.readOnly("the status list cannot be renewed now")
            await #expect(throws: refusal) { try await office.list(registry) }
        }
    }

    @Test("A value that worsens is published")
    func worsens() async throws {
        let granted = try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            try await office.act(registry, ActRequest(kind: .revoke), on: granted.record.number, key: "r")
            _ = try await office.settledList(registry)
            return granted
        }
        office.clock.advance(seconds: 120)
        try plant(0, at: granted.statusList[0].reference.index, issuedAt: start.seconds + 110)
        try await office.working(memory) { registry async throws in
            #expect(try await office.values(registry, of: granted) == [1, 1, 1])
        }
    }

    @Test(
        "An act recorded while the version before was being signed explains the improvement after a restart"
    )
    func recordedWhileSigning() async throws {
        let granted = try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            let number = granted.record.number
            let suspend = ActRequest(kind: .suspend, from: .instant(start.adding(seconds: -7200)))
            try await office.act(registry, suspend, on: number, key: "s")
            _ = try await office.settledList(registry)
            let reinstate = ActRequest(kind: .reinstate, from: .instant(start.adding(seconds: -3600)))
            try await office.act(registry, reinstate, on: number, key: "r")
            _ = try await office.settledList(registry)
            return granted
        }
        // As if the registry had stopped after archiving, behind the reinstatement, the version made before it.
        try memory.tamper { contents in
            let renewed = contents.statusLists.removeLast()
            let old = contents.statusLists.removeLast()
            contents.statusLists.append(
                StoredStatusList(
                    uri: old.uri,
                    issuedAt: old.issuedAt,
                    expires: old.expires,
                    token: old.token,
                    entry: renewed.entry
                )
            )
        }
        try await office.working(memory) { registry async throws in
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
        }
    }
}
