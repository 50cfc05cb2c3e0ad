import AEOModel
import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct ClockCommandTests {
    private static let behind: JSONObject = [
        "now": "2026-11-18T13:06:40Z", "last_entry_at": "2026-11-18T15:06:40Z", "state": "behind",
        "behind_us": 7_200_000_000, "ahead_us": .null, "accepted": .null,
    ]
    private static let accepted: JSONObject = [
        "accepted_at": "2026-11-18T13:06:40Z", "behind_us": 7_200_000_000, "ahead_us": .null,
        "officer": "kid-1",
        "recorded_at": "2026-11-18T15:06:40.000001Z", "log_index": 9, "log_size": 10,
    ]

    private func bench(
        _ response: WireResponse = .json(accepted, status: 201),
        console: ScriptedConsole = ScriptedConsole()
    ) throws -> Bench {
        let bench = try Bench(
            ["POST /v1/clock": response, "GET /v1/clock": .json(Self.behind)],
            console: console
        )
        _ = try bench.makeHome()
        return bench
    }

    @Test("The clock is shown to anybody, with what to think of it")
    func show() async throws {
        let bench = try bench()
        #expect(await bench.run("clock", "show", "--registry", Bench.url) == .done)
        #expect(bench.console.output.contains("7200 s behind the last entry: writes are refused"))
        #expect(bench.transport.requests.allSatisfy { $0.headers.allSatisfy { $0.name != "Authorization" } })
    }

    @Test("Accepting sends this machine's own time, signed")
    func accept() async throws {
        let bench = try bench()
        #expect(await bench.run("clock", "accept", "--home", bench.file("home"), "--json") == .done)
        let request = try #require(bench.transport.requests.last)
        let body = try StrictJSON.parseObject(try #require(request.body))
        #expect(body == ["accept": true, "now": .string(bench.now.rfc3339)])
        #expect(try bench.answer() == Self.accepted)
    }

    @Test("A dry run says so and nothing is asked")
    func dryRun() async throws {
        let bench = try bench(.json(Self.behind))
        #expect(await bench.run("clock", "accept", "--dry-run", "--home", bench.file("home")) == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(body["dry_run"] == true)
        #expect(bench.console.output.contains("behind the last entry"))
    }

    @Test("Somebody at a terminal sees both clocks first, and may think better of it")
    func refused() async throws {
        let bench = try bench(console: ScriptedConsole(lines: ["n"]))
        #expect(await bench.run("clock", "accept", "--home", bench.file("home")) == .usage)
        #expect(bench.console.errors.contains("2026-11-18T13:06:40Z"))
        #expect(bench.console.errors.contains(bench.now.rfc3339))
        #expect(!bench.transport.requests.contains { $0.method == "POST" })
    }

    @Test(
        "A refusal ends with 65, a missing key with 77, an unreachable registry with 69",
        arguments: [
            (WireResponse.problem("refused", 422, ["rule": "clock-differs"]), CommandStatus.refused),
            (.problem("unauthorised", 401), .notPermitted),
            (.problem("clock-implausible", 503), .unavailable),
        ]
    )
    func statuses(response: WireResponse, status: CommandStatus) async throws {
        let bench = try bench(response)
        #expect(await bench.run("clock", "accept", "--home", bench.file("home")) == status)
        #expect(bench.console.output.isEmpty)
    }

    @Test("Without a home nobody accepts anything")
    func noHome() async throws {
        let bench = try bench()
        #expect(await bench.run("clock", "accept", "--registry", Bench.url) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test(
        "The group alone, and words it does not know, are wrong usage",
        arguments: [["clock", "set"], ["clock", "accept", "now"]]
    )
    func usage(arguments: [String]) async throws {
        let bench = try bench()
        #expect(await bench.run(arguments) == .usage)
    }
}
