import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct AliasCommandTests {
    private static let id = "01890a5d-ac96-774b-bcce-b302099a8057"
    private static let alias: JSONObject = [
        "alias_id": .string(id), "tin": "NL123456789", "for": "US", "scheme": "MID", "value": "NLTULBV1ROT",
        "from": nil, "until": nil, "ended_at": nil, "holds": true, "traders": 2,
    ]

    private func bench(lines: [String] = []) throws -> Bench {
        let bench = try Bench(
            [
                "POST /v1/aliases": .json(Self.alias, status: 201),
                "POST /v1/aliases/\(Self.id)/end": .json(Self.alias, status: 201),
                "GET /v1/aliases": .json(["items": [.object(Self.alias)], "next": nil]),
            ],
            console: ScriptedConsole(lines: lines)
        )
        _ = try bench.makeHome()
        return bench
    }

    private let add = [
        "alias", "add", "--tin", "NL123456789", "--for", "US", "--scheme", "MID", "--value", "NLTULBV1ROT",
    ]

    @Test("An alias is sent as it was said, and a shared code is called so")
    func added() async throws {
        let bench = try bench()
        let more = ["--from", "2026-01-01", "--until", "2026-12-31", "--note", "letter"]
        #expect(await bench.run(add + more + ["--home", bench.file("home")]) == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(
            body == [
                "tin": "NL123456789", "for": "US", "scheme": "MID", "value": "NLTULBV1ROT",
                "from": "2026-01-01",
                "until": "2026-12-31", "note": "letter",
            ]
        )
        #expect(bench.console.output.contains("proves nothing"))
    }

    @Test("The list shows the ids, and one is ended from a day on")
    func ended() async throws {
        let bench = try bench()
        #expect(await bench.run(["alias", "list", "--home", bench.file("home")]) == .done)
        #expect(bench.console.output.contains(Self.id))
        let end = ["alias", "end", Self.id, "--on", "2026-12-01", "--home", bench.file("home")]
        #expect(await bench.run(end) == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
        #expect(body == ["on": "2026-12-01"])
    }

    @Test("Days in the wrong order, an id that is none and missing words are wrong usage")
    func usage() async throws {
        let bench = try bench()
        for arguments in [
            add + ["--from", "2026-02-01", "--until", "2026-01-01"], ["alias", "end", "seven"],
            ["alias", "add"],
            add + ["--from", "soon"],
        ] {
            #expect(await bench.run(arguments + ["--home", bench.file("home")]) == .usage)
        }
        #expect(bench.transport.requests.isEmpty)
    }
}
