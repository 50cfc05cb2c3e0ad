import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct RefuseCommandTests {
    private static let refused: JSONObject = [
        "refusal_id": "01890a5d-ac96-774b-bcce-b302099a8057", "programme": "EU-AEO", "tier": "AEOC",
        "reason": "SOLVENCY", "decided_on": "2026-11-23", "received_on": "2026-08-01",
        "decision_due": "2026-11-29", "log_index": 5, "log_size": 6,
    ]

    private func bench(_ response: WireResponse, lines: [String] = []) throws -> Bench {
        let bench = try Bench(["POST /v1/refusals": response], console: ScriptedConsole(lines: lines))
        _ = try bench.makeHome()
        _ = try bench.write(
            "application.json",
            #"{"programme":"EU-AEO","tier":"AEOC","reference":"A-1","holder":{"name":"Voorbeeld BV"}}"#
        )
        return bench
    }

    private func run(_ bench: Bench, _ more: String...) async -> CommandStatus {
        await bench.run(
            ["refuse", bench.file("application.json"), "--reason", "SOLVENCY", "--home", bench.file("home")]
                + more
        )
    }

    @Test("The application goes with the reason and the officer's words")
    func sent() async throws {
        let bench = try bench(.json(Self.refused, status: 201))
        #expect(
            await run(bench, "--note", "why", "--legal-basis", "art. 39", "--accept-warning", "w") == .done
        )
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(
            body == [
                "programme": "EU-AEO", "tier": "AEOC", "reference": "A-1", "holder": ["name": "Voorbeeld BV"],
                "reason": "SOLVENCY", "note": "why", "legal_basis": "art. 39", "accept_warnings": ["w"],
            ]
        )
        #expect(bench.console.output.contains("EU-AEO AEOC to Voorbeeld BV"))
        #expect(bench.console.output.contains("2026-11-29"))
        #expect(bench.console.output.contains("entry 5 of 6"))
    }

    @Test("For a look only nothing is recorded, and nobody is asked")
    func dryRun() async throws {
        let bench = try bench(.json(Self.refused), lines: ["n"])
        #expect(await run(bench, "--dry-run") == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(body["dry_run"] == true)
        #expect(bench.console.output.hasSuffix("Nothing was recorded.\n"))
    }

    @Test("A no at the terminal sends nothing")
    func asked() async throws {
        let bench = try bench(.json(Self.refused, status: 201), lines: ["no"])
        #expect(await run(bench) == .usage)
        #expect(bench.console.errors.contains("Refuse EU-AEO AEOC to Voorbeeld BV? [y/N]"))
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A reason that the programme does not have is refused with its rule")
    func unknownReason() async throws {
        let bench = try bench(.problem("refused", 422, ["rule": "reason-unknown"]))
        #expect(await run(bench) == .refused)
        #expect(bench.console.errors.contains("reason-unknown"))
        #expect(bench.console.output.isEmpty)
    }

    @Test("What is no application is not sent")
    func noApplication() async throws {
        let bench = try bench(.json(Self.refused, status: 201))
        _ = try bench.write("application.json", "[]")
        #expect(await run(bench) == .refused)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("Refused applications are listed for officers, an erased applicant without a name")
    func list() async throws {
        let page: JSONObject = [
            "items": [
                [
                    "refusal_id": "01890a5d-ac96-774b-bcce-b302099a8057", "programme": "EU-AEO",
                    "tier": "AEOC",
                    "reason": "SOLVENCY", "decided_on": "2026-11-23", "received_on": "2026-08-01",
                    "applicant": ["name": "Voorbeeld BV"],
                ],
                ["programme": "EU-AEO", "tier": "AEOF", "applicant": [:]],
            ],
            "next": "01890a5d-ac96-774b-bcce-b302099a8057",
        ]
        let bench = try Bench(["GET /v1/refusals": .json(page)])
        _ = try bench.makeHome()
        #expect(await bench.run("list", "--refused", "--limit", "2", "--home", bench.file("home")) == .done)
        #expect(bench.transport.requests.first?.url.hasSuffix("/v1/refusals?limit=2") == true)
        #expect(bench.console.output.contains("Voorbeeld BV"))
        #expect(bench.console.output.contains("(erased)"))
        #expect(bench.console.output.contains("say --refused --after 01890a5d"))
        #expect(await bench.run("list", "--refused", "--registry", Bench.url) == .notPermitted)
    }
}
