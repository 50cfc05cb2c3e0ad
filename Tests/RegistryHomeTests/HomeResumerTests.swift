import AEOCertificates
import AEOModel
import AEORegistry
import AEOTestSupport
import Foundation
import JOSE
import KeyCustody
import Logging
import RegistryHome
import Testing
import TransparencyLog

@Suite("Resuming a home", .timeLimit(.minutes(2))) struct HomeResumerTests {
    static let steps = [
        "mark written", "plan", "restart", "key records", "configuration", "memory", "mark",
    ]

    private let maker: HomeMaker
    private let home: HomeDirectory
    private let archive = MemoryArchive()

    init() async throws {
        maker = try HomeMaker()
        _ = try maker.make()
        home = try HomeDirectory.open(maker.folder.child("home"))
        try await serve(home) { _ in }
    }

    private func passphrase() throws -> Passphrase {
        try PassphraseSource(file: nil, environment: [:]) { _ in }.passphrase(of: home.layout)
    }

    /// Opens a registry on the home as it is, as the daemon does, and lets it work.
    private func serve(_ home: HomeDirectory, _ body: (Registry) async throws -> Void) async throws {
        let home = try Resumption.settle(home, head: try await archive.head())
        let restored = try RestoredMark(home.layout)
        var parts = RegistryParts(
            identity: try home.identity(now: maker.now),
            archive: archive,
            seen: restored.map { RestoredSeen($0.restoration) } ?? home.seen,
            signing: try home.signingOffice(passphrase()),
            clock: TestClock(maker.now),
            profiles: try home.profiles(safeCriteria: maker.library.safeCriteria),
            keys: home.keyFacts,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        parts.closedLogs = try home.closedLogs()
        parts.restored = restored?.restoration
        let registry = try await Registry.open(parts)
        async let work: Void = registry.run()
        await registry.waitUntilReady()
        try await body(registry)
        registry.stop()
        await work
    }

    /// Marks the home as put back from a backup of its present log.
    private func restore() async throws {
        let head = try await archive.head()
        try RestoredMark(
            Restoration(mark: SeenMark(size: head.size, root: head.root), madeAt: maker.now)
        ).write(home.layout)
        try FileManager.default.removeItem(atPath: home.layout.seen)
    }

    private func resumer(stoppingAt step: String? = nil) throws -> HomeResumer {
        HomeResumer(
            try HomeDirectory.open(home.layout.root),
            archive: archive,
            passphrase: try passphrase(),
            now: maker.now,
            reached: { (name) throws(HomeError) in
                if name == step { throw .unwritable(name, cause: "the process was killed") }
            }
        )
    }

    private var newer: SeenEvidence {
        get async throws {
            let head = try await archive.head()
            return .checkpoint(SeenMark(size: head.size + 3, root: .leaf([9])))
        }
    }

    private var same: SeenEvidence {
        get async throws {
            let head = try await archive.head()
            return .checkpoint(SeenMark(size: head.size, root: head.root))
        }
    }

    @Test(
        "Killed after any step, the home is restored or resumed, and the command finishes it",
        arguments: steps
    )
    func killed(step: String) async throws {
        try await restore()
        let before = try await archive.head()
        await #expect(throws: ResumeRefusal.self) {
            try await resumer(stoppingAt: step).resume([newer], isClosing: false)
        }
        let head = try await archive.head()
        let isResumed = head != before
        #expect(isResumed == ((Self.steps.firstIndex(of: step) ?? 0) >= 2))
        // What the daemon finds: reads of the old log only, or a registry that writes under the new one.
        try await serve(try HomeDirectory.open(home.layout.root)) { (registry) async throws in
            #expect((registry.restored == nil) == isResumed)
            #expect(registry.identity.logOrigin == "127.0.0.1:8480/log" + (isResumed ? "/2" : ""))
            #expect(try await registry.doctor().findings == [])
        }
        if !isResumed {
            #expect(try await archive.head() == before)
            let outcome = try await resumer().resume([newer], isClosing: false)
            #expect(outcome.origin == "127.0.0.1:8480/log/2")
            #expect(outcome.lost == 3)
        }
        let after = try HomeDirectory.open(home.layout.root)
        #expect(after.configuration.logOrigin == "127.0.0.1:8480/log/2")
        #expect(after.configuration.closedLogs.count == 1)
        #expect(after.keys.keys.filter { $0.role == .log }.map(\.state) == [.retired, .active])
        #expect(try RestoredMark(after.layout) == nil)
        #expect(try Resumption(after.layout) == nil)
        try await serve(after) { (registry) async throws in #expect(registry.writability == nil) }
    }

    @Test(
        "A restart that holds more places than one entry carries stands whole or not at all",
        arguments: ["plan", "restart"]
    )
    func killedWithMany(step: String) async throws {
        try await restore()
        let before = try await archive.head()
        let authority = try CountryCode(authority: "NL")
        var list = StatusList()
        for index in 0..<1_200 { list[index] = 1 }
        let found = FoundList(
            key: ListKey(authority: authority, number: 1),
            issuedAt: maker.now.seconds,
            list: list
        )
        await #expect(throws: ResumeRefusal.self) {
            try await resumer(stoppingAt: step).resume([.list(found)], isClosing: false)
        }
        let head = try await archive.head()
        let plan = try #require(try Resumption(home.layout))
        #expect(plan.isCommitted(head) == (step == "restart"))
        guard plan.isCommitted(head) else {
            #expect(head == before)
            return
        }
        #expect(head.size == before.size + 3)
        let outcome = try await HomeResumer.finished(plan, archive, head: head)
        #expect(outcome.restart?.held.map(\.index) == Array(0..<1_200))
        #expect(outcome.differences.count == 1_200)
        try await serve(try HomeDirectory.open(home.layout.root)) { (registry) async throws in
            #expect(registry.writability == nil)
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("What was found at the very end of the backup lets the home go on as it was")
    func continued() async throws {
        try await restore()
        let before = try await archive.head()
        let outcome = try await resumer().resume([same], isClosing: false)
        #expect(outcome.isContinued)
        #expect(try await archive.head() == before)
        #expect(try RestoredMark(home.layout) == nil)
        try await serve(try HomeDirectory.open(home.layout.root)) { (registry) async throws in
            #expect(registry.identity.logOrigin == "127.0.0.1:8480/log")
            #expect(registry.writability == nil)
        }
    }

    @Test("Nothing found is no permission to go on")
    func nothing() async throws {
        try await restore()
        let before = try await archive.head()
        await #expect { try await resumer().resume([], isClosing: false) } throws: { error in
            if case .nothingFound? = error as? ResumeRefusal { true } else { false }
        }
        #expect(try await archive.head() == before)
        let outcome = try await resumer().resume([], isClosing: true)
        #expect(!outcome.isContinued)
        #expect(outcome.seen == nil)
    }

    @Test("An older checkpoint, another root and a longer memory of the home's own all close the old log")
    func closing() async throws {
        let head = try await archive.head()
        let older = SeenMark(size: 0, root: .emptyTree)
        let other = SeenMark(size: head.size, root: .leaf([1]))
        for mark in [older, other] {
            let copy = try await HomeResumerTests()
            try await copy.restore()
            #expect(try await !copy.resumer().resume([.checkpoint(mark)], isClosing: false).isContinued)
        }
        try home.seen.store(SeenMark(size: head.size + 9, root: .leaf([2])))
        let outcome = try await resumer().resume([same], isClosing: false)
        #expect(!outcome.isContinued)
        #expect(outcome.lost == 9)
    }

    @Test("A home that is well is not touched")
    func well() async throws {
        let before = try await archive.head()
        await #expect(throws: ResumeRefusal.self) { try await resumer().resume([], isClosing: true) }
        #expect(try await archive.head() == before)
        #expect(try RestoredMark(home.layout) == nil)
    }

    @Test("Without its keys a home is not resumed")
    func withoutKeys() async throws {
        try await restore()
        let path = try #require(
            FileManager.default.subpaths(atPath: home.layout.keys)?.first { $0.hasPrefix("NL/status") }
        )
        try FileManager.default.removeItem(atPath: home.layout.keys + "/" + path)
        await #expect(throws: ResumeRefusal.self) { try await resumer().resume([newer], isClosing: false) }
        #expect(try Resumption(home.layout) == nil)
    }

    @Test("A second restart takes the next name, and both closed logs stay known")
    func twice() async throws {
        try await restore()
        _ = try await resumer().resume([newer], isClosing: false)
        try await serve(try HomeDirectory.open(home.layout.root)) { _ in }
        try await restore()
        let outcome = try await resumer().resume([newer], isClosing: false)
        #expect(outcome.origin == "127.0.0.1:8480/log/3")
        try await serve(try HomeDirectory.open(home.layout.root)) { (registry) async throws in
            #expect(registry.writability == nil)
            #expect(try await registry.doctor().findings == [])
        }
        #expect(
            try HomeDirectory.open(home.layout.root).closedLogs().map(\.verifier.name)
                == ["127.0.0.1:8480/log", "127.0.0.1:8480/log/2"]
        )
    }

    @Test("Only what the home's own keys signed is taken for evidence")
    func evidence() async throws {
        let head = try await archive.head()
        guard case .checkpoint(let mark) = try SeenEvidence(Array(head.checkpoint.utf8), of: home) else {
            Issue.record("the checkpoint was not recognised")
            return
        }
        #expect(mark == SeenMark(size: head.size, root: head.root))
        let list = try #require(try await archive.newestStatusLists().first)
        guard case .list(let found) = try SeenEvidence(list.token, of: home) else {
            Issue.record("the list was not recognised")
            return
        }
        #expect(found.issuedAt == list.issuedAt)
        let forged = Array(head.checkpoint.replacingOccurrences(of: "\n\(head.size)\n", with: "\n1\n").utf8)
        var token = list.token
        token[token.count - 5] ^= 1
        for bytes in [forged, token, Array("nothing".utf8), [], Array("eyJ".utf8)] {
            #expect(throws: EvidenceFault.self) { try SeenEvidence(bytes, of: home) }
        }
    }
}
