import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct PrivacyTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private func hidden(_ registry: Registry) async throws -> GrantOutcome {
        var form = try office.application(name: "Geheim B.V.", eori: "NL100000001")
        form.consent = Consent(publication: false, exchange: [])
        return try await office.grant(registry, form, key: "hidden")
    }

    @Test(
        "A number without consent and a number that nobody has are answered alike",
        arguments: [
            nil, KnownAt.size(3), .size(99), .instant(Instant(seconds: 0)),
        ]
    )
    func status(known: KnownAt?) async throws {
        try await office.working(MemoryArchive()) { registry in
            _ = try await hidden(registry)
            for at in [nil, Moment.day(try CivilDate(parsing: "2026-11-20")), .instant(Instant(seconds: 1))] {
                for role in [nil, "IMP"] {
                    let one = try await registry.status(
                        StatusQuery(tin: "NL100000001", role: role, at: at, knownAt: known)
                    )
                    let none = try await registry.status(
                        StatusQuery(tin: "NL100000009", role: role, at: at, knownAt: known)
                    )
                    #expect(one.outcome == .unknown && one.findings.isEmpty)
                    #expect(one.outcome == none.outcome && one.findings.count == none.findings.count)
                    #expect(one.at == none.at && one.knowledge == none.knowledge)
                    #expect(one.isProjected == none.isProjected)
                }
            }
        }
    }

    @Test("The public view of a certificate without consent is the view of none")
    func view() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await hidden(registry).record.number
            #expect(try await registry.view(number, publishedOnly: false, known: nil).status == .active)
            var words: [String] = []
            for asked in [number, "NLAEOF000009999"] {
                let error = await #expect(throws: RegistryError.self) {
                    try await registry.view(asked, publishedOnly: true, known: nil)
                }
                guard case .notFound(let detail) = error else { continue }
                words.append(Tampering.text(detail, replacing: asked, by: "N"))
            }
            #expect(words.count == 2 && words.first == words.last)
        }
    }

    @Test(
        "Public lists leave holders without consent out, whatever they are searched by",
        arguments: [
            ListFilter(publishedOnly: true), ListFilter(name: "geheim", publishedOnly: true),
            ListFilter(tin: "NL100000001", publishedOnly: true),
            ListFilter(status: .active, publishedOnly: true),
            ListFilter(name: "NLAEOF000000001", publishedOnly: true),
            ListFilter(limit: 1, publishedOnly: true),
        ]
    )
    func list(filter: ListFilter) async throws {
        try await office.working(MemoryArchive()) { registry in
            _ = try await hidden(registry)
            office.clock.advance(seconds: 1)
            let open = try office.application(name: "Open B.V.", eori: "NL100000002")
            let shown = try await office.grant(registry, open, key: "open").record.number
            let numbers = try await self.numbers(registry, filter)
            #expect(numbers.isEmpty || numbers == [shown])
            let all = try await self.numbers(registry, unrestricted(filter))
            #expect(all.contains { $0 != shown } || filter.limit == 1)
        }
    }

    private func numbers(_ registry: Registry, _ filter: ListFilter) async throws -> [String] {
        try await registry.list(filter).items.map(\.record.number)
    }

    /// The same question of somebody who may see every holder.
    private func unrestricted(_ filter: ListFilter) -> ListFilter {
        var copy = filter
        copy.publishedOnly = false
        return copy
    }

    @Test("Whoever holds a credential gets its verdict, consent or not, and its end as well")
    func verdict() async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await hidden(registry)
            let credential = Array(granted.credential.utf8)
            #expect(try await registry.verify(credential, ask: VerificationAsk()).outcome == .valid)
            try await office.act(registry, ActRequest(kind: .revoke), on: granted.record.number, key: "r")
            let verdict = try await registry.verify(credential, ask: VerificationAsk())
            #expect(verdict.outcome == .notValid(.revoked))
            #expect(verdict.evidence != VerdictEvidence())
        }
    }

    @Test("A credential with a wrong signature learns nothing of the status", arguments: [0, 20, 85])
    func forged(offset: Int) async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await hidden(registry)
            try await office.act(registry, ActRequest(kind: .revoke), on: granted.record.number, key: "r")
            var credential = Array(granted.credential.utf8)
            let end = try #require(credential.firstIndex(of: UInt8(ascii: "~")))
            let place = end - 86 + offset
            credential[place] = credential[place] == UInt8(ascii: "A") ? UInt8(ascii: "Q") : UInt8(ascii: "A")
            let verdict = try await registry.verify(credential, ask: VerificationAsk())
            #expect(verdict.outcome != .valid && verdict.outcome != .notValid(.revoked))
            #expect(verdict.status == nil && verdict.logSize == nil && verdict.parts.isEmpty)
        }
    }

    @Test(
        "What is no credential of this registry is refused before anything is looked up",
        arguments: [
            "", "~", "a.b.c~", "not a credential", "eyJhbGciOiJub25lIn0.e30.~",
        ]
    )
    func nonsense(text: String) async throws {
        try await office.working(MemoryArchive()) { registry in
            let verdict = try await registry.verify(Array(text.utf8), ask: VerificationAsk())
            #expect(verdict.outcome != .valid)
            #expect(verdict.status == nil && verdict.logSize == nil)
        }
    }

    @Test("A credential of another registry with the same address is not ours")
    func stranger() async throws {
        let other = try TestOffice()
        let theirs = try await other.working(MemoryArchive()) {
            try await other.grant($0, other.application())
        }
        try await office.working(MemoryArchive()) { registry in
            _ = try await office.grant(registry, office.application())
            let verdict = try await registry.verify(Array(theirs.credential.utf8), ask: VerificationAsk())
            #expect(verdict.outcome == .unknown(.unknownKey))
            #expect(verdict.status == nil)
        }
    }

    @Test("The public leaf of an act names no trader and has one length")
    func leaves() async throws {
        let archive = MemoryArchive()
        try await office.working(archive) { registry in
            let granted = try await hidden(registry)
            let long = try office.application(
                name: String(repeating: "Lang ", count: 60),
                eori: "NL100000002"
            )
            try await office.grant(registry, long, key: "long")
            try await office.act(registry, ActRequest(kind: .annul), on: granted.record.number, key: "a")
        }
        let leaves = archive.held.entries.filter { $0.certificate != nil }.map(\.leaf)
        #expect(Set(leaves.map(\.count)).count == 1)
        #expect(Set(leaves).count == 3)
        for leaf in leaves {
            #expect(try StrictJSON.parseObject(leaf).names.sorted() == ["commit", "v"])
        }
    }
}
