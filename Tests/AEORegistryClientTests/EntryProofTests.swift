import AEORegistryClient
import JOSE
import Testing
import TransparencyLog

@Suite struct EntryProofTests {
    private let key = Ed25519PrivateKey()

    @Test("Every entry is proven", arguments: [1, 2, 5, 300])
    func all(count: Int) async throws {
        let log = try FakeLog(FakeLog.entries(count), key: key)
        for index in stride(from: 0, to: count, by: max(1, count / 20)) {
            let proof = try #require(try await log.reader.prove(UInt64(index), verifier: log.verifier))
            #expect(proof.leaf == Array("entry \(index)".utf8))
            #expect(proof.proof.verify(leaf: .leaf(proof.leaf), root: log.checkpoint.root))
            #expect(proof.json["index"] == .integer(Int64(index)))
        }
    }

    @Test("An entry beyond the end is not there")
    func beyond() async throws {
        let log = try FakeLog(FakeLog.entries(3), key: key)
        #expect(try await log.reader.prove(3, verifier: log.verifier) == nil)
    }

    @Test("A wrong tile proves nothing", arguments: ["/log/tile/1/000.p/1", "/log/tile/0/001.p/44"])
    func wrongTile(file: String) async throws {
        let log = try FakeLog(FakeLog.entries(300), key: key) { path, bytes in
            path == file ? Array(bytes.reversed()) : bytes
        }
        await #expect(throws: LogReadError.mismatch(.notIncluded(index: 299))) {
            try await log.reader.prove(299, verifier: log.verifier)
        }
    }

    @Test("A wrong entry is not proven")
    func wrongEntry() async throws {
        let log = try FakeLog(FakeLog.entries(3), key: key) { path, bytes in
            path == "/log/tile/entries/000.p/3" ? try EntryBundle.encode([[1], [2], [3]]) : bytes
        }
        await #expect(throws: LogReadError.mismatch(.notIncluded(index: 1))) {
            try await log.reader.prove(1, verifier: log.verifier)
        }
    }

    @Test("Without the log's own signature there is nothing to prove against")
    func otherKey() async throws {
        let log = try FakeLog(FakeLog.entries(3), key: key)
        let other = try FakeLog(FakeLog.entries(3), key: Ed25519PrivateKey())
        await #expect(throws: LogReadError.mismatch(.badSignature)) {
            try await log.reader.prove(1, verifier: other.verifier)
        }
    }
}
