import AEOModel
import JOSE
import RegistryHome
import Testing

@testable import aeo

@Suite struct InitCommandTests {
    private func arguments(_ bench: Bench, _ more: String...) -> [String] {
        [
            "init", "--home", bench.file("home"), "--authority", "NL", "--programme", "EU-AEO", "--url",
            Bench.url,
        ] + more
    }

    @Test("A home is made and described")
    func made() async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments(bench, "--json")) == .done)
        let answer = try bench.answer()
        #expect(answer["url"] == .string(Bench.url))
        #expect(answer["log_origin"] == "127.0.0.1:8480/log")
        #expect(answer["keys"]?.arrayValue?.count == 4)
        #expect(bench.console.errors.contains("home/secrets/passphrase"))
        #expect(try HomeDirectory.open(bench.file("home")).configuration.operating.text == "NL")
    }

    @Test("The same for people, without secrets")
    func human() async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments(bench)) == .done)
        let passphrase = try bench.read("home/secrets/passphrase").dropLast()
        #expect(bench.console.output.contains("aeod --home"))
        #expect(!(bench.console.output + bench.console.errors).contains(passphrase))
    }

    @Test("A home is not made twice")
    func twice() async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments(bench)) == .done)
        #expect(await bench.run(arguments(bench)) == .refused)
    }

    @Test(
        "What cannot be is refused and leaves nothing",
        arguments: [
            ("--programme", "XX-NONE", CommandStatus.usage), ("--authority", "UK", .usage),
            ("--url", "http://aeo.example.org", .usage), ("--passphrase-file", "/nonexistent", .notPermitted),
            ("--listen", "nowhere", .usage),
        ]
    )
    func refused(option: String, value: String, status: CommandStatus) async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments(bench, option, value)) == status)
        #expect(try HomeFile.entries(of: bench.folder) == [])
    }

    @Test(
        "A registry that would listen beyond this machine without TLS is refused, with both ways out",
        arguments: [[], ["--listen", "0.0.0.0:8480"], ["--listen", "10.0.0.1:80"]]
    )
    func openListening(more: [String]) async throws {
        let bench = try Bench()
        let url = ["--url", "https://aeo.example.org"]
        #expect(await bench.run(arguments(bench) + url + more) == .usage)
        #expect(bench.console.errors.contains("--behind-proxy"))
        #expect(bench.console.errors.contains("--listen"))
        #expect(try HomeFile.entries(of: bench.folder) == [])
    }

    @Test(
        "Behind a proxy or on a loopback address it may be",
        arguments: [
            ["--behind-proxy"], ["--listen", "127.0.0.1:8480"], ["--listen", "[::1]:8480", "--behind-proxy"],
        ]
    )
    func closedListening(more: [String]) async throws {
        let bench = try Bench()
        let url = ["--url", "https://aeo.example.org"]
        #expect(await bench.run(arguments(bench) + url + more) == .done)
    }

    @Test("The home may come from the environment")
    func environment() async throws {
        let other = try Bench()
        let bench = try Bench(environment: ["AEO_HOME": other.file("home")])
        let status = await bench.run("init", "--authority", "NL", "--programme", "EU-AEO", "--url", Bench.url)
        #expect(status == .done)
        #expect(try HomeDirectory.open(other.file("home")).keys.keys.count == 4)
    }
}
