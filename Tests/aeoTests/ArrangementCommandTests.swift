import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct ArrangementCommandTests {
    private static let side: JSONObject = [
        "issuing": ["EU"], "relying": ["JP"], "programmes": ["EU-AEO"], "operative_from": "2011-05",
        "operative_until": nil, "pending": false, "suspended": true, "provisional": true,
    ]
    private static let one: JSONObject = [
        "id": "EU-JP", "kind": "mutual", "name": "EU and Japan", "parties": ["EU", "JP"], "version": 2,
        "readable": true, "change": "suspend", "provisional": true, "sides": [.object(side)],
        "versions": [
            ["version": 1, "change": "shipped", "recorded_at": "2026-11-23T00:00:00Z", "log_index": 7]
        ],
        "log_size": 9, "known_at": "2026-11-23T00:00:00Z",
    ]
    private static let stop: JSONObject = [
        "stop_id": "01890a5d-ac96-774b-bcce-b302099a8057", "arrangement": "EU-JP", "tin": "JP12",
        "from": "2026-11-20T00:00:00+01:00", "until": nil, "resumed_from": nil,
    ]

    private func bench(
        lines: [String] = [],
        _ response: WireResponse = .json(one, status: 201)
    ) throws -> Bench {
        let bench = try Bench(
            [
                "GET /v1/arrangements": .json(["arrangements": [.object(Self.one)], "log_size": 9]),
                "GET /v1/arrangements/EU-JP": .json(Self.one), "POST /v1/arrangements": response,
                "POST /v1/arrangements/EU-JP/changes": response,
                "POST /v1/arrangements/EU-JP/stops": .json(Self.stop, status: 201),
                "POST /v1/arrangements/EU-JP/stops/resume": .json(Self.stop, status: 201),
                "GET /v1/arrangements/EU-JP/stops": .json(["items": [.object(Self.stop)]]),
            ],
            console: ScriptedConsole(lines: lines)
        )
        _ = try bench.makeHome()
        return bench
    }

    private func run(_ bench: Bench, _ arguments: String...) async -> CommandStatus {
        await bench.run(["arrangements"] + arguments + ["--home", bench.file("home")])
    }

    private func body(_ bench: Bench) throws -> JSONObject {
        try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
    }

    @Test(
        "The list needs no account, shows every direction, and marks what is provisional",
        arguments: [true, false]
    )
    func list(isNamed: Bool) async throws {
        let bench = try bench()
        let arguments = ["arrangements"] + (isNamed ? ["list"] : [])
        #expect(await bench.run(arguments + ["--registry", Bench.url]) == .done)
        for text in ["EU-JP", "mutual", "2011-05", "suspended", "provisional"] {
            #expect(bench.console.output.contains(text), "\(text)")
        }
    }

    @Test("One is shown with its versions")
    func show() async throws {
        let bench = try bench()
        #expect(
            await bench.run("arrangements", "show", "EU-JP", "--known-at", "9", "--registry", Bench.url)
                == .done
        )
        #expect(bench.transport.requests.last?.url.hasSuffix("/EU-JP?known_at=9") == true)
        #expect(bench.console.output.contains("shipped"))
        #expect(await bench.run("arrangements", "show", "EU-XX", "--registry", Bench.url) != .done)
    }

    @Test("Every change is sent as it was said, signed and with a key")
    func changes() async throws {
        let bench = try bench()
        let file = try bench.write("a.json", "{\"id\":\"EU-JP\"}")
        #expect(await run(bench, "add", file, "--reason", "new") == .done)
        #expect(try body(bench) == ["arrangement": ["id": "EU-JP"], "reason": "new"])
        #expect(await run(bench, "amend", "EU-JP", file, "--legal-basis", "L") == .done)
        #expect(
            try body(bench) == ["change": "amend", "arrangement": ["id": "EU-JP"], "legal_basis": "L"]
        )
        #expect(
            await run(
                bench,
                "suspend",
                "EU-JP",
                "--from",
                "2026-11-20",
                "--until",
                "2026-12-20",
                "--relying",
                "JP",
                "--reference",
                "R",
                "--idempotency-key",
                "k"
            ) == .done
        )
        #expect(
            try body(bench) == [
                "change": "suspend", "from": "2026-11-20", "until": "2026-12-20", "relying": "JP",
                "reference": "R",
            ]
        )
        #expect(bench.transport.requests.last?.header("Idempotency-Key") == "k")
        #expect(
            await run(bench, "end", "EU-JP", "--until", "2026-12-20", "--note", "n", "--dry-run") == .done
        )
        #expect(
            try body(bench) == ["change": "end", "until": "2026-12-20", "note": "n", "dry_run": true]
        )
        #expect(bench.transport.requests.allSatisfy { $0.header("Authorization") != nil })
    }

    @Test("Stops are set with a reason, listed and ended")
    func stops() async throws {
        let bench = try bench()
        let arguments = ["arrangements", "stop", "EU-JP", "--tin", "JP12", "--from", "2026-11-20"]
        let home = ["--home", bench.file("home")]
        #expect(await bench.run(arguments + home) == .usage)
        #expect(await bench.run(arguments + ["--reason", "fraud"] + home) == .done)
        #expect(try body(bench) == ["tin": "JP12", "from": "2026-11-20", "reason": "fraud"])
        #expect(bench.console.output.contains("no end set"))
        #expect(await run(bench, "resume", "EU-JP", "--tin", "JP12", "--from", "2026-12-01") == .done)
        #expect(try body(bench) == ["tin": "JP12", "from": "2026-12-01"])
        #expect(await run(bench, "stops", "EU-JP") == .done)
        #expect(await bench.run("arrangements", "stops", "EU-JP", "--registry", Bench.url) == .notPermitted)
    }

    @Test("A no at the terminal changes nothing, and a dry run is not asked about")
    func asked() async throws {
        let bench = try bench(lines: ["n"])
        #expect(await run(bench, "end", "EU-JP", "--until", "2026-12-20") == .usage)
        #expect(bench.console.errors.contains("End the arrangement EU-JP after 2026-12-20? [y/N]"))
        #expect(bench.transport.requests.isEmpty)
        #expect(await run(bench, "end", "EU-JP", "--until", "2026-12-20", "--dry-run") == .done)
    }

    @Test(
        "What is wrong with a command line is said before anything is sent",
        arguments: [
            ["suspend", "EU-JP"], ["suspend", "EU-JP", "--from", "2026-12-20", "--until", "2026-12-19"],
            ["end", "EU-JP"], ["end", "EU-JP", "--until", "soon"], ["add", "/no/such/file"],
            ["stop", "EU-JP", "--tin", "T", "--from", "2026-12-20"],
            ["stop", "EU-JP", "--from", "2026-12-20", "--reason", "r"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let bench = try bench()
        #expect(await bench.run(["arrangements"] + arguments + ["--home", bench.file("home")]) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A file that is no JSON and a rule that refuses end with 65")
    func refused() async throws {
        let bench = try bench(.problem("refused", 422, ["rule": "arrangement-exists"]))
        let file = try bench.write("a.json", "{}")
        #expect(await run(bench, "add", file) == .refused)
        #expect(bench.console.errors.contains("arrangement-exists"))
        let broken = try bench.write("b.json", "{")
        #expect(await run(bench, "add", broken) == .refused)
    }
}
