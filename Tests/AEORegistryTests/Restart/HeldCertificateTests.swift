import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing

@testable import AEORegistry

@Suite("A certificate that is held after a restart", .timeLimit(.minutes(2))) struct HeldCertificateTests {
    private func outcome(
        _ registry: Registry,
        of credential: String,
        known: KnownAt? = nil
    ) async throws -> VerdictOutcome {
        try await registry.verify(Array(credential.utf8), ask: VerificationAsk(knownAt: known)).outcome
    }

    private func values(
        _ office: TestOffice,
        _ registry: Registry,
        of paper: CredentialRecord
    ) async throws -> [UInt8] {
        _ = await registry.publisher.refreshDue()
        let list = try await office.list(registry, number: paper.list).list
        return ([paper.index] + paper.partIndices).map { list[$0] }
    }

    @Test("A new paper betters nothing: neither its verdict, nor its places, nor what is answered of it")
    func reissue() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        let (parts, _) = try await stretch.restart(lists: [stretch.found], seen: stretch.seen)
        let revoked = stretch.kept[0]
        try await office.withoutClockwork(parts) { registry async throws in
            #expect(try await outcome(registry, of: revoked.credential) == .notValid(.revoked))
            let number = revoked.record.number
            try await office.act(registry, ActRequest(kind: .reissue), on: number, key: "reissue")
            let text = try await registry.credential(of: number)
            #expect(text != revoked.credential)
            #expect(try await outcome(registry, of: text) == .notValid(.revoked))
            let view = try await registry.view(number, publishedOnly: false, known: nil)
            #expect(view.status == .revoked)
            let paper = try #require(view.record.credentials.last)
            #expect(paper.list == 3)
            #expect(try await values(office, registry, of: paper).allSatisfy { $0 == 1 })
            let answer = try await registry.status(StatusQuery(tin: revoked.record.tin))
            let finding = try #require(answer.findings.first)
            #expect(finding.status == .revoked)
            #expect(!finding.parts.isEmpty && finding.parts.allSatisfy { $0.status == .revoked })
        }
    }

    @Test("Nor does one that the registry issues by itself, after the theft of a key")
    func theft() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        var (parts, _) = try await stretch.restart(lists: [stretch.found], seen: stretch.seen)
        parts.end("issuing", as: "compromised", since: 0, successor: ES256PrivateKey())
        let revoked = stretch.kept[0]
        let id = revoked.record.id
        try await office.working(parts) { registry in
            while (registry.snapshot.certificates[id]?.credentials.count ?? 0) < 2 { await Task.yield() }
            let text = try await registry.credential(of: revoked.record.number)
            #expect(try await outcome(registry, of: text) == .notValid(.revoked))
        }
    }

    @Test("A reinstatement lets go of the new paper too, and what was told of a log's size stays told")
    func reinstated() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        let (parts, _) = try await stretch.restart(lists: [stretch.found], seen: stretch.seen)
        let revoked = stretch.kept[0]
        let number = revoked.record.number
        try await office.withoutClockwork(parts) { registry async throws in
            let begun = KnownAt.size(registry.snapshot.size)
            try await office.act(registry, ActRequest(kind: .reissue), on: number, key: "reissue")
            let suspension = try await office.act(
                registry,
                ActRequest(kind: .suspend),
                on: number,
                key: "suspend"
            )
            let held = registry.snapshot.size
            office.clock.advance(seconds: 60)
            try await office.act(
                registry,
                ActRequest(kind: .reinstate, target: suspension.act.id),
                on: number,
                key: "reinstate"
            )
            let text = try await registry.credential(of: number)
            #expect(try await outcome(registry, of: text) == .valid)
            #expect(try await outcome(registry, of: text, known: .size(held)) == .notValid(.revoked))
            #expect(
                try await outcome(registry, of: revoked.credential, known: begun) == .notValid(.revoked)
            )
            let record = try #require(registry.snapshot.certificates[revoked.record.id])
            let paper = try #require(record.credentials.last)
            #expect(try await values(office, registry, of: paper).allSatisfy { $0 == 0 })
            // A later restart may hold the same place again: what was told before it stays told.
            var later = registry.snapshot
            let size = later.size
            let place = HeldValue(
                list: ListKey(authority: record.authority, number: record.credentials[0].list),
                index: record.credentials[0].index,
                value: 2
            )
            later.restarts.hold([place], at: size)
            #expect(later.told(.active, of: record, known: held) == .revoked)
            #expect(later.told(.active, of: record, known: size) == .active)
            #expect(later.told(.active, of: record, known: size + 1) == .suspended)
        }
    }

    @Test("Before the restart nothing was held, no list was closed and no paper was lost")
    func before() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        let (parts, fact) = try await stretch.restart(lists: [stretch.found], seen: stretch.seen)
        let old = KnownAt.size(fact.old.size)
        try await office.withoutClockwork(parts) { registry async throws in
            #expect(try await outcome(registry, of: stretch.kept[0].credential, known: old) == .valid)
            let lost = stretch.lost[0].credential
            #expect(try await outcome(registry, of: lost) == .notValid(.suspended))
            #expect(try await outcome(registry, of: lost, known: old) != .notValid(.suspended))
            // A grant that was not recorded yet is no lost one.
            let early = KnownAt.size(stretch.kept[0].record.grantIndex)
            let kept = stretch.kept[0].credential
            #expect(try await outcome(registry, of: kept, known: early) != .notValid(.suspended))
        }
    }
}
