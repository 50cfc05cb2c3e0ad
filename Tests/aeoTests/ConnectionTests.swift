import AEORegistryClient
import Foundation
import JOSE
import RegistryHome
import Testing

@testable import aeo

/// To whom the officer's signed calls are sent.
@Suite struct ConnectionTests {
    private static let answers: [String: WireResponse] = [
        "GET /v1/certificates": .json(["certificates": []]),
        "POST /v1/certificates/N1/acts": .json(["act": "revoke"], status: 201),
    ]

    /// A bench whose home has the public URL given.
    private func bench(url: String, environment: [String: String] = [:]) throws -> Bench {
        let bench = try Bench(Self.answers, environment: environment)
        let path = try bench.makeHome().layout.configuration
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacingOccurrences(of: Bench.url, with: url).utf8).write(
            to: URL(fileURLWithPath: path)
        )
        return bench
    }

    private func authorizations(_ bench: Bench) -> [String?] {
        bench.transport.requests.map { $0.header("Authorization") }
    }

    @Test(
        "A registry that is not that of the home gets no officer's token",
        arguments: [
            "https://evil.example", "http://evil.example", "https://aeo.example:444", "http://aeo.example",
            "https://127.0.0.1.evil.example", "https://localhost.evil.example", "http://10.0.0.1",
        ]
    )
    func foreign(registry: String) async throws {
        let bench = try bench(url: "https://aeo.example")
        let home = ["--home", bench.file("home"), "--registry", registry]
        #expect(await bench.run(["revoke", "N1", "--yes"] + home) == .notPermitted)
        #expect(await bench.run(["timeline", "N1"] + home) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
        #expect(bench.console.errors.contains("is not https://aeo.example, the registry of that home"))
        #expect(await bench.run(["list"] + home) == .done)
        #expect(authorizations(bench) == [nil])
    }

    @Test("Nor does one that the environment names")
    func variable() async throws {
        let bench = try bench(
            url: "https://aeo.example",
            environment: ["AEO_REGISTRY": "https://evil.example"]
        )
        #expect(await bench.run("revoke", "N1", "--yes", "--home", bench.file("home")) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test(
        "The home's own registry does, and so does a loopback address",
        arguments: [
            "https://aeo.example", "https://AEO.example:443/", "http://127.0.0.1:8480", "http://[::1]:8480",
            "http://localhost:1", "http://127.9.9.9",
        ]
    )
    func own(registry: String) async throws {
        let bench = try bench(url: "https://aeo.example")
        let home = ["--home", bench.file("home"), "--registry", registry]
        #expect(await bench.run(["revoke", "N1", "--yes"] + home) == .done)
        #expect(authorizations(bench).first??.hasPrefix("Bearer ") == true)
    }

    @Test("A named or wrong passphrase that opens nothing is told, and nobody is asked without it")
    func wrongPassphrase() async throws {
        let bench = try bench(url: Bench.url)
        let home = ["--home", bench.file("home")]
        let wrong = try bench.write("wrong", "not the passphrase\n", mode: 0o600)
        for file in [wrong, bench.file("missing")] {
            for command in [["list"], ["find", "bv"], ["show", "N1"]] {
                #expect(await bench.run(command + home + ["--passphrase-file", file]) == .notPermitted)
            }
        }
        _ = try bench.write("home/secrets/passphrase", "not the passphrase\n", mode: 0o600)
        #expect(await bench.run(["list"] + home) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A home without a passphrase shows what the public sees, and says so")
    func publicView() async throws {
        let bench = try bench(url: Bench.url)
        try FileManager.default.removeItem(atPath: bench.file("home/secrets/passphrase"))
        #expect(await bench.run("list", "--home", bench.file("home")) == .done)
        #expect(authorizations(bench) == [nil])
        #expect(bench.console.errors.contains("shown as the public sees it"))
    }

    @Test("In clear over a network nothing is signed, not even for the home's own registry")
    func clear() async throws {
        let bench = try bench(url: "http://aeo.example")
        #expect(await bench.run("revoke", "N1", "--yes", "--home", bench.file("home")) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
        #expect(bench.console.errors.contains("would carry it in clear"))
    }
}
