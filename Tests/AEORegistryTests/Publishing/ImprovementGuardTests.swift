import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(1))) struct ImprovementGuardTests {
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
                    entry: contents.head.size - 1
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
            #expect(try await registry.status(StatusQuery(tin: "NL123456789")).outcome == .valid)
        }
    }

    @Test("An act on that certificate explains the improvement of its places")
    func explained() async throws {
        let granted = try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
        }
        office.clock.advance(seconds: 120)
        try plant(2, at: granted.statusList[1].reference.index, issuedAt: start.seconds + 120)
        office.clock.advance(seconds: 30)
        try await office.working(memory) { registry in
            await #expect(throws: RegistryError.self) { try await office.list(registry) }
            let request = ActRequest(kind: .suspend, part: .component("AEOS"))
            try await office.act(registry, request, on: granted.record.number, key: "s")
            #expect(try await office.values(registry, of: granted) == [0, 0, 2])
        }
    }

    @Test("A place that nobody has may be cleared, and a value that worsens is published")
    func harmless() async throws {
        let granted = try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            try await office.act(registry, ActRequest(kind: .revoke), on: granted.record.number, key: "r")
            return granted
        }
        office.clock.advance(seconds: 120)
        let places = Set(granted.statusList.map(\.reference.index))
        let free = try #require((0..<100).first { !places.contains($0) })
        try plant(1, at: free, issuedAt: start.seconds + 100)
        try plant(0, at: granted.statusList[0].reference.index, issuedAt: start.seconds + 110)
        try await office.working(memory) { registry in
            let token = try await office.settledList(registry)
            #expect(granted.statusList.map { token.list[$0.reference.index] } == [1, 1, 1])
            #expect(token.list[free] == 0)
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
        try await office.working(memory) { registry in
            #expect(try await office.values(registry, of: granted) == [0, 0, 0])
        }
    }
}
