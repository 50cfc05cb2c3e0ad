import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct MatchCommandTests {
    private static let candidate: JSONObject = [
        "certificate_number": "NLAEOF000000001", "tin": "NL123456789", "programme": "EU-AEO",
        "name": "Tulp B.V.",
        "country": "NL", "score": .double(0.86), "why": ["similar-name", "city"], "source": "own",
    ]

    private func bench(_ kind: String, ambiguous: Bool = false, found: Int = 1) throws -> Bench {
        let answer: JSONObject = [
            "match": .string(kind), "via": kind == "none" ? .null : "name",
            "candidates": .array(Array(repeating: .object(Self.candidate), count: found)),
            "ambiguous": .bool(ambiguous), "complete": .bool(kind != "candidates"),
        ]
        let bench = try Bench(["POST /v1/match": .json(answer)])
        _ = try bench.makeHome()
        return bench
    }

    @Test(
        "The exit status tells one trader from several, from candidates and from nobody",
        arguments: [
            ("exact", false, CommandStatus.done), ("alias", false, .done), ("exact", true, .unknown),
            ("alias", true, .unknown), ("candidates", true, .unknown), ("none", false, .notValid),
        ]
    )
    func statuses(kind: String, ambiguous: Bool, status: CommandStatus) async throws {
        let bench = try bench(kind, ambiguous: ambiguous, found: kind == "none" ? 0 : 1)
        #expect(await bench.run(["match", "NL123456789", "--home", bench.file("home")]) == status)
        #expect(bench.console.output.contains("NL123456789") == (kind != "none"))
    }

    @Test("What was said is sent, and candidates are printed with their score and grounds")
    func sent() async throws {
        let bench = try bench("candidates", ambiguous: true)
        let status = await bench.run([
            "match", "--name", "Tulp", "--address", "Kade 1", "--country", "NL", "--relying", "US", "--at",
            "2026-11-01", "--limit", "5", "--home", bench.file("home"),
        ])
        #expect(status == .unknown)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(
            body == [
                "name": "Tulp", "address": "Kade 1", "country": "NL", "relying": "US", "at": "2026-11-01",
                "limit": 5,
            ]
        )
        for text in ["none of them certain", "0.86", "similar-name", "Not all names"] {
            #expect(bench.console.output.contains(text), "\(text)")
        }
    }

    @Test(
        "A search for nothing, and one for too much, is wrong usage",
        arguments: [["match"], ["match", "X", "--limit", "51"], ["match", "X", "--at", "soon"]]
    )
    func usage(arguments: [String]) async throws {
        let bench = try bench("none")
        #expect(await bench.run(arguments + ["--home", bench.file("home")]) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }
}
