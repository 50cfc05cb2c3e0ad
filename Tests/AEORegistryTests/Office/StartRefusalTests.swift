import AEOModel
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct StartRefusalTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private func fill(_ certificates: Range<Int> = 1..<3) async throws {
        try await office.working(memory) { registry in
            for number in certificates {
                let form = try office.application(eori: "NL\(100_000_000 + number)")
                try await office.grant(registry, form, key: "\(number)")
            }
        }
    }

    @Test("The database of an earlier day is refused with both sizes")
    func shorter() async throws {
        try await fill()
        let earlier = MemoryArchive(memory.held)
        let found = earlier.held.head.size
        try await fill(3..<5)
        await #expect(throws: StartRefusal.logIsShorter(seen: found + 2, found: found)) {
            try await office.open(earlier)
        }
        _ = try await office.open(memory)
    }

    @Test("A log that parted from the published one is refused, even when it is longer")
    func different() async throws {
        try await fill()
        let other = MemoryArchive(memory.held)
        try await fill(3..<4)
        let seen = try #require(try office.seen.load())
        // The home forgets for a moment, and the copy goes its own way.
        try office.seen.store(SeenMark(size: 0, root: .emptyTree))
        try await office.working(other) { registry in
            for number in 7..<10 {
                let form = try office.application(eori: "NL\(100_000_000 + number)")
                try await office.grant(registry, form, key: "\(number)")
            }
        }
        try office.seen.store(seen)
        await #expect(throws: StartRefusal.logIsDifferent(size: seen.size)) { try await office.open(other) }
        _ = try await office.open(memory)
    }

    @Test("A home that remembers another root of the same size is refused")
    func otherRoot() async throws {
        try await fill()
        let size = memory.held.head.size
        try office.seen.store(SeenMark(size: size, root: .leaf([7])))
        await #expect(throws: StartRefusal.logIsDifferent(size: size)) { try await office.open(memory) }
    }

    @Test("A home that remembers nothing is refused, also on an empty log")
    func nothingRemembered() async throws {
        let forgetful = MemorySeen(nil)
        let parts = try await parts(seen: forgetful, archive: MemoryArchive())
        await #expect(throws: StartRefusal.nothingRemembered) { try await Registry.open(parts) }
    }

    @Test("A home whose memory cannot be read is refused")
    func unreadableMemory() async throws {
        let parts = try await parts(seen: BrokenSeen(), archive: MemoryArchive())
        await #expect(throws: StartRefusal.nothingRemembered) { try await Registry.open(parts) }
    }

    @Test("A memory behind the log is allowed and brought forward")
    func behind() async throws {
        try await fill()
        let head = memory.held.head
        try office.seen.store(SeenMark(size: 0, root: .emptyTree))
        _ = try await office.open(memory)
        #expect(try office.seen.load() == SeenMark(size: head.size, root: head.root))
        let root = try await TileReader(archive: memory, size: head.size).root(of: 3)
        try office.seen.store(SeenMark(size: 3, root: root))
        _ = try await office.open(memory)
        #expect(try office.seen.load()?.size == head.size)
    }

    @Test("The checkpoint of another log key is refused")
    func foreignKey() async throws {
        try await fill()
        let stranger = try TestOffice()
        try stranger.seen.store(SeenMark(size: 0, root: .emptyTree))
        await #expect {
            try await stranger.open(memory)
        } throws: { error in
            if case StartRefusal.foreignCheckpoint = error { true } else { false }
        }
    }

    /// Whatever is wrong with the end of the log, the registry does not start.
    @Test(
        "A log whose end does not fit is refused",
        arguments: Tampering.all.filter {
            [
                "a missing tile", "a tile cut short", "another root", "no checkpoint", "an altered signature",
                "another size in the checkpoint", "the checkpoint of another key",
                "a row that cannot be read",
            ].contains($0.testDescription)
        }
    )
    func unfitEnd(tampering: Tampering) async throws {
        try await fill()
        try memory.tamper(tampering.change)
        await #expect(throws: StartRefusal.self) { try await office.open(memory) }
    }

    @Test("An archived status list that is no token is refused")
    func brokenList() async throws {
        try await fill()
        try memory.tamper { contents in
            let old = contents.statusLists[0]
            contents.statusLists[0] = StoredStatusList(
                uri: old.uri,
                issuedAt: old.issuedAt,
                expires: old.expires,
                token: Array("no token".utf8),
                entry: old.entry
            )
        }
        await #expect {
            try await office.open(memory)
        } throws: { error in
            if case StartRefusal.inconsistent = error { true } else { false }
        }
    }

    @Test(
        "Every refusal says in words what to do or what is wrong",
        arguments: [
            StartRefusal.logIsShorter(seen: 9, found: 4), .logIsDifferent(size: 9), .nothingRemembered,
            .foreignCheckpoint("x"), .inconsistent("x"), .unreadable("x"),
            .keyTakenBack("k", recorded: "retired", found: "active"),
        ]
    )
    func words(refusal: StartRefusal) {
        #expect(refusal.description.utf8.count > 20)
        #expect(!refusal.description.contains("StartRefusal"))
    }

    private func parts(seen: any SeenCheckpoint, archive: any Archive) async throws -> RegistryParts {
        var parts = office.parts(archive)
        parts.seen = seen
        return parts
    }
}
