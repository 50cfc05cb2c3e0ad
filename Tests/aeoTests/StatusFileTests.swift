import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct StatusFileTests {
    private static let ask = "POST /v1/status:batch"

    private func answers(_ verdicts: String...) -> WireResponse {
        let lines = verdicts.enumerated().map { place, verdict in
            verdict == "error"
                ? "{\"id\":\(place + 1),\"error\":{\"title\":\"T\",\"detail\":\"what is wrong\"}}\n"
                : "{\"id\":\(place + 1),\"tin\":\"A\(place)\",\"verdict\":\"\(verdict)\",\"certificates\":[],"
                    + "\"known_at\":\"2026-11-23T09:00:00Z\",\"log_size\":7}\n"
        }
        return WireResponse(status: 200, mediaType: "application/x-ndjson", body: Array(lines.joined().utf8))
    }

    private func bench(_ answer: WireResponse, input: String = "") throws -> Bench {
        try Bench([Self.ask: answer], console: ScriptedConsole(input: Array(input.utf8)))
    }

    private func sent(_ bench: Bench) throws -> [String] {
        let body = try #require(bench.transport.requests.first?.body)
        return String(decoding: body, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private let registry = ["--registry", "http://127.0.0.1:8480"]

    @Test(
        "The worst answer decides: an error before unknown before not valid",
        arguments: [
            (["valid", "valid"], CommandStatus.done), (["valid", "not_valid"], .notValid),
            (["not_valid", "unknown"], .unknown), (["unknown", "error", "not_valid"], .refused),
        ]
    )
    func worst(verdicts: [String], status: CommandStatus) async throws {
        let lines = verdicts.enumerated().map { "A\($0.offset)\n" }.joined()
        let answer =
            switch verdicts.count {
            case 2: answers(verdicts[0], verdicts[1])
            default: answers(verdicts[0], verdicts[1], verdicts[2])
            }
        let bench = try bench(answer, input: lines)
        #expect(await bench.run(["status", "--file", "-"] + registry) == status)
        #expect(bench.console.output.contains("\(verdicts.count) asked: "))
        #expect(bench.console.errors.isEmpty)
    }

    @Test("With --json the answers are passed on as they came, one on each line")
    func json() async throws {
        let answer = answers("valid", "error")
        let bench = try bench(answer, input: "A0\nA1\n")
        #expect(await bench.run(["status", "--file", "-", "--json"] + registry) == .refused)
        #expect(Array(bench.console.output.utf8) == answer.body)
    }

    @Test(
        "A plain file has one number on each line; blank lines, a byte order mark and two-byte line breaks do not count"
    )
    func plain() async throws {
        let bench = try bench(
            answers("valid", "valid", "valid"),
            input: "\u{FEFF}NL 1\r\n\n  \n \"NL\"\"2\" \nÄ3"
        )
        #expect(await bench.run(["status", "--file", "-"] + registry) == .done)
        #expect(
            try sent(bench) == [
                #"{"id":1,"tin":"NL 1"}"#, #"{"id":4,"tin":"NL\"2"}"#, #"{"id":5,"tin":"Ä3"}"#,
            ]
        )
    }

    @Test("A table's cells go before the options, and its other columns are left out")
    func table() async throws {
        let text = "Name\tTIN\tRole\tAt\nA\tNL1\timporter\t\n\"B\tC\"\tNL2\t\t2026-01-01\n"
        let bench = try bench(answers("valid", "valid"), input: text)
        let options = ["--role", "EXP", "--at", "2026-02-02", "--log-size", "9"]
        #expect(await bench.run(["status", "--file", "-"] + options + registry) == .done)
        #expect(
            try sent(bench) == [
                #"{"id":2,"tin":"NL1","role":"importer","at":"2026-02-02","known_at":9}"#,
                #"{"id":3,"tin":"NL2","at":"2026-01-01","role":"EXP","known_at":9}"#,
            ]
        )
    }

    @Test(
        "A file that cannot be read on ends with 65 and names the line",
        arguments: [
            ("tin,at\nNL1,a,b\n", "line 2"), ("tin,at\n\"NL1,a\n", "line 2"),
            ("tin,at\nNL1,\"a\"b\n", "line 2"),
            ("NL1\n" + String(repeating: "9", count: 5000), "line 2"),
        ]
    )
    func broken(text: String, place: String) async throws {
        let bench = try bench(text.hasPrefix("NL1") ? answers("valid") : answers(), input: text)
        #expect(await bench.run(["status", "--file", "-", "--json"] + registry) == .refused)
        #expect(bench.console.errors.contains(place))
    }

    @Test(
        "A file without numbers, and one that is not there, are wrong usage",
        arguments: ["", "\n \n", "tin\n"]
    )
    func empty(text: String) async throws {
        let bench = try bench(answers(), input: text)
        #expect(await bench.run(["status", "--file", "-"] + registry) == .usage)
        #expect(await bench.run(["status", "--file", bench.file("none")] + registry) == .usage)
        #expect(await bench.run(["status", "X", "--file", "-"] + registry) == .usage)
    }

    @Test("Fewer answers than questions, or what is no answer, are never passed off as an answer")
    func missing() async throws {
        let few = try bench(answers("valid"), input: "A0\nA1\n")
        #expect(await few.run(["status", "--file", "-", "--json"] + registry) == .unavailable)
        let other = WireResponse(status: 200, mediaType: "text/html", body: Array("<html>\n".utf8))
        let strange = try bench(other, input: "A0\n")
        #expect(await strange.run(["status", "--file", "-"] + registry) == .unavailable)
        let verdictless = WireResponse(
            status: 200,
            mediaType: nil,
            body: Array("{\"verdict\":\"fine\"}\n".utf8)
        )
        let odd = try bench(verdictless, input: "A0\n")
        #expect(await odd.run(["status", "--file", "-"] + registry) == .unavailable)
        let refused = try bench(.problem("unsupported-media-type", 415), input: "A0\n")
        #expect(await refused.run(["status", "--file", "-"] + registry) == .refused)
    }
}
