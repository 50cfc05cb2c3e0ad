import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct RecogniseCommandTests {
    private static func recognition(_ word: String, _ more: JSONObject = [:]) -> JSONObject {
        var answer: JSONObject = [
            "recognition": .string(word), "arrangement": "EU-JP", "covering": ["EU-JP"],
            "explanation": "JP recognises it.", "tin": "T", "relying": "JP", "rule": "arrangement",
            "provisional": true, "stale": false, "log_size": 4, "known_at": "2026-11-23T00:00:00Z",
            "benefits": [["text": "fewer checks", "tfa_7_7": "b", "certain": false]],
        ]
        for member in more { answer[member.name] = member.value }
        return answer
    }

    private static func response(_ word: String, _ more: JSONObject = [:]) -> WireResponse {
        let result: JSONObject = [
            "tin": "T", "verdict": "valid", "recognition": .object(recognition(word, more)),
        ]
        return .json(["results": [.object(result)]])
    }

    @Test(
        "The exit status is the answer's word, and anything else is not known",
        arguments: [
            ("recognised", CommandStatus.done), ("not_recognised", .notValid), ("unknown", .unknown),
            ("splendid", .unknown),
        ]
    )
    func status(word: String, status: CommandStatus) async throws {
        let bench = try Bench(["GET /v1/status": Self.response(word)])
        let arguments = ["recognise", "--tin", "T", "--relying", "JP", "--registry", Bench.url]
        #expect(await bench.run(arguments + ["--json"]) == status)
        #expect(try bench.answer() == Self.recognition(word))
        #expect(await bench.run(["status", "T", "--relying", "JP", "--registry", Bench.url]) == status)
    }

    @Test("The question carries all that was said")
    func question() async throws {
        let bench = try Bench(["GET /v1/status": Self.response("recognised")])
        _ = await bench.run([
            "recognise", "--declared", "AEO JP1", "--relying", "JP", "--programme", "EU-AEO", "--role",
            "exporter", "--direction", "import", "--at", "2026-11-23", "--known-at", "7", "--registry",
            Bench.url,
        ])
        let url = try #require(bench.transport.requests.first?.url)
        #expect(
            url.hasSuffix(
                "?declared=AEO%20JP1&programme=EU-AEO&role=exporter&relying=JP&direction=import"
                    + "&at=2026-11-23&known_at=7"
            )
        )
        #expect(bench.transport.requests.first?.header("Authorization") == nil)
    }

    @Test("With the officer's key of a home the question is signed")
    func signed() async throws {
        let bench = try Bench(["GET /v1/status": Self.response("recognised")])
        _ = try bench.makeHome()
        let home = ["--home", bench.file("home")]
        #expect(await bench.run(["recognise", "--tin", "T", "--relying", "JP"] + home) == .done)
        #expect(await bench.run(["status", "T", "--relying", "JP"] + home) == .done)
        #expect(await bench.run(["status", "T"] + home) == .done)
        let signed = bench.transport.requests.map { $0.header("Authorization") != nil }
        #expect(signed == [true, true, false])
    }

    @Test("The human form says the word, why, the benefits with their letter, and what is not certain")
    func words() async throws {
        let list: JSONObject = ["partner": "JP", "list_date": "2026-11-01", "complete": false]
        let bench = try Bench([
            "GET /v1/status": Self.response(
                "recognised",
                ["partner_list": .object(list), "age_seconds": 60, "declare_as": "AEOJP1", "stale": true]
            )
        ])
        #expect(
            await bench.run("recognise", "--tin", "T", "--relying", "JP", "--registry", Bench.url) == .done
        )
        for text in [
            "RECOGNISED\nJP recognises it.\n", "- fewer checks (unsure) [TFA 7.7.3(b)]\n", "AEOJP1",
            "the list of JP of 2026-11-01 (not complete)", "60 s", "stale", "provisional",
            "the first 4 entries",
        ] { #expect(bench.console.output.contains(text), "\(text)") }
        #expect(!bench.console.output.contains("covered by"))
    }

    @Test(
        "A command line that does not ask one question is refused",
        arguments: [
            ["--relying", "JP"], ["--tin", "T"], ["--tin", "T", "--declared", "T", "--relying", "JP"],
            ["--tin", "T", "--relying", "JP", "--at", "soon"],
            ["--tin", "T", "--relying", "JP", "--known-at", "2026-11-23"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let bench = try Bench()
        #expect(await bench.run(["recognise"] + arguments + ["--registry", Bench.url]) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("An answer without a word on recognition is none; a refusal keeps its rule")
    func older() async throws {
        let bench = try Bench(["GET /v1/status": .json(["results": [["tin": "T", "verdict": "valid"]]])])
        let arguments = ["recognise", "--tin", "T", "--relying", "JP", "--registry", Bench.url]
        #expect(await bench.run(arguments) == .unavailable)
        let refusing = try Bench(["GET /v1/status": .problem("refused", 422, ["rule": "party-unknown"])])
        #expect(await refusing.run(arguments) == .refused)
        #expect(refusing.console.errors.contains("party-unknown"))
    }

    @Test(
        "The text for a declaration stands alone on stdout; what is missing is said on the error stream",
        arguments: [
            (
                ["text": "AEOJP1", "pattern": "tin", "place": "Box 44"], "AEOJP1\n", "Box 44",
                CommandStatus.done
            ),
            (["text": nil, "pattern": "none"], "", "nothing is declared there", .done),
            (
                ["text": nil, "missing": "an alias is missing", "recognition": "recognised"], "", "an alias",
                .unknown
            ),
            (
                ["text": nil, "missing": "refused there", "recognition": "not_recognised"], "", "refused",
                .notValid
            ),
            (["provisional": true, "text": "X"], "X\n", "provisional", .done),
        ] as [(JSONObject, String, String, CommandStatus)]
    )
    func declareAs(answer: JSONObject, text: String, note: String, status: CommandStatus) async throws {
        let bench = try Bench(["GET /v1/declaration": .json(answer)])
        let arguments = ["declare-as", "NL 1", "--to", "JP", "--registry", Bench.url]
        #expect(await bench.run(arguments) == status)
        #expect(bench.console.output == text)
        #expect(bench.console.errors.contains(note))
        #expect(bench.transport.requests.first?.url.hasSuffix("?number=NL%201&to=JP") == true)
    }
}
