import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct AffectedCommandTests {
    private static let path = "GET /v1/certificates/NLAEOF1/affected"

    private static func answer(_ changes: JSONObject = [:]) -> WireResponse {
        let given: JSONValue = [
            "id": 7, "answered_at": "2026-11-23T09:00:00Z", "asker": "officer", "asker_id": "a-key",
            "channel": "status", "at": "2026-11-20T22:59:59Z", "known_at": "2026-11-01T00:00:00Z",
            "log_size": 4, "status": "active", "verdict": "valid",
        ]
        var answer: JSONObject = [
            "certificate_number": "NLAEOF1", "answers": .array([given]), "total": 1, "next": .null,
            "complete": true, "lost": .array([]), "explanation": "In 1 answer it counted as in force.",
        ]
        for member in changes { answer[member.name] = member.value }
        return .json(answer)
    }

    @Test("A row tells when, who, how, about when, what and from which log")
    func table() async throws {
        let bench = try Bench([Self.path: Self.answer()])
        _ = try bench.makeHome()
        #expect(await bench.run("affected", "nlaeof1", "--home", bench.file("home")) == .done)
        let row = try #require(bench.console.output.split(separator: "\n").first { $0.contains("a-key") })
        let cells = [
            "2026-11-23T09:00:00Z", "officer a-key", "status", "2026-11-20T22:59:59Z", "active", "4",
        ]
        #expect(cells.allSatisfy { row.contains($0) }, "\(row)")
        #expect(bench.console.output.contains("In 1 answer it counted as in force."))
        #expect(!bench.console.output.contains("--after"))
    }

    @Test("Where there is more, how to go on is said")
    func more() async throws {
        let bench = try Bench([Self.path: Self.answer(["next": 7])])
        _ = try bench.makeHome()
        #expect(await bench.run("affected", "NLAEOF1", "--home", bench.file("home")) == .done)
        #expect(bench.console.output.contains("--after 7"))
    }

    @Test("No answer is no failure")
    func none() async throws {
        let bench = try Bench([Self.path: Self.answer(["answers": .array([]), "total": 0])])
        _ = try bench.makeHome()
        #expect(await bench.run("affected", "NLAEOF1", "--home", bench.file("home")) == .done)
        #expect(!bench.console.output.contains("who asked"))
    }

    @Test("The question carries range and page, signed")
    func question() async throws {
        let bench = try Bench([Self.path: Self.answer()])
        _ = try bench.makeHome()
        let arguments = [
            "affected", "NLAEOF1", "--from", "2026-11-01", "--until", "2026-11-20", "--after", "7", "--limit",
            "9",
            "--json", "--home", bench.file("home"),
        ]
        #expect(await bench.run(arguments) == .done)
        #expect(try bench.answer()["total"] == 1)
        let request = try #require(bench.transport.requests.first)
        #expect(request.url.hasSuffix("/affected?limit=9&from=2026-11-01&until=2026-11-20&after=7"))
        #expect(request.headers.contains { $0.name.lowercased() == "authorization" })
    }

    @Test(
        "Options that make no sense are wrong usage",
        arguments: [
            ["--limit", "0"], ["--limit", "501"], ["--after", "-1"], ["--after", "x"],
            ["--from", "yesterday"],
            ["--until", "2026-02-30"], ["--known-at", "3"],
        ]
    )
    func usage(options: [String]) async throws {
        let bench = try Bench([Self.path: Self.answer()])
        #expect(await bench.run(["affected", "NLAEOF1", "--registry", Bench.url] + options) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("Without an officer's key nothing is asked")
    func notPermitted() async throws {
        let bench = try Bench([Self.path: Self.answer()])
        #expect(await bench.run("affected", "NLAEOF1", "--registry", Bench.url) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
    }
}
