import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

/// What the holder says of the newest certificate holds for those that it replaced.
@Suite struct WithdrawnConsentTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    @Test("A replaced certificate is not shown once its holder withdrew the consent to its successor")
    func withdrawn() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.tier = "AEOC"
            let first = try await office.grant(registry, form).record.number
            form.tier = "AEOF"
            form.predecessor = first
            let second = try await office.grant(registry, form, key: "second").record.number
            #expect(try await registry.status(StatusQuery(tin: "NL123456789")).outcome == .valid)
            form.predecessor = nil
            form.consent = Consent(publication: false, exchange: [])
            let order = ActOrder(
                request: ActRequest(kind: .amend),
                amended: form,
                basis: try await registry.amendable(second).basis,
                changes: true
            )
            try await office.act(registry, order, on: second, key: "withdraw")
            #expect(try await registry.status(StatusQuery(tin: "NL123456789")).outcome == .unknown)
            for number in [first, second] {
                await #expect(throws: RegistryError.self) {
                    try await registry.view(number, publishedOnly: true, known: nil)
                }
                _ = try await registry.view(number, publishedOnly: false, known: nil)
            }
        }
    }
}
