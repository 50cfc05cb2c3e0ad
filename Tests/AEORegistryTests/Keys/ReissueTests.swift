import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct ReissueTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private func granted(_ serials: Range<Int>) async throws -> [GrantOutcome] {
        try await office.working(memory) { registry in
            var granted: [GrantOutcome] = []
            for serial in serials {
                let form = try office.application(eori: "NL\(100_000_000 + serial)")
                granted.append(try await office.grant(registry, form, key: "\(serial)"))
            }
            return granted
        }
    }

    /// The parts after the issuing key's theft.
    private func afterTheft(since: UInt64 = 0) -> RegistryParts {
        var parts = office.parts(memory)
        parts.end("issuing", as: "compromised", since: since, successor: ES256PrivateKey())
        return parts
    }

    private func reissues() throws -> [ActEntry] {
        try memory.held.entries.compactMap { entry in
            guard case .act(let act) = try EntryReader.content(of: entry), act.act.kind == .reissue else {
                return nil
            }
            return act
        }
    }

    /// Waits until so many certificates have a second paper.
    private func reach(_ count: Int, _ registry: Registry) async {
        while registry.snapshot.certificates.values.count(where: { $0.credentials.count > 1 }) < count {
            await Task.yield()
        }
    }

    @Test(
        "Every living certificate of a stolen key gets a paper of its successor, and the former is replaced"
    )
    func anew() async throws {
        let granted = try await granted(1..<11)
        let parts = afterTheft(since: 1_000)
        let successor = try #require(parts.key("issuing")).keyID
        try await office.working(parts) { registry in
            await reach(10, registry)
            for outcome in granted {
                let old = try await registry.verify(Array(outcome.credential.utf8), ask: VerificationAsk())
                #expect(old.outcome == .notValid(.replaced))
                let text = try await registry.credential(of: outcome.record.number)
                let new = try await registry.verify(Array(text.utf8), ask: VerificationAsk())
                #expect(new.outcome == .valid)
                #expect(new.evidence.keyID == successor)
                #expect(new.certificate?.validFrom == old.certificate?.validFrom)
            }
            let list = try await office.settledList(registry)
            for outcome in granted {
                #expect(outcome.statusList.allSatisfy { list.list[$0.reference.index] == 1 })
                let record = try #require(registry.snapshot.record(number: outcome.record.number))
                #expect(record.credentials.last.map { list.list[$0.index] } == 0)
            }
            #expect(try await registry.doctor().findings == [])
        }
        #expect(try reissues().count == 10)
    }

    @Test("A restart goes on where the work stopped, and issues nothing twice")
    func resumed() async throws {
        _ = try await granted(1..<31)
        let parts = afterTheft()
        for done in [1, 7, 20, 30] {
            try await office.working(parts) { registry in await reach(done, registry) }
        }
        #expect(try reissues().count == 30)
        try await office.working(parts) { registry in
            _ = try await office.grant(registry, office.application(eori: "NL100000099"), key: "99")
        }
        #expect(try Set(reissues().map(\.certificate)).count == 30)
        #expect(try reissues().count == 30)
    }

    @Test("What has ended gets no paper, and what is suspended stays so under the new one")
    func standing() async throws {
        let granted = try await granted(1..<4)
        try await office.working(memory) { registry in
            for (outcome, kind) in [(granted[0], ActKind.surrender), (granted[1], .suspend)] {
                let request = ActRequest(kind: kind)
                try await office.act(registry, request, on: outcome.record.number, key: kind.rawValue)
            }
        }
        try await office.working(afterTheft()) { registry in
            await reach(2, registry)
            let ended = try #require(registry.snapshot.record(number: granted[0].record.number))
            #expect(ended.credentials.count == 1)
            let suspended = try #require(registry.snapshot.record(number: granted[1].record.number))
            let list = try await office.settledList(registry)
            #expect(suspended.credentials.last.map { list.list[$0.index] } == 2)
            #expect(granted[0].statusList.allSatisfy { list.list[$0.reference.index] == 1 })
        }
        #expect(try reissues().count == 2)
    }

    @Test("The act says why and that no officer signed it, and answers of before stay as they were")
    func decision() async throws {
        let granted = try await granted(1..<2)
        let size = memory.held.head.size
        let stolen = try #require(office.parts(memory).key("issuing")).keyID
        try await office.working(afterTheft(since: size)) { registry in
            await reach(1, registry)
            let ask = VerificationAsk(knownAt: .size(size))
            let before = try await registry.verify(Array(granted[0].credential.utf8), ask: ask)
            #expect(before.outcome == .valid)
        }
        let act = try #require(try reissues().first)
        #expect(act.decision["officer"] == JSONValue.null)
        #expect(act.decision["note"]?.stringValue?.contains(stolen) == true)
    }

    @Test("A key that is merely old leaves its papers as they are", arguments: ["retiring", "retired"])
    func old(state: String) async throws {
        _ = try await granted(1..<4)
        var parts = office.parts(memory)
        let until = office.clock.now().adding(seconds: 1)
        parts.end("issuing", as: state, until: state == "retired" ? until : nil, successor: ES256PrivateKey())
        try await office.working(parts) { registry in
            _ = try await office.grant(registry, office.application(eori: "NL100000099"), key: "99")
        }
        #expect(try reissues().isEmpty)
    }

    @Test("Only what the stolen key signed is issued anew")
    func others() async throws {
        _ = try await granted(1..<4)
        var parts = office.parts(memory)
        let second = ES256PrivateKey()
        parts.end("issuing", as: "retiring", successor: second)
        try await office.working(parts) { registry in
            _ = try await office.grant(registry, office.application(eori: "NL100000099"), key: "99")
        }
        parts.end("issuing", as: "compromised", since: 0, successor: ES256PrivateKey())
        try await office.working(parts) { registry in await reach(1, registry) }
        #expect(try reissues().count == 1)
        let number = try #require(try reissues().first?.certificate)
        #expect(memory.held.certificates[number] != nil)
    }
}
