import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

/// What becomes of the paper in hand when a certificate comes back: it is good again while it says what holds.
@Suite struct RevivedPaperTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private func correct(_ registry: Registry, _ act: RecordID, _ number: String) async throws -> ActOutcome {
        try await office.act(
            registry,
            ActRequest(kind: .correct, target: act),
            on: number,
            key: "correct \(act)"
        )
    }

    private func verdict(_ registry: Registry, _ paper: String) async throws -> VerdictOutcome {
        try await registry.verify(Array(paper.utf8), ask: VerificationAsk()).outcome
    }

    private func amend(_ registry: Registry, _ number: String, name: String) async throws -> ActOutcome {
        var form = try office.application()
        form.name = name
        let basis = try await registry.amendable(number).basis
        let order = ActOrder(request: ActRequest(kind: .amend), amended: form, basis: basis, changes: true)
        return try await office.act(registry, order, on: number, key: "amend \(name)")
    }

    private func end(_ registry: Registry, _ number: String) async throws -> ActOutcome {
        try await office.act(registry, ActRequest(kind: .surrender), on: number, key: "surrender")
    }

    @Test("After an ending by mistake is corrected, the paper in hand is good again and no other is made")
    func sameWords() async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await office.grant(registry, office.application())
            let number = granted.record.number
            let ended = try await end(registry, number)
            #expect(try await verdict(registry, granted.credential) != .valid)
            let undone = try await correct(registry, ended.act.id, number)
            #expect(undone.credential == nil)
            #expect(registry.snapshot.record(number: number)?.credentials.count == 1)
            #expect(try await verdict(registry, granted.credential) == .valid)
        }
    }

    @Test("Where the paper in hand says what was made void meanwhile, its holder gets a new one")
    func otherWords() async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await office.grant(registry, office.application())
            let number = granted.record.number
            let amended = try await amend(registry, number, name: "Andere Naam Zaden")
            let paper = try #require(amended.credential)
            let ended = try await end(registry, number)
            #expect(try await correct(registry, amended.act.id, number).credential == nil)
            let undone = try await correct(registry, ended.act.id, number)
            let newest = try #require(undone.credential)
            #expect(try await verdict(registry, paper) == .notValid(.replaced))
            #expect(try await verdict(registry, granted.credential) == .notValid(.replaced))
            #expect(try await verdict(registry, newest) == .valid)
            #expect(try await registry.doctor().findings.isEmpty)
        }
    }

    @Test("Amendments made void from the last to the first give the holder of the grant back")
    func unwound() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            let name = { (registry: Registry) async throws in
                try await registry.view(number, publishedOnly: false, known: nil).holder["name"]?.stringValue
            }
            let former = try await name(registry)
            let first = try await amend(registry, number, name: "Eerste Naam")
            let second = try await amend(registry, number, name: "Tweede Naam")
            _ = try await correct(registry, second.act.id, number)
            #expect(try await name(registry) == "Eerste Naam")
            _ = try await correct(registry, first.act.id, number)
            #expect(try await name(registry) == former)
            #expect(try await registry.doctor().findings.isEmpty)
        }
    }
}
