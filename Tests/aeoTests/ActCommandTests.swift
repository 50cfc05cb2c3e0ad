import AEORegistryClient
import Foundation
import JOSE
import Testing

@testable import aeo

@Suite struct ActCommandTests {
    private static let recorded: JSONObject = [
        "certificate_number": "N1", "act": "suspend", "act_id": "id", "status": "suspended",
        "effective_at": "2026-11-23T00:00:00Z", "recorded_at": "2026-11-23T10:00:00Z", "log_index": 4,
    ]

    private func bench(
        _ response: WireResponse = .json(recorded, status: 201),
        console: ScriptedConsole = ScriptedConsole()
    ) throws -> Bench {
        let certificate: JSONObject = [
            "certificate_number": "N1", "holder": ["name": "Voorbeeld\u{1B}[31m BV"],
        ]
        let bench = try Bench(
            ["POST /v1/certificates/N1/acts": response, "GET /v1/certificates/N1": .json(certificate)],
            console: console
        )
        _ = try bench.makeHome()
        return bench
    }

    @Test(
        "Each act goes by its name",
        arguments: ["suspend", "reinstate", "revoke", "annul", "surrender", "correct"]
    )
    func names(act: String) async throws {
        let bench = try bench()
        #expect(await bench.run(act, "N1", "--home", bench.file("home"), "--json") == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(body == ["act": .string(act)])
        #expect(try bench.answer() == Self.recorded)
    }

    @Test("What was said goes into the body as it was said")
    func body() async throws {
        let bench = try bench()
        let status = await bench.run(
            "suspend",
            "N1",
            "--reason",
            "INVESTIGATION",
            "--from",
            "2026-11-23",
            "--until",
            "2026-12-01T00:00:00+01:00",
            "--part",
            "AEOS",
            "--note",
            "why",
            "--notified",
            "2026-11-22",
            "--decided-on",
            "2026-11-21",
            "--legal-basis",
            "art. 16",
            "--reference",
            "R-1",
            "--home",
            bench.file("home")
        )
        #expect(status == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(
            body == [
                "act": "suspend", "reason": "INVESTIGATION", "from": "2026-11-23",
                "until": "2026-11-30T23:00:00Z",
                "part": "AEOS", "note": "why", "notified": "2026-11-22", "decided_on": "2026-11-21",
                "legal_basis": "art. 16", "reference": "R-1",
            ]
        )
    }

    @Test("The other flags too")
    func flags() async throws {
        let bench = try bench()
        _ = await bench.run("reinstate", "N1", "--all", "--home", bench.file("home"))
        _ = await bench.run("revoke", "N1", "--not-served", "--dry-run", "--home", bench.file("home"))
        let bodies = try bench.transport.requests.map { try StrictJSON.parseObject($0.body ?? []) }
        #expect(
            bodies == [
                ["act": "reinstate", "all": true], ["act": "revoke", "not_served": true, "dry_run": true],
            ]
        )
    }

    @Test("A correction that was not told from when says what it leaves as it was")
    func reach() async throws {
        let answer: JSONObject = ["act": "correct", "effective_at": "2026-11-23T00:00:00Z"]
        let bench = try bench(.json(answer, status: 201))
        for more in [[], ["--dry-run"]] {
            #expect(await bench.run(["correct", "N1", "--home", bench.file("home")] + more) == .done)
        }
        let words = "The act is void from now on (2026-11-23T00:00:00Z); what it led to until now stays."
        #expect(bench.console.output.components(separatedBy: words).count == 3)
        let other = try self.bench(.json(answer, status: 201))
        #expect(
            await other.run("correct", "N1", "--from", "2026-11-01", "--home", other.file("home")) == .done
        )
        #expect(!other.console.output.contains("void from now on"))
    }

    @Test(
        "Not served means no effect only where the rules say so",
        arguments: [(true, "it changes nothing until it is"), (false, "it takes effect all the same")]
    )
    func service(awaits: Bool, words: String) async throws {
        let answer: JSONObject = ["act": "suspend", "served": false, "awaits_service": .bool(awaits)]
        let bench = try bench(.json(answer, status: 201))
        #expect(await bench.run("suspend", "N1", "--not-served", "--home", bench.file("home")) == .done)
        #expect(bench.console.output.contains(words))
    }

    @Test("A number is sent in upper case", arguments: ["n1", "N1"])
    func upperCase(number: String) async throws {
        let bench = try bench()
        #expect(await bench.run("revoke", number, "--home", bench.file("home")) == .done)
    }

    @Test("At a terminal the holder's name is shown first, made harmless")
    func asked() async throws {
        let console = ScriptedConsole(lines: ["yes"])
        let bench = try bench(console: console)
        #expect(await bench.run("revoke", "N1", "--home", bench.file("home")) == .done)
        #expect(console.errors.contains("Revoke N1 of Voorbeeld\u{FFFD}[31m BV? [y/N]"))
        #expect(bench.transport.requests.map(\.method) == ["GET", "POST"])
    }

    @Test("With --yes, and for a look only, nobody is asked", arguments: ["--yes", "--dry-run"])
    func notAsked(flag: String) async throws {
        let bench = try bench(console: ScriptedConsole(lines: ["n"]))
        #expect(await bench.run("revoke", "N1", flag, "--home", bench.file("home")) == .done)
        #expect(bench.transport.requests.map(\.method) == ["POST"])
    }

    @Test("A number cannot lead to another path")
    func odd() async throws {
        let bench = try bench()
        _ = await bench.run("revoke", "../../x?y", "--yes", "--home", bench.file("home"))
        #expect(bench.transport.requests.last?.url == "\(Bench.url)/v1/certificates/..%2F..%2FX%3FY/acts")
    }
}
