import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

/// A correction of an amendment undoes all of it: terms, holder, paper and what the certificate is found by.
@Suite struct CorrectedAmendmentTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private func amend(_ registry: Registry, _ number: String, name: String) async throws -> ActOutcome {
        var form = try office.application()
        form.name = name
        let order = ActOrder(
            request: ActRequest(kind: .amend),
            amended: form,
            basis: try await registry.amendable(number).basis,
            changes: true
        )
        return try await office.act(registry, order, on: number, key: "amend \(name)")
    }

    private func found(_ registry: Registry, _ name: String) async throws -> Int {
        try await registry.list(ListFilter(name: name, publishedOnly: false)).items.count
    }

    private func name(_ registry: Registry, _ number: String) async throws -> String? {
        try await registry.view(number, publishedOnly: false, known: nil).holder["name"]?.stringValue
    }

    @Test("The holder's data come back with a paper that says so, and the doctor finds nothing")
    func broughtBack() async throws {
        let memory = MemoryArchive()
        try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            let number = granted.record.number
            let former = try await name(registry, number)
            let amended = try await amend(registry, number, name: "Andere Naam Zaden")
            #expect(amended.credential != nil && amended.receipt != nil)
            #expect(try await name(registry, number) == "Andere Naam Zaden")
            #expect(try await found(registry, "Andere Naam") == 1)
            let undone = try await office.act(
                registry,
                ActRequest(kind: .correct, target: amended.act.id),
                on: number,
                key: "correct"
            )
            #expect(undone.credential != nil)
            #expect(try await name(registry, number) == former)
            #expect(try await found(registry, "Andere Naam") == 0)
            #expect(try await found(registry, try #require(former)) == 1)
            #expect(registry.snapshot.record(number: number)?.credentials.count == 3)
            #expect(try await registry.doctor().findings.isEmpty)
        }
    }

    @Test("An amendment that another followed is not undone, and nothing is written")
    func followed() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            let first = try await amend(registry, number, name: "Eerste Naam")
            _ = try await amend(registry, number, name: "Tweede Naam")
            let size = registry.snapshot.size
            await #expect(throws: RegistryError.self) {
                try await office.act(
                    registry,
                    ActRequest(kind: .correct, target: first.act.id),
                    on: number,
                    key: "correct"
                )
            }
            #expect(registry.snapshot.size == size)
            #expect(try await name(registry, number) == "Tweede Naam")
        }
    }

    @Test("An amendment of what has changed since is not taken")
    func stale() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            var form = try office.application()
            form.name = "Te Laat"
            let order = ActOrder(request: ActRequest(kind: .amend), amended: form, basis: 0, changes: true)
            _ = try await amend(registry, number, name: "Eerder")
            await #expect(throws: RegistryError.busy(retryAfter: 1)) {
                try await office.act(registry, order, on: number, key: "late")
            }
            #expect(try await name(registry, number) == "Eerder")
        }
    }
}
