import JOSE
import KeyCustody
import RegistryHome
import Testing
import TransparencyLog

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

    @Test("A registry tells of its log's former keys too, and of ends")
    func publishedStates() async throws {
        let bench = try Bench([
            "GET /v1/keys": .json([
                "keys": [
                    [
                        "kid": "K", "aeo_role": "issuing", "aeo_state": "compromised",
                        "aeo_compromised_since": 17,
                    ]
                ],
                "log_vkey": "new",
                "log_vkeys": [["vkey": "new", "state": "active"], ["vkey": "old", "state": "retiring"]],
            ])
        ])
        #expect(await bench.run("key", "list", "--registry", Bench.url) == .done)
        for word in ["compromised", "17", "new", "old", "retiring"] {
            #expect(bench.console.output.contains(word))
        }
    }

    private func answer(_ bench: Bench, _ arguments: String...) async throws -> JSONObject {
        #expect(await bench.run(["key"] + arguments + ["--home", bench.file("home"), "--json"]) == .done)
        return try StrictJSON.parseObject(
            Array(bench.console.output.split(separator: "\n").last.map(String.init)?.utf8 ?? "".utf8)
        )
    }

    @Test("A rotated key is followed by its successor, and the list shows both")
    func rotate() async throws {
        let bench = try Bench()
        let former = try bench.makeHome().keys.active(.log)
        let change = try await answer(bench, "rotate", "log")
        #expect(change.object("key")?.text("kid") == former.kid)
        #expect(change.object("key")?.text("state") == "retiring")
        let successor = try #require(change.object("successor")?.text("kid"))
        #expect(change.text("log_vkey") == (try bench.home().logVerifier().vkey))
        let listed = try await answer(bench, "list").objects("keys")
        #expect(listed.first { $0.text("kid") == former.kid }?.text("until") != nil)
        #expect(listed.first { $0.text("kid") == successor }?.text("state") == "active")
        #expect(!bench.console.output.contains("PRIVATE"))
    }

    @Test("A stolen key's index stands in the list")
    func compromise() async throws {
        let bench = try Bench()
        let stolen = try bench.makeHome().keys.active(.officer)
        let change = try await answer(bench, "compromise", stolen.kid, "--since", "0")
        #expect(change.object("key")?.number("since") == 0)
        #expect(change.object("successor")?.text("role") == "officer")
        let listed = try await answer(bench, "list").objects("keys")
        #expect(listed.first { $0.text("kid") == stolen.kid }?.text("state") == "compromised")
    }

    @Test(
        "What cannot be done is refused with what to do next, and the records stay as they are",
        arguments: [
            (["rotate", "holder"], .usage, "issuing, status, log or officer"),
            (["rotate", "signing"], .usage, "issuing, status, log or officer"),
            (["rotate", "issuing", "--authority", "BE"], .usage, "--authority with one of NL"),
            (["rotate", "officer", "--authority", "NL"], .usage, "leave out --authority"),
            (["rotate", "log", "--registry", Bench.url], .usage, "say --home DIR"),
            (["retire", "nobody"], .refused, "aeo key list"),
            (["retire", "STATUS"], .refused, "aeo key rotate status"),
            (["retire", "STATUS", "--at", "tomorrow"], .usage, "an instant such as"),
            (["compromise", "STATUS"], .usage, "--since"),
            (["compromise", "STATUS", "--since", "-1"], .usage, "since"),
            (["compromise", "STATUS", "--since", "4"], .refused, "the first index that is in doubt"),
            (["compromise", "LOG", "--since", "0"], .refused, "aeo restore"),
            (["compromise", "nobody", "--since", "0"], .refused, "no key nobody"),
        ] as [([String], CommandStatus, String)]
    )
    func refused(arguments: [String], status: CommandStatus, words: String) async throws {
        let bench = try Bench()
        let home = try bench.makeHome()
        let names = [
            "STATUS": try home.keys.active(.status, of: home.configuration.operating).kid,
            "LOG": try home.keys.active(.log).kid,
        ]
        let line = ["key"] + arguments.map { names[$0] ?? $0 } + ["--home", bench.file("home"), "--json"]
        #expect(await bench.run(line) == status)
        #expect(bench.console.errors.contains(words), "\(bench.console.errors)")
        #expect(bench.console.output.isEmpty)
        #expect(try bench.home().keys == home.keys)
    }

    @Test(
        "While a daemon has the home it is told to be stopped",
        arguments: [["rotate", "log"], ["retire", "K"]]
    )
    func served(arguments: [String]) async throws {
        let bench = try Bench()
        let lock = try bench.makeHome().lock()
        #expect(await bench.run(["key"] + arguments + ["--home", bench.file("home")]) == .unavailable)
        #expect(bench.console.errors.contains("stop aeod"))
        _ = consume lock
    }

    @Test("A person at the terminal is asked, unless they said yes before")
    func confirmation() async throws {
        let bench = try Bench(console: ScriptedConsole(lines: ["n", "y"]))
        let before = try bench.makeHome().keys
        #expect(await bench.run("key", "rotate", "officer", "--home", bench.file("home")) == .usage)
        #expect(try bench.home().keys == before)
        let asked = try before.active(.officer).kid
        #expect(bench.console.errors.contains(asked))
        #expect(await bench.run("key", "rotate", "officer", "--home", bench.file("home")) == .done)
        #expect(await bench.run("key", "rotate", "officer", "--yes", "--home", bench.file("home")) == .done)
        #expect(try bench.home().keys.keys.count == before.keys.count + 2)
    }
}
