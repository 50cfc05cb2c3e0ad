import Testing

@testable import aeo

@Suite struct UsageTests {
    @Test(
        "A wrong command line ends with 64, with words and without a document",
        arguments: [
            ["frobnicate"], ["show"], ["grant"], ["suspend"], ["suspend", "X", "--from", "31-12-2026"],
            ["suspend", "X", "--from", "2026-02-31"], ["suspend", "X", "--from", "2026-11-23T10:00:00"],
            ["suspend", "X", "--from", "2026-13-01"], ["suspend", "X", "--act", "nonsense"],
            ["reinstate", "X", "--all", "--act", "01890a5d-ac96-774b-bcce-b302099a8057"],
            ["revoke", "X", "--not-served", "--notified", "2026-11-23"],
            ["revoke", "X", "--decided-on", "yesterday"],
            ["timeline", "X", "--known-at", "2026-11-23"], ["timeline", "X", "--known-at", "007"],
            ["status"], ["status", "X", "--known-at", "3", "--log-size", "3"],
            ["status", "X", "--log-size", "-1"],
            ["verify"], ["verify", "X", "--trust", "keys"], ["verify", "X", "--offline"],
            ["verify", "X", "--offline", "--trust", "keys", "--known-at", "4"],
            ["verify", "X", "--offline", "--trust", "keys", "--max-age", "-1"],
            ["list", "--limit", "0"], ["list", "--limit", "501"], ["list", "--status", "fine"], ["find"],
            ["log", "prove", "-1"], ["log", "audit", "--vkey", "x"], ["key", "generate", "--out", "f"],
            ["key", "generate", "--role", "log", "--out", "f"],
            ["key", "generate", "--role", "king", "--out", "f"],
            ["init", "--home", "h"], ["init", "--authority", "NL", "--programme", "EU-AEO"],
            ["present", "X", "--key", "k", "--audience", "", "--nonce", "n"], ["present", "X", "--key", "k"],
            ["show", ""], ["timeline", " "], ["revoke", ""], ["verify", "X", "--nonce", "n"],
            ["verify", "X", "--audience", "a"], ["grant", "X", "--idempotency-key", "two words"],
            ["doctor", "--frob"],
            ["amend", "X"], ["renew", "X", "--until", "soon"], ["renew", "X", "--filed-on", "2026-02-30"],
            ["renew", "X", "--pending", "--until", "2027-01-01"], ["attest", "X", "--year", "26"],
            ["attest", "X", "--year", "9999"], ["attest", "X", "--received-on", "1 May"], ["review", "X"],
            ["review", "X", "--result", "splendid"],
            ["review", "X", "--result", "passed", "--next", "later"],
            ["supersede", "X"], ["supersede", "X", "--by", ""], ["serve", "X", "--on", "2026-11-23"],
            ["serve", "X", "--act", "nonsense", "--on", "2026-11-23"],
            ["serve", "X", "--act", "01890a5d-ac96-774b-bcce-b302099a8057"],
            ["serve", "X", "--act", "01890a5d-ac96-774b-bcce-b302099a8057", "--on", "23.11.2026"],
            ["succeed", "X", "--by", "Y"], ["succeed", "X", "--kind", "merger"],
            ["succeed", "X", "--by", "Y", "--kind", "replacement"],
            ["succeed", "X", "--by", "Y", "--kind", "marriage"], ["erase", "X"],
            ["erase", "X", "--legal-basis", "  "], ["refuse", "f"], ["refuse", "f", "--reason", " "],
            ["refuse", "--reason", "R"], ["list", "--refused", "--status", "active"],
            ["list", "--refused", "--where", "tier=AEOC"],
            ["list", "--status", "active", "--where", "status=active"],
            ["show", "X", "--credential", "f", "--known-at", "3"], ["due", "--within", "30w"],
            ["due", "--within", "3661d"], ["due", "--within", "-1d"], ["due", "--within", "d"],
            ["due", "--within", ""], ["due", "--ics", "-"], ["due", "--force"], ["bar", "lift", "x"],
            ["bar", "lift", "01890a5d-ac96-774b-bcce-b302099a8057"],
            ["bar", "add", "--programme", "EU-AEO", "--from", "2026-01-01", "--source", "s"],
            [
                "bar", "add", "--programme", "EU-AEO", "--from", "2026-01-01", "--source", "s",
                "--identifier",
                "NL123",
            ],
            [
                "bar", "add", "--programme", "EU-AEO", "--from", "2026-01-02", "--until", "2026-01-01",
                "--source", "s", "--identifier", "EORI:NL1",
            ],
            ["bar", "add", "--programme", "EU-AEO", "--from", "2026-01-01", "--identifier", "EORI:NL1"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments + ["--registry", Bench.url, "--json"]) == .usage)
        #expect(bench.console.output.isEmpty)
        #expect(bench.console.errors.hasPrefix("aeo: error: "))
        #expect(bench.transport.requests.isEmpty)
    }

    @Test(
        "Without a registry there is nobody to ask",
        arguments: [["list"], ["status", "X"], ["programmes"]]
    )
    func noRegistry(arguments: [String]) async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments) == .usage)
        #expect(bench.console.errors.contains("hint: say --registry URL or --home DIR"))
    }

    @Test(
        "A URL that is none is refused before anything is sent",
        arguments: ["x", "http://h/path", "file:///x"]
    )
    func badURL(url: String) async throws {
        let bench = try Bench()
        #expect(await bench.run("list", "--registry", url) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A directory that is no home is refused", arguments: [["list"], ["doctor"], ["key", "list"]])
    func noHome(arguments: [String]) async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments + ["--home", bench.folder]) == .usage)
        #expect(bench.console.errors.contains("is not the home of a registry"))
    }

    @Test("The version and the groups of commands are told")
    func harmless() async throws {
        let bench = try Bench()
        #expect(await bench.run("--version") == .done)
        #expect(await bench.run("log") == .done)
        #expect(await bench.run() == .done)
        #expect(bench.console.output.contains("USAGE: aeo log"))
    }
}
