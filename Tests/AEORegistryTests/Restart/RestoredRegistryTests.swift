import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite("A registry put back from a backup", .timeLimit(.minutes(2))) struct RestoredRegistryTests {
    @Test("It serves reads, refuses every write and signs nothing")
    func readsOnly() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        let before = stretch.backup.held
        let registry = try await Registry.open(stretch.restored)
        async let work: Void = registry.run()
        await registry.waitUntilReady()
        #expect(registry.isReady())
        #expect(registry.writability == .restored(size: before.head.size))
        let form = try office.application(eori: "NL999999999")
        await #expect(throws: RegistryError.restored(size: before.head.size)) {
            try await office.grant(registry, form, key: "new")
        }
        await #expect(throws: RegistryError.restored(size: before.head.size)) {
            try await office.act(
                registry,
                ActRequest(kind: .suspend),
                on: stretch.kept[2].record.number,
                key: "act"
            )
        }
        await #expect(throws: RegistryError.restored(size: before.head.size)) {
            try await registry.sequencer.submit(isInternal: true) { _ throws(RegistryError) in
                throw .fault("the work was begun")
            }
        }
        let archived = try #require(before.statusLists.last { $0.uri.hasSuffix("/1") })
        let shown = try await registry.statusListToken(
            authority: office.identity.operating,
            number: 1,
            time: nil
        )
        #expect(shown.bytes == archived.token)
        let verdict = try await registry.verify(
            Array(stretch.kept[2].credential.utf8),
            ask: VerificationAsk()
        )
        #expect(verdict.outcome == .valid)
        let metadata = try StrictJSON.parseObject(registry.metadata().bytes)
        #expect(metadata["restored"]?.objectValue?["log_size"]?.integerValue == Int64(before.head.size))
        registry.stop()
        await work
        #expect(stretch.backup.held.head == before.head)
        #expect(stretch.backup.held.statusLists == before.statusLists)
    }

    @Test("A list that has ended is shown no more, and none is signed in its place")
    func ended() async throws {
        let stretch = try await LostStretch()
        stretch.office.clock.advance(seconds: StatusListPublisher.life)
        let registry = try await Registry.open(stretch.restored)
        await #expect(throws: RegistryError.self) {
            try await registry.statusListToken(
                authority: stretch.office.identity.operating,
                number: 1,
                time: nil
            )
        }
    }

    @Test("A database that is not the one of the backup is refused")
    func otherDatabase() async throws {
        let stretch = try await LostStretch()
        var parts = stretch.restored
        parts.seen = MemorySeen(stretch.seen)
        await #expect(throws: StartRefusal.self) { try await Registry.open(parts) }
    }
}
