import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(2))) struct DoctorTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    /// Two certificates, one of them suspended, so that every kind of row is there.
    private func fill() async throws {
        try await office.working(memory) { registry in
            let first = try await office.grant(registry, office.application(eori: "NL100000001"), key: "1")
            try await office.grant(registry, office.application(eori: "NL100000002"), key: "2")
            office.clock.advance(seconds: 10)
            try await office.act(registry, ActRequest(kind: .suspend), on: first.record.number, key: "3")
            _ = await registry.publisher.refreshDue()
        }
    }

    private func examine(_ archive: any Archive) async throws -> DoctorReport {
        var doctor = Doctor(
            archive: archive,
            verifiers: [office.signing.log.verifier],
            origin: office.identity.logOrigin,
            seen: try office.seen.load()
        )
        return try await doctor.examine()
    }

    @Test("Every kind of tampering is found and named", arguments: Tampering.all)
    func finds(tampering: Tampering) async throws {
        try await fill()
        #expect(try await examine(memory).isHealthy)
        try memory.tamper(tampering.change)
        let report = try await examine(memory)
        #expect(report.findings.contains { $0.what == tampering.finds }, "\(report.findings)")
        #expect(report.json["ok"] == false)
    }

    @Test(
        "A version of a list is compared though another was signed in the same second",
        arguments: [true, false]
    )
    func sameSecond(isRemoved: Bool) async throws {
        try await office.withoutClockwork(office.parts(memory)) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            for (key, kind) in [("s", ActKind.suspend), ("r", .reinstate)] {
                try await office.act(registry, ActRequest(kind: kind), on: number, key: key)
                _ = await registry.publisher.refreshDue()
            }
        }
        #expect(try await examine(memory).findings == [])
        try memory.tamper { contents in
            #expect(contents.statusLists.map(\.issuedAt).count == 3)
            #expect(Set(contents.statusLists.map(\.issuedAt)).count == 1)
            let old = contents.statusLists.remove(at: 1)
            guard !isRemoved else { return }
            let token = Tampering.flipped(old.token)
            contents.statusLists.insert(
                StoredStatusList(
                    uri: old.uri,
                    issuedAt: old.issuedAt,
                    expires: old.expires,
                    token: token,
                    entry: old.entry
                ),
                at: 1
            )
        }
        #expect(try await examine(memory).findings.map(\.what) == ["status-list"])
    }

    @Test("An empty archive is healthy")
    func empty() async throws {
        let report = try await examine(MemoryArchive())
        #expect(report.isHealthy && report.entries == 0 && report.certificates == 0)
    }

    @Test("A log of another name is found")
    func otherOrigin() async throws {
        try await fill()
        var doctor = Doctor(
            archive: memory,
            verifiers: [office.signing.log.verifier],
            origin: "elsewhere/log",
            seen: try office.seen.load()
        )
        #expect(try await doctor.examine().findings.map(\.what) == ["checkpoint"])
    }

    @Test("At most a hundred findings are listed, however much is wrong")
    func capped() async throws {
        try await office.working(memory) { registry in
            _ = await registry.queue(200, telling: Countdown(200)) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
        }
        try memory.tamper { contents in
            contents.entries = contents.entries.map {
                StoredEntry(
                    index: $0.index,
                    recordedAt: $0.recordedAt.adding(seconds: 1),
                    certificate: nil,
                    leaf: $0.leaf,
                    groups: []
                )
            }
        }
        #expect(try await examine(memory).findings.count == 100)
    }

    @Test("Rows and tiles younger than the examined end of the log are no finding")
    func younger() async throws {
        try await fill()
        let early = memory.held.head
        try await office.working(memory) { registry in
            try await office.grant(registry, office.application(eori: "NL100000003"), key: "4")
            let number = try #require(registry.snapshot.byNumber.keys.min())
            try await office.act(registry, ActRequest(kind: .reinstate), on: number, key: "5")
        }
        try memory.tamper { $0.head = early }
        try office.seen.store(SeenMark(size: early.size, root: early.root))
        try office.seen.store(SeenMark(size: early.size, root: early.root))
        #expect(try await examine(memory).findings == [])
    }
}
