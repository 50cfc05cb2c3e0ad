import AEOModel
import JOSE
import Testing

@testable import aeo

@Suite struct PresentCommandTests {
    private let now = Paper.issued.adding(seconds: 900_600)

    private func bench(passphrase: String? = nil) async throws -> (bench: Bench, paper: Paper) {
        let bench = try Bench(now: now)
        var arguments = ["key", "generate", "--role", "holder", "--out", bench.file("key.pem"), "--json"]
        if let passphrase {
            arguments += ["--passphrase-file", try bench.write("passphrase", passphrase, mode: 0o600)]
        }
        #expect(await bench.run(arguments) == .done)
        let jwk = try JWK(json: StrictJSON.parseObject(Array(bench.read("key.pem.jwk").utf8)))
        let paper = try Paper(holderKey: jwk)
        _ = try bench.write("cert", paper.credential)
        _ = try bench.write("trust.json", paper.trust)
        _ = try bench.write("status", paper.status)
        return (bench, paper)
    }

    private func present(_ bench: Bench, _ more: String...) async -> CommandStatus {
        await bench.run(
            [
                "present", bench.file("cert"), "--key", bench.file("key.pem"), "--audience",
                "https://port.example",
                "--nonce", "n-1", "--out", bench.file("shown"),
            ] + more
        )
    }

    private func verify(_ bench: Bench, nonce: String) async throws -> (CommandStatus, JSONObject) {
        let other = try Bench(now: now)
        let status = await other.run(
            "verify",
            bench.file("shown"),
            "--offline",
            "--trust",
            bench.file("trust.json"),
            "--status",
            bench.file("status"),
            "--audience",
            "https://port.example",
            "--nonce",
            nonce,
            "--require-holder-binding",
            "--json"
        )
        return (status, try other.answer())
    }

    @Test("The chosen claims are shown and no others, and the verifier accepts the proof")
    func shown() async throws {
        let (bench, _) = try await bench()
        #expect(await present(bench, "--disclose", "legal_name,roles:EXP") == .done)
        let (status, answer) = try await verify(bench, nonce: "n-1")
        #expect(status == .done)
        let certificate = answer["certificate"]?.objectValue
        #expect(certificate?["legal_name"] == "Voorbeeld BV")
        #expect(certificate?["roles"] == ["EXP"])
        #expect(certificate?["tin"] == nil)
    }

    @Test("Another nonce is not accepted")
    func otherNonce() async throws {
        let (bench, _) = try await bench()
        #expect(await present(bench) == .done)
        let (status, answer) = try await verify(bench, nonce: "n-2")
        #expect(status == .notValid)
        #expect(answer["reason"] == "holder-binding-wrong-nonce")
    }

    @Test("An encrypted key opens with its passphrase only")
    func encrypted() async throws {
        let (bench, _) = try await bench(passphrase: "long enough\n")
        #expect(await present(bench) == .notPermitted)
        #expect(await present(bench, "--passphrase-file", bench.file("passphrase")) == .done)
        #expect(try bench.read("key.pem").contains("BEGIN ENCRYPTED PRIVATE KEY"))
    }

    @Test("A claim that the certificate has not is refused with those it has")
    func unknownClaim() async throws {
        let (bench, _) = try await bench()
        #expect(await present(bench, "--disclose", "shoe_size") == .refused)
        #expect(bench.console.errors.contains("legal_name"))
    }

    @Test("A key that the certificate is not bound to is refused")
    func otherKey() async throws {
        let (bench, _) = try await bench()
        _ = try bench.write("cert", try Paper(holderKey: JWK(key: ES256PrivateKey().publicKey)).credential)
        #expect(await present(bench) == .refused)
    }

    @Test("A certificate bound to no key cannot be presented")
    func unbound() async throws {
        let (bench, _) = try await bench()
        _ = try bench.write("cert", try Paper().credential)
        #expect(await present(bench) == .refused)
        #expect(bench.console.errors.contains("--holder-key"))
    }

    @Test("What is no certificate is refused", arguments: ["", "x", "a.b.c~", "~"])
    func nonsense(text: String) async throws {
        let (bench, _) = try await bench()
        _ = try bench.write("cert", text)
        #expect(await present(bench) == .refused)
    }

    @Test("A file that exists is not replaced")
    func exists() async throws {
        let (bench, _) = try await bench()
        _ = try bench.write("shown", "precious")
        #expect(await present(bench) == .usage)
        #expect(try bench.read("shown") == "precious")
    }
}
