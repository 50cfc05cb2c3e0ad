import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct BarCommandTests {
    private static let id = "01890a5d-ac96-774b-bcce-b302099a8057"
    private static let bar: JSONObject = [
        "bar_id": .string(id), "programme": "EU-AEO", "from": "2026-01-01T00:00:00+01:00", "until": nil,
        "certificate_number": nil, "identifiers": ["EORI:NL123456789"], "lifted": false,
    ]

    private func bench(
        lines: [String] = [],
        _ response: WireResponse = .json(bar, status: 201)
    ) throws -> Bench {
        let bench = try Bench(
            [
                "POST /v1/bars": response, "POST /v1/bars/\(Self.id)/lift": response,
                "GET /v1/bars": .json(["items": [.object(Self.bar)]]),
            ],
            console: ScriptedConsole(lines: lines)
        )
        _ = try bench.makeHome()
        return bench
    }

    private func add(_ bench: Bench, _ more: String...) async -> CommandStatus {
        await bench.run(
            [
                "bar", "add", "--programme", "EU-AEO", "--identifier", "EORI:NL123456789", "--from",
                "2026-01-01", "--source", "Court of Utrecht", "--home", bench.file("home"),
            ] + more
        )
    }

    @Test("A bar is sent as it was said")
    func added() async throws {
        let bench = try bench()
        let more = ["--identifier", "VAT:NL1:2", "--name", "X", "--until", "2029-01-01", "--reference", "R"]
        #expect(
            await add(bench, more[0], more[1], more[2], more[3], more[4], more[5], more[6], more[7]) == .done
        )
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(
            body == [
                "programme": "EU-AEO", "from": "2026-01-01", "until": "2029-01-01",
                "source": "Court of Utrecht",
                "name": "X", "reference": "R",
                "identifiers": [
                    ["scheme": "EORI", "value": "NL123456789"], ["scheme": "VAT", "value": "NL1:2"],
                ],
            ]
        )
        #expect(bench.console.output.contains("EORI:NL123456789"))
        #expect(bench.console.output.contains("no end set"))
    }

    @Test("A no at the terminal sets and lifts nothing")
    func asked() async throws {
        let bench = try bench(lines: ["n", "n"])
        #expect(await add(bench) == .usage)
        #expect(bench.console.errors.contains("Bar EORI NL123456789 from EU-AEO? [y/N]"))
        let home = bench.file("home")
        #expect(await bench.run("bar", "lift", Self.id, "--reference", "R", "--home", home) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A bar is lifted by its id and for a reason, once")
    func lifted() async throws {
        let bench = try bench()
        let home = bench.file("home")
        let arguments = [
            "bar", "lift", Self.id, "--legal-basis", "judgment", "--note", "n", "--idempotency-key", "k",
        ]
        #expect(await bench.run(arguments + ["--home", home, "--json"]) == .done)
        let request = try #require(bench.transport.requests.last)
        #expect(try StrictJSON.parseObject(request.body ?? []) == ["legal_basis": "judgment", "note": "n"])
        #expect(request.header("Idempotency-Key") == "k")
    }

    @Test("A bar that is not there is refused")
    func unknown() async throws {
        let bench = try bench(.problem("refused", 422, ["rule": "bar-unknown"]))
        let home = bench.file("home")
        #expect(await bench.run("bar", "lift", Self.id, "--reference", "R", "--home", home) == .refused)
        #expect(bench.console.errors.contains("bar-unknown"))
    }

    @Test("The bars are listed for officers only")
    func list() async throws {
        let bench = try bench()
        #expect(await bench.run("bar", "list", "--home", bench.file("home")) == .done)
        #expect(bench.console.output.contains(Self.id))
        #expect(await bench.run("bar", "list", "--registry", Bench.url) == .notPermitted)
    }
}
