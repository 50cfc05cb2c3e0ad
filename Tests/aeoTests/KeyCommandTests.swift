import JOSE
import RegistryHome
import Testing

@testable import aeo

@Suite struct KeyCommandTests {
    @Test("No option that the command has not is advised")
    func noForce() async throws {
        let bench = try Bench()
        _ = try bench.write("k.pem.jwk", "x")
        #expect(
            await bench.run("key", "generate", "--role", "holder", "--out", bench.file("k.pem")) == .usage
        )
        #expect(!bench.console.errors.contains("--force"))
    }

    @Test("A holder's key is private in one file and public in the other")
    func generate() async throws {
        let bench = try Bench()
        let file = bench.file("key.pem")
        #expect(await bench.run("key", "generate", "--role", "holder", "--out", file, "--json") == .done)
        let answer = try bench.answer()
        #expect(answer["file"] == .string(file))
        #expect(answer["public_file"] == .string(file + ".jwk"))
        let jwk = try JWK(json: StrictJSON.parseObject(Array(bench.read("key.pem.jwk").utf8)))
        #expect(answer["kid"] == .string(jwk.thumbprint.description))
        #expect(try bench.mode("key.pem") == 0o600)
        #expect(try bench.mode("key.pem.jwk") == 0o644)
        #expect(bench.console.errors.contains("not encrypted"))
        #expect(!bench.console.output.contains("\"d\""))
    }

    @Test("Neither file is replaced", arguments: ["key.pem", "key.pem.jwk"])
    func exists(name: String) async throws {
        let bench = try Bench()
        _ = try bench.write(name, "precious")
        #expect(
            await bench.run("key", "generate", "--role", "holder", "--out", bench.file("key.pem")) == .usage
        )
        #expect(try bench.read(name) == "precious")
    }

    @Test("The keys of a home are listed, public halves only")
    func list() async throws {
        let bench = try Bench()
        let home = try bench.makeHome()
        #expect(await bench.run("key", "list", "--home", bench.file("home"), "--json") == .done)
        let keys = try bench.answer()["keys"]?.arrayValue ?? []
        #expect(keys.compactMap { $0.objectValue?["kid"]?.stringValue } == home.keys.keys.map(\.kid))
        #expect(!bench.console.output.contains("\"d\":"))
    }

    @Test("The keys of a registry are those that it publishes")
    func published() async throws {
        let bench = try Bench(["GET /v1/keys": .json(["keys": [["kid": "K", "aeo_role": "issuing"]]])])
        #expect(await bench.run("key", "list", "--registry", Bench.url) == .done)
        #expect(bench.console.output.contains("issuing"))
    }
}
