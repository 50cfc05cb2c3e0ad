import AEORegistryClient
import JOSE
import Testing
import TransparencyLog

@Suite struct LogAuditorTests {
    private let key = Ed25519PrivateKey()

    private func audit(
        _ log: FakeLog,
        verifier: NoteVerifier? = nil,
        memory: AuditMemory? = nil
    ) async throws -> AuditReport {
        try await LogAuditor(reader: log.reader).audit(verifier: verifier, memory: memory)
    }

    private func memory(_ log: FakeLog) -> AuditMemory {
        AuditMemory(verifier: log.verifier, size: log.checkpoint.size, root: log.checkpoint.root)
    }

    @Test("An honest log of any size is whole", arguments: [0, 1, 2, 7, 255, 256, 257, 511, 512, 700])
    func honest(count: Int) async throws {
        let log = try FakeLog(FakeLog.entries(count), key: key)
        let report = try await audit(log)
        #expect(report.isVerified)
        #expect(report.size == UInt64(count))
        #expect(report.entries == UInt64(count))
        #expect(report.root == log.checkpoint.root)
        #expect(report.memory == memory(log))
        #expect(report.consistentWith == nil)
        #expect(report.json["verified"] == true)
    }

    @Test("Tiles of the third level are compared too")
    func thirdLevel() async throws {
        let log = try FakeLog(FakeLog.entries(65_536 + 300), key: key)
        #expect(try await audit(log).isVerified)
        let broken = try FakeLog(FakeLog.entries(65_536 + 300), key: key) { path, bytes in
            path.hasPrefix("/log/tile/2/") ? Array(bytes.reversed()) : bytes
        }
        #expect(try await audit(broken).fault == .badTile("tile/2/000.p/1"))
    }

    @Test(
        "A log that grew continues what was seen",
        arguments: [(0, 1), (1, 1), (5, 9), (255, 256), (256, 300), (300, 700)]
    )
    func consistent(old: Int, new: Int) async throws {
        let before = memory(try FakeLog(FakeLog.entries(old), key: key))
        let report = try await audit(try FakeLog(FakeLog.entries(new), key: key), memory: before)
        #expect(report.isVerified)
        #expect(report.consistentWith == UInt64(old))
        #expect(report.json["consistent_with"] == ["size": .integer(Int64(old))])
    }

    @Test("A log that is shorter than it was is found out")
    func shrunk() async throws {
        let before = memory(try FakeLog(FakeLog.entries(10), key: key))
        let report = try await audit(try FakeLog(FakeLog.entries(9), key: key), memory: before)
        #expect(report.fault == .shrunk(from: 10, to: 9))
        #expect(report.memory == nil)
        #expect(report.json["verified"] == false)
    }

    @Test("A log whose past was changed is found out", arguments: [0, 4, 9])
    func rewritten(index: Int) async throws {
        let before = memory(try FakeLog(FakeLog.entries(10), key: key))
        var entries = FakeLog.entries(20)
        entries[index] = Array("another".utf8)
        let report = try await audit(try FakeLog(entries, key: key), memory: before)
        #expect(report.fault == .rewritten(size: 10))
    }

    @Test("A change behind the last checkpoint is no rewriting")
    func laterChange() async throws {
        let before = memory(try FakeLog(FakeLog.entries(10), key: key))
        var entries = FakeLog.entries(20)
        entries[10] = Array("another".utf8)
        #expect(try await audit(try FakeLog(entries, key: key), memory: before).isVerified)
    }

    @Test("A log with another key than the one pinned is found out")
    func otherKey() async throws {
        let before = memory(try FakeLog(FakeLog.entries(3), key: key))
        let log = try FakeLog(FakeLog.entries(3), key: Ed25519PrivateKey())
        #expect(
            try await audit(log, memory: before).fault
                == .otherKey(pinned: before.verifier.vkey, found: log.verifier.vkey)
        )
        #expect(try await audit(log, verifier: before.verifier).isVerified == false)
    }

    @Test("A new key that the former vouches for is taken over, and the past still counts")
    func handedOver() async throws {
        let before = memory(try FakeLog(FakeLog.entries(3), key: key))
        let new = Ed25519PrivateKey()
        let log = try FakeLog(FakeLog.entries(5), key: new, alongside: key)
        let report = try await audit(log, memory: before)
        #expect(report.isVerified)
        #expect(report.consistentWith == 3)
        #expect(report.successor == log.verifier)
        #expect(report.json["vkey"] == .string(before.verifier.vkey))
        #expect(report.json["successor_vkey"] == .string(log.verifier.vkey))
        #expect(report.memory == memory(log))
        let later = try await audit(try FakeLog(FakeLog.entries(9), key: new), memory: report.memory)
        #expect(later.isVerified)
        #expect(later.successor == nil)
        #expect(later.consistentWith == 5)
    }

    @Test("A new key hides no rewriting of the past")
    func handedOverRewritten() async throws {
        let before = memory(try FakeLog(FakeLog.entries(3), key: key))
        var entries = FakeLog.entries(5)
        entries[1] = Array("another".utf8)
        let log = try FakeLog(entries, key: Ed25519PrivateKey(), alongside: key)
        let report = try await audit(log, memory: before)
        #expect(report.fault == .rewritten(size: 3))
        #expect(report.successor == nil)
        #expect(report.memory == nil)
    }

    @Test("A new key that only names itself, or is signed along by a third one, is found out")
    func unvouched() async throws {
        let before = memory(try FakeLog(FakeLog.entries(3), key: key))
        for third in [nil, Ed25519PrivateKey()] {
            let log = try FakeLog(FakeLog.entries(3), key: Ed25519PrivateKey(), alongside: third)
            #expect(
                try await audit(log, memory: before).fault
                    == .otherKey(pinned: before.verifier.vkey, found: log.verifier.vkey)
            )
        }
    }

    @Test("A checkpoint of the former key alone does not vouch for the key that the registry names")
    func formerAlone() async throws {
        let old = try FakeLog(FakeLog.entries(3), key: key)
        let checkpoint = try await old.reader.checkpoint(verifier: old.verifier).note.encoded()
        let log = try FakeLog(FakeLog.entries(3), key: Ed25519PrivateKey()) { path, bytes in
            path == "/log/checkpoint" ? Array(checkpoint.utf8) : bytes
        }
        #expect(try await audit(log, memory: memory(old)).successor == nil)
        #expect(try await audit(log, memory: memory(old)).isVerified == false)
    }

    @Test("A key compared by hand still has to continue what was seen under the former")
    func givenKey() async throws {
        let before = memory(try FakeLog(FakeLog.entries(3), key: key))
        let new = Ed25519PrivateKey()
        let log = try FakeLog(FakeLog.entries(5), key: new)
        #expect(try await audit(log, verifier: log.verifier, memory: before).consistentWith == 3)
        var entries = FakeLog.entries(5)
        entries[0] = Array("another".utf8)
        let other = try FakeLog(entries, key: new)
        #expect(
            try await audit(other, verifier: other.verifier, memory: before).fault == .rewritten(size: 3)
        )
    }

    @Test("A checkpoint under another name is found out")
    func otherOrigin() async throws {
        let other = try FakeLog(FakeLog.entries(3), key: key, origin: "elsewhere/log")
        let checkpoint = try await other.reader.checkpoint(verifier: other.verifier).note.encoded()
        let log = try FakeLog(FakeLog.entries(3), key: key) { path, bytes in
            path == "/log/checkpoint" ? Array(checkpoint.utf8) : bytes
        }
        #expect(try await audit(log).fault == .otherOrigin(expected: FakeLog.origin, found: "elsewhere/log"))
    }

    @Test("A checkpoint with a changed letter is found out")
    func badSignature() async throws {
        let log = try FakeLog(FakeLog.entries(3), key: key) { path, bytes in
            guard path == "/log/checkpoint" else { return bytes }
            return Array(String(decoding: bytes, as: UTF8.self).replacing("\n3\n", with: "\n2\n").utf8)
        }
        #expect(try await audit(log).fault == .badSignature)
    }

    @Test("Something else than a checkpoint is found out", arguments: ["", "hello", "a\n\nb\n"])
    func malformed(text: String) async throws {
        let log = try FakeLog(FakeLog.entries(3), key: key) { path, bytes in
            path == "/log/checkpoint" ? Array(text.utf8) : bytes
        }
        guard case .malformedCheckpoint = try await audit(log).fault else {
            Issue.record("the checkpoint was read")
            return
        }
    }

    @Test(
        "A file that is missing is found out",
        arguments: [
            "/log/tile/entries/000", "/log/tile/entries/001.p/44", "/log/tile/0/000", "/log/tile/1/000.p/1",
        ]
    )
    func missing(missing: String) async throws {
        let log = try FakeLog(FakeLog.entries(300), key: key) { path, bytes in path == missing ? nil : bytes }
        #expect(try await audit(log).fault == .notServed(missing))
    }

    @Test(
        "A flipped bit in any tile or bundle is found out",
        arguments: [
            "/log/tile/entries/000", "/log/tile/entries/001.p/44", "/log/tile/0/000", "/log/tile/0/001.p/44",
            "/log/tile/1/000.p/1",
        ]
    )
    func flipped(file: String) async throws {
        let log = try FakeLog(FakeLog.entries(300), key: key) { path, bytes in
            guard path == file else { return bytes }
            var bytes = bytes
            bytes[bytes.count - 1] ^= 1
            return bytes
        }
        let report = try await audit(log)
        #expect(!report.isVerified)
        #expect(report.memory == nil)
    }

    @Test(
        "A bundle or tile that is cut off is found out",
        arguments: ["/log/tile/entries/000", "/log/tile/0/000"]
    )
    func cut(file: String) async throws {
        let log = try FakeLog(FakeLog.entries(300), key: key) { path, bytes in
            path == file ? bytes.dropLast() : bytes
        }
        #expect(try await !audit(log).isVerified)
    }

    @Test("A registry that cannot be reached says nothing about its log")
    func unreachable() async throws {
        let client = RegistryClient(
            baseURL: "http://127.0.0.1:8480",
            transport: ScriptedTransport([.failure(.notSent("refused"))]),
            now: { 0 }
        )
        await #expect(throws: ClientError.unreachable("refused")) {
            try await LogAuditor(reader: LogReader(client)).audit(verifier: nil, memory: nil)
        }
    }

    @Test("The memory reads back what it wrote, and nothing else")
    func remembering() throws {
        let memory = memory(try FakeLog(FakeLog.entries(3), key: key))
        #expect(AuditMemory(json: memory.json) == memory)
        for name in memory.json.names {
            var json = memory.json
            json[name] = nil
            #expect(AuditMemory(json: json) == nil)
            json[name] = "x"
            #expect(AuditMemory(json: json) == nil)
        }
    }
}
