import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct LookingTests {
    private static func status(_ verdicts: String...) -> WireResponse {
        .json(["results": .array(verdicts.map { ["tin": "T", "verdict": .string($0), "log_size": 4] })])
    }

    @Test(
        "The exit status is the worst verdict",
        arguments: [
            (["valid"], CommandStatus.done), (["not_valid"], .notValid), (["unknown"], .unknown),
            (["valid", "not_valid"], .notValid), (["not_valid", "unknown"], .unknown),
            (["valid", "valid"], .done),
            (["splendid"], .unknown),
        ]
    )
    func worst(verdicts: [String], status: CommandStatus) async throws {
        let results: [JSONValue] = verdicts.map { ["tin": "T", "verdict": .string($0)] }
        let bench = try Bench(["GET /v1/status": .json(["results": .array(results)])])
        let tins = verdicts.indices.map { "T\($0)" }
        #expect(await bench.run(["status"] + tins + ["--registry", Bench.url, "--json"]) == status)
        #expect(try bench.answer()["results"]?.arrayValue?.count == verdicts.count)
    }

    @Test("The question carries all that was said")
    func question() async throws {
        let bench = try Bench(["GET /v1/status": Self.status("valid", "valid")])
        _ = await bench.run(
            "status",
            "A 1",
            "B",
            "--programme",
            "EU-AEO",
            "--role",
            "exporter",
            "--at",
            "2026-11-23",
            "--known-at",
            "7",
            "--registry",
            Bench.url
        )
        let url = try #require(bench.transport.requests.first?.url)
        #expect(url.hasSuffix("?tin=A%201&tin=B&programme=EU-AEO&role=exporter&at=2026-11-23&known_at=7"))
    }

    @Test("That more was asked for than is recorded is said", arguments: [true, false])
    func capped(isCapped: Bool) async throws {
        var result: JSONObject = [
            "tin": "T", "verdict": "valid", "known_at": "2026-11-23T00:00:00Z", "log_size": 4,
        ]
        if isCapped { result["known_at_capped"] = true }
        let bench = try Bench(["GET /v1/status": .json(["results": [.object(result)]])])
        #expect(await bench.run("status", "T", "--known-at", "9", "--registry", Bench.url) == .done)
        #expect(bench.console.output.contains("the first 4 entries"))
        #expect(bench.console.output.contains("more was asked for than is recorded") == isCapped)
    }

    @Test("More numbers than fit go into several questions")
    func many() async throws {
        let hundred = Array(repeating: "valid", count: 100)
        let results: [JSONValue] = hundred.map { ["tin": "T", "verdict": .string($0)] }
        let bench = try Bench(["GET /v1/status": .json(["results": .array(results)])])
        let tins = (0..<200).map { "T\($0)" }
        #expect(await bench.run(["status"] + tins + ["--registry", Bench.url]) == .done)
        #expect(bench.transport.requests.count == 2)
    }

    @Test("Too few answers are no answer")
    func tooFew() async throws {
        let bench = try Bench(["GET /v1/status": Self.status("valid")])
        #expect(await bench.run("status", "A", "B", "--registry", Bench.url) == .unavailable)
    }

    @Test("A registry that is not there ends with 69", arguments: ["list", "programmes"])
    func unreachable(command: String) async throws {
        let bench = try Bench()
        #expect(await bench.run(command, "--registry", Bench.url, "--json") == .unavailable)
        #expect(bench.console.output.isEmpty)
        #expect(bench.console.errors.contains("cannot be reached"))
    }

    @Test("Show asks for everything with a key and for what is public without")
    func show() async throws {
        let answer: JSONObject = ["certificate_number": "N1", "status": "active", "name": "X"]
        let bench = try Bench([
            "GET /v1/certificates/N1": .json(answer), "GET /v1/public/certificates/N1": .json(answer),
        ])
        _ = try bench.makeHome()
        #expect(await bench.run("show", "N1", "--home", bench.file("home")) == .done)
        #expect(await bench.run("show", "N1", "--registry", Bench.url) == .done)
        #expect(await bench.run("show", "N1", "--registry", Bench.url, "--known-at", "3") == .notPermitted)
        #expect(bench.transport.requests.map { $0.header("Authorization") != nil } == [true, false])
    }

    @Test("A certificate that is not there is refused, not unknown")
    func notFound() async throws {
        let bench = try Bench(["GET /v1/public/certificates/N1": .problem("not-found", 404)])
        #expect(await bench.run("show", "N1", "--registry", Bench.url) == .refused)
    }

    @Test("Find and list ask for a page")
    func pages() async throws {
        let row: JSONObject = [
            "certificate_number": "N1", "name": "株式会社", "programme": "JP-JC", "tier": "EXP",
            "status": "active",
        ]
        let page: JSONObject = [
            "certificates": [.object(row)], "next": "01890a5d-ac96-774b-bcce-b302099a8057",
        ]
        let bench = try Bench(["GET /v1/certificates": .json(page)])
        #expect(await bench.run("find", "株式", "--status", "active", "--registry", Bench.url) == .done)
        #expect(await bench.run("list", "--limit", "5", "--registry", Bench.url) == .done)
        let urls = bench.transport.requests.map(\.url)
        #expect(urls.first?.hasSuffix("?limit=100&status=active&name=%E6%A0%AA%E5%BC%8F") == true)
        #expect(urls.last?.hasSuffix("?limit=5") == true)
        #expect(bench.console.output.contains("say --after 01890a5d"))
    }

    @Test("The timeline is drawn and listed")
    func timeline() async throws {
        let intervals: [JSONValue] = [
            [
                "from": "2026-01-01T00:00:00Z", "until": "2026-06-01T00:00:00Z", "status": "active",
                "part": nil, "act": "grant",
            ],
            [
                "from": "2026-06-01T00:00:00Z", "until": nil, "status": "suspended", "part": nil,
                "act": "suspend",
            ],
        ]
        let answer: JSONObject = [
            "certificate_number": "N1", "intervals": .array(intervals), "known_at": "2026-11-23T00:00:00Z",
            "log_size": 9,
        ]
        let bench = try Bench(["GET /v1/certificates/N1/timeline": .json(answer)])
        _ = try bench.makeHome()
        #expect(await bench.run("timeline", "N1", "--known-at", "9", "--home", bench.file("home")) == .done)
        #expect(bench.transport.requests.first?.url.hasSuffix("timeline?known_at=9") == true)
        #expect(bench.console.output.contains("█▒"))
        #expect(bench.console.output.contains("the first 9 entries of the log"))
    }

    @Test("Programmes are listed and shown, what is not certain marked")
    func programmes() async throws {
        let one: JSONObject = [
            "id": "EU-AEO", "name": ["value": "AEO", "certainty": "unsure"], "validity": nil,
            "identifier_schemes": [["scheme": "EORI", "pattern": "^[A-Z]{2}", "main": true]],
        ]
        let bench = try Bench([
            "GET /v1/programmes": .json(["programmes": [.object(one)]]),
            "GET /v1/programmes/EU-AEO": .json(one),
        ])
        #expect(await bench.run("programmes", "--registry", Bench.url) == .done)
        #expect(await bench.run("programmes", "EU-AEO", "--registry", Bench.url) == .done)
        #expect(bench.console.output.contains("AEO (unsure)"))
        #expect(bench.console.output.contains("EORI (main)"))
        #expect(bench.console.output.contains("not known"))
    }

    @Test("A programme's tiers, tracks and reliances are shown uncut, and what nobody told us as not known")
    func ruleBook() async throws {
        let text = String(repeating: "long ", count: 40) + "end"
        let nobody: JSONValue = ["value": nil, "source": nil, "certainty": "unknown"]
        let tier: JSONValue = [
            "code": "T1", "name": "First", "certainty": "known", "fee": nobody, "apply_at": nobody,
            "criteria": [["safe": ["A", "C"], "text": .string(text), "certainty": "known"]],
            "documents": nil, "steps": [], "decision_days": nil,
            "benefits": [["text": "less to pay", "tfa_7_7": "e", "certainty": "unsure"]],
        ]
        let track: JSONValue = [
            "code": "MSME", "name": "Lighter", "certainty": "known", "tiers": ["T1"],
            "size_classes": ["micro"], "size_for_life": ["value": true, "certainty": "sourced"],
            "lost_evidence": nobody, "waived": nil, "documents": nil,
            "evidence": [["code": "PAPER", "text": "A paper", "certainty": "sourced"]],
            "decision_days": ["days": 30, "extension_days": 10, "certainty": "sourced"],
        ]
        let reliance: JSONValue = [
            "kind": "AEO", "text": "The status", "programme": "EU-AEO", "certainty": "sourced",
            "effect": ["value": "review", "certainty": "unsure"],
        ]
        let one: JSONObject = [
            "id": "XX-ONE", "tiers": [tier], "tracks": [track], "reliances": [reliance],
            "reapplication_bar": ["years": 3, "certainty": "sourced"],
            "renewal": ["text": nobody, "window_days": ["value": 30, "certainty": "unsure"]],
            "decision_days": ["days": nil, "certainty": "unknown"],
        ]
        let bench = try Bench(["GET /v1/programmes/XX-ONE": .json(one)])
        #expect(await bench.run("programmes", "XX-ONE", "--registry", Bench.url) == .done)
        let output = bench.console.output
        for line in [
            "- \(text) [SAFE A, C]\n", "- less to pay (unsure) [TFA 7.7.3(e)]\n", "documents: not known\n",
            "steps: none recorded\n", "- PAPER: A paper\n", "within 30 days, prolonged by up to 10\n",
            "- AEO: The status [EU-AEO]; when lost: review (unsure)\n", "barred for 3 years",
            "30 (unsure) days before the end", "proof lost     not known\n",
        ] {
            #expect(output.contains(line), "\(line)")
        }
        #expect(!output.contains("(unknown)"))
    }
}
