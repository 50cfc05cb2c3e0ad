import AEORegistry
import AEORegistryClient
import JOSE
import KeyCustody
import RegistryHome
import Testing
import TransparencyLog

@testable import aeo

@Suite struct LogCommandTests {
    /// The answers of a log of one entry, signed with the key of a home.
    private func answers(_ home: HomeDirectory, entry: String = "entry") throws -> [String: WireResponse] {
        let signer = try home.signingOffice(.read(file: home.layout.passphrase)).log
        let leaf = MerkleHash.leaf(Array(entry.utf8))
        let checkpoint = try Checkpoint(origin: signer.name, size: 1, root: leaf)
        let bytes = { (bytes: [UInt8]) in WireResponse(status: 200, mediaType: nil, body: bytes) }
        return [
            "GET /.well-known/aeo-registry": .json(["log_vkey": .string(signer.verifier.vkey)]),
            "GET /log/checkpoint": bytes(Array(try signer.sign(checkpoint.text).encoded().utf8)),
            "GET /log/tile/entries/000.p/1": bytes(try EntryBundle.encode([Array(entry.utf8)])),
            "GET /log/tile/0/000.p/1": bytes(leaf.bytes),
        ]
    }

    @Test("An audit is remembered, and the next one demands a continuation")
    func remembered() async throws {
        let homes = try Bench()
        let home = try homes.makeHome()
        let state = homes.file("state.json")
        let first = try Bench(try answers(home))
        #expect(await first.run("log", "audit", "--registry", Bench.url, "--state", state, "--json") == .done)
        #expect(try first.answer()["verified"] == true)
        #expect(try first.answer()["consistent_with"] == .null)
        let second = try Bench(try answers(home))
        #expect(
            await second.run("log", "audit", "--registry", Bench.url, "--state", state, "--json") == .done
        )
        #expect(try second.answer()["consistent_with"] == ["size": 1])
        let third = try Bench(try answers(home, entry: "another"))
        #expect(
            await third.run("log", "audit", "--registry", Bench.url, "--state", state, "--json") == .refused
        )
        #expect(try third.answer()["verified"] == false)
        #expect(try third.answer()["problem"]?.stringValue?.contains("not those that were seen") == true)
    }

    @Test("The memory lies in the home, or in the user's state directory")
    func places() async throws {
        let homes = try Bench()
        let home = try homes.makeHome()
        let bench = try Bench(try answers(home))
        #expect(await bench.run("log", "audit", "--home", home.layout.root) == .done)
        #expect(try HomeFile.entries(of: home.layout.audits)?.count == 1)
        let other = try Bench(try answers(home), environment: ["XDG_STATE_HOME": homes.file("state")])
        #expect(await other.run("log", "audit", "--registry", Bench.url) == .done)
        #expect(try HomeFile.entries(of: homes.file("state/aeo/audit"))?.count == 1)
    }

    @Test("A memory that cannot be read stops the audit", arguments: ["", "{}", #"{"v":2}"#])
    func damaged(text: String) async throws {
        let homes = try Bench()
        let bench = try Bench(try answers(try homes.makeHome()))
        let state = try bench.write("state.json", text)
        #expect(await bench.run("log", "audit", "--registry", Bench.url, "--state", state) == .internal)
    }

    @Test("A wrong log key ends with 65", arguments: ["checkpoint", "audit", "prove"])
    func otherKey(command: String) async throws {
        let homes = try Bench()
        let home = try homes.makeHome()
        let other = try NoteVerifier(
            name: "127.0.0.1:8480/log",
            publicKey: LogKey(Ed25519PrivateKey()).publicKey
        )
        let bench = try Bench(try answers(home))
        let more = command == "prove" ? ["0"] : []
        let common = ["--vkey", other.vkey, "--registry", Bench.url, "--home", homes.file("home")]
        #expect(await bench.run(["log", command] + more + common) == .refused)
    }

    @Test("The checkpoint is shown, and an entry proven")
    func proven() async throws {
        let homes = try Bench()
        let bench = try Bench(try answers(try homes.makeHome()))
        #expect(await bench.run("log", "checkpoint", "--registry", Bench.url) == .done)
        #expect(bench.console.output.hasPrefix("127.0.0.1:8480/log\n1\n"))
        #expect(await bench.run("log", "prove", "0", "--registry", Bench.url) == .done)
        #expect(await bench.run("log", "prove", "1", "--registry", Bench.url) == .refused)
    }
}
