import AEOModel
import AEORegistry
import AEOTestSupport
import Foundation
import JOSE
import KeyCustody
import RegistryHome
import Testing
import TransparencyLog

@Suite("The file of a backup", .timeLimit(.minutes(2))) struct BackupFileTests {
    private let maker: HomeMaker
    private let home: HomeDirectory
    private let passphrase: Passphrase
    private let database: String

    init() throws {
        maker = try HomeMaker()
        _ = try maker.make()
        home = try HomeDirectory.open(maker.folder.child("home"))
        passphrase = try Passphrase(Array("correct horse".utf8))
        database = maker.folder.child("copy.sqlite")
        // More than two chunks, so that order and end of the parts matter.
        var generator = SeededGenerator(seed: 11)
        let words = (0..<350_000).map { _ in generator.next() }
        let bytes = words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
        try Data(bytes).write(to: URL(fileURLWithPath: database))
    }

    private var file: String { maker.folder.child("backup") }

    @discardableResult
    private func write(withKeys: Bool = false) throws -> BackupManifest {
        let home = home
        let now = maker.now
        return try BackupWriter(home).write(
            to: file,
            database: database,
            withKeys: withKeys,
            passphrase: passphrase
        ) { members in
            BackupManifest(
                madeAt: now,
                url: home.configuration.url.description,
                logOrigin: home.configuration.logOrigin,
                head: .empty,
                schemaVersion: 1,
                keyIDs: home.keys.keys.map(\.kid),
                hasKeys: withKeys,
                members: members
            )
        }
    }

    private func restore(
        _ passphrase: Passphrase? = nil,
        keys: String? = nil
    ) async throws -> (home: HomeDirectory, manifest: BackupManifest) {
        try await HomeRestorer { (_, _) throws(BackupError) in }
            .restore(
                file,
                to: maker.folder.child("new"),
                passphrase: passphrase ?? self.passphrase,
                keys: keys
            )
    }

    private func names() throws -> [String] { try TemporaryFolder.names(maker.folder.path) }

    @Test("What was put in comes out, private for its owner, and no private key with it")
    func roundTrip() async throws {
        let manifest = try write()
        #expect(try TemporaryFolder.mode(file) == 0o600)
        let restored = try await restore()
        #expect(restored.manifest.json == manifest.json)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: restored.home.layout.database))
                == Data(contentsOf: URL(fileURLWithPath: database))
        )
        #expect(try TemporaryFolder.mode(restored.home.layout.database) == 0o600)
        #expect(restored.home.configuration == home.configuration)
        #expect(restored.home.keys == home.keys)
        #expect(try TemporaryFolder.names(restored.home.layout.keys) == ["records.json"])
        #expect(restored.home.missingKeyFiles().count == 4)
        #expect(try RestoredMark(restored.home.layout)?.restoration.mark.size == 0)
        #expect(try restored.home.seen.load() == nil)
        #expect(try names() == ["backup", "copy.sqlite", "home", "new"])
    }

    @Test("Key files come only when asked for, in the backup or from a folder", arguments: [true, false])
    func keys(inBackup: Bool) async throws {
        try write(withKeys: inBackup)
        let restored = try await restore(keys: inBackup ? nil : home.layout.keys)
        #expect(restored.home.missingKeyFiles().isEmpty)
        let source = try PassphraseSource(file: nil, environment: [:]) { _ in }.passphrase(of: home.layout)
        _ = try restored.home.signingOffice(source)
        // The passphrase of the keys is never in a backup.
        #expect(try TemporaryFolder.names(restored.home.layout.secrets).isEmpty)
    }

    @Test("A file is never overwritten")
    func overwriting() throws {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
        #expect(throws: BackupError.self) { try write() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("mine".utf8))
        #expect(try names() == ["backup", "copy.sqlite", "home"])
    }

    @Test("With another passphrase nothing is restored and nothing left")
    func otherPassphrase() async throws {
        try write()
        let other = try Passphrase(Array("correct horsf".utf8))
        await #expect(throws: BackupError.self) { try await restore(other) }
        #expect(try names() == ["backup", "copy.sqlite", "home"])
    }

    @Test(
        "An altered byte, wherever it is, and a file cut off or drawn out are refused, and nothing is left",
        arguments: [
            "first", "cost", "salt", "early", "middle", "late", "last", "cut in a part", "cut between parts",
            "only the header", "empty", "drawn out", "parts exchanged",
        ]
    )
    func altered(how: String) async throws {
        try write()
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        let part = SealedHeader.chunkLength + SealedCipher.tagLength
        let start = SealedHeader.byteCount
        switch how {
        case "first": bytes[0] ^= 1
        case "cost": bytes[23] ^= 2
        case "salt": bytes[40] ^= 1
        case "early": bytes[start + 9] ^= 0x80
        case "middle": bytes[start + part + 77] ^= 1
        case "late": bytes[bytes.count - 40] ^= 1
        case "last": bytes[bytes.count - 1] ^= 1
        case "cut in a part": bytes.removeLast(1000)
        case "cut between parts": bytes.removeLast(bytes.count - start - 2 * part)
        case "only the header": bytes.removeLast(bytes.count - start)
        case "empty": bytes = []
        case "drawn out": bytes.append(0)
        default:
            let first = Array(bytes[start..<start + part])
            bytes.replaceSubrange(start..<start + part, with: bytes[start + part..<start + 2 * part])
            bytes.replaceSubrange(start + part..<start + 2 * part, with: first)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        await #expect(throws: BackupError.self) { try await restore() }
        #expect(try names() == ["backup", "copy.sqlite", "home"])
    }

    @Test("A finding of the examination leaves nothing, and an existing home is left alone")
    func refused() async throws {
        try write()
        let target = maker.folder.child("new")
        await #expect(throws: BackupError.self) {
            try await HomeRestorer { (_, _) throws(BackupError) in throw .inconsistent("a finding") }
                .restore(file, to: target, passphrase: passphrase, keys: nil)
        }
        #expect(try names() == ["backup", "copy.sqlite", "home"])
        await #expect(throws: BackupError.self) {
            try await HomeRestorer { (_, _) throws(BackupError) in }
                .restore(file, to: home.layout.root, passphrase: passphrase, keys: nil)
        }
        #expect(try HomeDirectory.open(home.layout.root).keys == home.keys)
    }

    @Test("The names of logs follow each other")
    func origins() {
        #expect(Resumption.origin(after: "a.example/log") == "a.example/log/2")
        #expect(Resumption.origin(after: "a.example/log/2") == "a.example/log/3")
        #expect(Resumption.origin(after: "a.example/log/9") == "a.example/log/10")
    }
}
