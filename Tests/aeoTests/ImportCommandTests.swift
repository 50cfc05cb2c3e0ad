import AEOExchange
import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct ImportCommandTests {
    private static let map = """
        {"partner":"CN","format":"csv","columns":{"tin":"TIN","name":"Name","status":"Status"},"complete":true,
         "status_words":{"valid":"active"},"list_date":"2026-11-01"}
        """
    private static let list = "TIN,Name,Status\nCN1101234561,A,valid\nCN1101234562,B,valid\n"
    private static let answer: JSONObject = [
        "id": "0199a000-0000-7000-8000-000000000001", "partner": "CN", "mode": "snapshot",
        "list_date": "2026-11-01",
        "rows": 2, "accepted": 2, "warnings": [], "errors": [],
        "diff": ["added": 1, "changed": 1, "suspended": 0, "revoked": 0, "missing": 3], "changes": [],
        "guard": nil, "guards": [], "ack": "a.b.c",
    ]

    private func bench(_ answers: [String: WireResponse] = [:], lines: [String] = []) throws -> Bench {
        let bench = try Bench(answers, console: ScriptedConsole(lines: lines))
        _ = try bench.write("map.json", Self.map)
        _ = try bench.write("list.csv", Self.list)
        return bench
    }

    private func run(_ bench: Bench, _ more: String...) async -> CommandStatus {
        await bench.run(
            ["import", bench.file("list.csv"), "--map", bench.file("map.json"), "--partner", "CN", "--json"]
                + more
        )
    }

    @Test("A dry run without a registry compares with nothing and says so")
    func offline() async throws {
        let bench = try bench()
        #expect(await run(bench, "--dry-run") == .done)
        let answer = try bench.answer()
        #expect(answer["rows"] == 2 && answer["accepted"] == 2 && answer["guard"] == .null)
        #expect(answer["errors"]?.arrayValue?.isEmpty == true)
        #expect(answer["diff"]?.objectValue?["added"] == 2)
        #expect(answer.objects("warnings").map { $0["rule"]?.stringValue } == ["not-compared"])
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("Rows with errors make the status 65, and the document is printed all the same")
    func errors() async throws {
        let bench = try bench()
        _ = try bench.write("list.csv", Self.list + "CN1101234563,C,perhaps\n")
        #expect(await run(bench, "--dry-run") == .refused)
        let answer = try bench.answer()
        #expect(answer["rows"] == 3 && answer["accepted"] == 2 && answer["rejected"] == 1)
        let error = try #require(answer.objects("errors").first)
        #expect(error.names == ["row", "column", "rule", "value"])
        #expect(
            error["row"] == 4 && error["column"] == "Status" && error["rule"] == "status-word"
                && error["value"] == "perhaps"
        )
    }

    @Test(
        "A list that a guard stops before it is sent names the rule",
        arguments: [
            ("", "CN", "empty"), ("TIN,Name,Status\n", "CN", "empty"), ("x", "NZ", "wrong-partner"),
            ("TIN,Name,Status\nJP1,A,valid\n", "CN", "wrong-partner"),
            ("TIN;Name;Status\n", "CN", "unreadable"),
            ("TIN,Name,Status\n\"", "CN", "unreadable"),
        ]
    )
    func guards(text: String, partner: String, rule: String) async throws {
        let bench = try bench()
        _ = try bench.write("list.csv", text)
        let arguments = [
            "import", bench.file("list.csv"), "--map", bench.file("map.json"), "--partner", partner,
        ]
        #expect(await bench.run(arguments + ["--dry-run", "--json"]) == .refused)
        #expect(try bench.answer()["guard"]?.stringValue == rule)
    }

    @Test(
        "A mapping that is wrong ends the command with 64 and names the member",
        arguments: [
            ("{}", "partner"), ("[", "JSON"),
            (#"{"partner":"CN","format":"csv","columns":{"x":"y"}}"#, "columns.x"),
        ]
    )
    func mapping(text: String, word: String) async throws {
        let bench = try bench()
        _ = try bench.write("map.json", text)
        #expect(await run(bench, "--dry-run") == .usage)
        #expect(bench.console.errors.contains(word))
        #expect(bench.console.output.isEmpty)
    }

    @Test(
        "A command line that cannot be meant is refused",
        arguments: [
            ["import"], ["import", "f"], ["import", "f", "--map", "m"],
            ["import", "f", "--map", "m", "--partner", "UK"],
            ["import", "--apply", "x"], ["import", "--apply", "x", "--list"],
            ["import", "--list", "--dry-run"],
            ["import", "f", "--map", "m", "--partner", "CN", "--dry-run", "--yes"],
            ["import", "f", "--map", "m", "--partner", "CN", "--mode", "all"],
            ["export", "--format", "csv"], ["export", "--partner", "NZ", "--format", "xlsx"],
            ["export", "--partner", "NZ", "--format", "pdf"], ["export", "--partner", "NZ", "--json"],
            ["export", "--partner", "NZ", "--since", "-1"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let bench = try bench()
        #expect(await bench.run(arguments) == .usage)
    }

    @Test("A file or mapping that is not there is named")
    func noFile() async throws {
        let bench = try bench()
        let arguments = [
            "import", bench.file("none"), "--map", bench.file("map.json"), "--partner", "CN", "--dry-run",
        ]
        #expect(await bench.run(arguments) == .usage)
        #expect(
            await bench.run([
                "import", bench.folder, "--map", bench.file("map.json"), "--partner", "CN", "--dry-run",
            ]) == .usage
        )
    }

    @Test("A list is sent as signed lines, and waits for approval under the id that is printed")
    func staged() async throws {
        let bench = try bench(["POST /v1/imports": .json(Self.answer)])
        _ = try bench.makeHome()
        #expect(await run(bench, "--home", bench.file("home"), "--ack", bench.file("ack.jws")) == .done)
        let request = try #require(bench.transport.requests.first)
        #expect(bench.transport.requests.count == 1)
        #expect(request.url.hasSuffix("/v1/imports?partner=CN&mode=snapshot&dry_run=false"))
        #expect(request.header("Content-Type") == "application/x-ndjson")
        #expect(request.header("Idempotency-Key") != nil && request.header("Authorization") != nil)
        let lines = try #require(request.body).split(separator: UInt8(ascii: "\n")).map {
            try StrictJSON.parseObject(Array($0))
        }
        #expect(lines.count == 3)
        let digest = Base64URL.encode(SHA256Digest.hash(Array(Self.list.utf8)))
        #expect(
            lines[0] == [
                "v": 1, "partner": "CN", "programme": "CN-GACC", "mode": "snapshot", "complete": true,
                "list_date": "2026-11-01", "file_sha256": .string(digest), "rows": 2, "rejected": 0,
                "errors": [],
            ]
        )
        #expect(lines[1]["row"] == 2 && lines[1]["tin"] == "CN1101234561" && lines[1]["status"] == "active")
        let answer = try bench.answer()
        #expect(answer["id"]?.stringValue == Self.answer["id"]?.stringValue)
        #expect(answer["diff"]?.objectValue?["missing"] == 3)
        #expect(try bench.read("ack.jws") == "a.b.c\n")
    }

    @Test("The officer's token names the digest of what is sent")
    func token() async throws {
        let bench = try bench(["POST /v1/imports": .json(Self.answer)])
        _ = try bench.makeHome()
        _ = await run(bench, "--home", bench.file("home"), "--dry-run")
        let request = try #require(bench.transport.requests.first)
        let token = try #require(request.header("Authorization")).dropFirst("Bearer ".count)
        let claims = try StrictJSON.parseObject(try Base64URL.decode(String(token.split(separator: ".")[1])))
        #expect(
            claims["body"]?.stringValue == Base64URL.encode(SHA256Digest.hash(try #require(request.body)))
        )
    }

    @Test("With --yes the list is applied at once; at a terminal a yes does it and a no does not")
    func applied() async throws {
        let path = "POST /v1/imports/0199a000-0000-7000-8000-000000000001/apply"
        var done = Self.answer
        done["applied"] = true
        done["log_index"] = 7
        for (lines, more, calls) in [([], ["--yes"], 2), (["y"], [], 2), (["n"], [], 1)] {
            let bench = try bench(["POST /v1/imports": .json(Self.answer), path: .json(done)], lines: lines)
            _ = try bench.makeHome()
            let arguments = [
                "import", bench.file("list.csv"), "--map", bench.file("map.json"), "--partner", "CN",
                "--home", bench.file("home"),
            ]
            #expect(await bench.run(arguments + more) == .done)
            #expect(bench.transport.requests.count == calls)
        }
    }

    @Test("A list that waits is applied by its id")
    func apply() async throws {
        let id = "0199a000-0000-7000-8000-000000000001"
        var done = Self.answer
        done["applied"] = true
        let bench = try bench(["POST /v1/imports/\(id)/apply": .json(done)])
        _ = try bench.makeHome()
        let status = await bench.run(
            "import",
            "--apply",
            id,
            "--accept-guard",
            "--reason",
            "told by phone",
            "--home",
            bench.file("home"),
            "--json"
        )
        #expect(status == .done)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.first?.body))
        #expect(body == ["accept_guard": true, "reason": "told by phone"])
    }

    @Test("A guard of the registry stops the list even with --yes, unless it is accepted")
    func registryGuard() async throws {
        var guarded = Self.answer
        guarded["guard"] = "fewer-rows"
        let bench = try bench(["POST /v1/imports": .json(guarded)])
        _ = try bench.makeHome()
        #expect(await run(bench, "--home", bench.file("home"), "--yes") == .refused)
        #expect(try bench.answer()["guard"] == "fewer-rows")
        #expect(bench.transport.requests.count == 1)
        #expect(bench.console.errors.contains("--accept-guard"))
    }

    @Test("What the registry keeps out counts with what was kept out here")
    func merged() async throws {
        var answer = Self.answer
        answer["errors"] = [["row": 2, "column": "tin", "rule": "foreign-number", "value": "x"]]
        answer["errors_total"] = 1
        answer["accepted"] = 1
        let bench = try bench(["POST /v1/imports": .json(answer)])
        _ = try bench.makeHome()
        #expect(await run(bench, "--home", bench.file("home")) == .refused)
        let told = try bench.answer()
        #expect(told["accepted"] == 1 && told["rejected"] == 1 && told["errors_total"] == 1)
    }

    @Test("A list of which nobody says the day is stopped before it is sent, unless the day is given")
    func undated() async throws {
        let bench = try bench(["POST /v1/imports": .json(Self.answer)])
        _ = try bench.write("map.json", Self.map.replacing(",\"list_date\":\"2026-11-01\"", with: ""))
        _ = try bench.makeHome()
        let home = ["--home", bench.file("home")]
        for more in [["--dry-run"], ["--yes", "--accept-guard", "--reason", "x"] + home] {
            let arguments = [
                "import", bench.file("list.csv"), "--map", bench.file("map.json"), "--partner", "CN",
            ]
            #expect(await bench.run(arguments + more) == .refused)
            #expect(bench.console.errors.contains("--list-date"))
        }
        #expect(bench.transport.requests.isEmpty)
        #expect(await run(bench, "--home", bench.file("home"), "--list-date", "2026-10-31") == .done)
        let body = try #require(bench.transport.requests.first?.body)
        #expect(String(decoding: body, as: UTF8.self).contains("2026-10-31"))
    }

    @Test("Without a registry nothing but a dry run works")
    func noRegistry() async throws {
        let bench = try bench()
        #expect(await run(bench) == .usage)
        #expect(await run(bench, "--dry-run", "--registry", "http://127.0.0.1:1") == .notPermitted)
    }

    private static let lines = """
        {"v":1,"partner":"NZ","log_size":12}
        {"tin":"NL123456789","name":"=1+1","status":"active"}
        {"end":true,"records":1,"removed":0,"stops":[{"arrangement":"EU-NZ","tin":"NZ1","from":"2026-11-01T00:00:00Z","until":null}]}

        """

    private func export() throws -> Bench {
        let bench = try Bench([
            "GET /v1/exports": WireResponse(
                status: 200,
                mediaType: "application/x-ndjson",
                body: Array(Self.lines.utf8)
            )
        ])
        _ = try bench.makeHome()
        return bench
    }

    @Test("An export goes to the output or to a file, with formulas made harmless")
    func exported() async throws {
        let bench = try export()
        #expect(
            await bench.run("export", "--partner", "NZ", "--since", "5", "--home", bench.file("home"))
                == .done
        )
        #expect(bench.console.output.hasSuffix("'=1+1,,,\r\n"))
        #expect(bench.transport.requests.first?.url.hasSuffix("/v1/exports?partner=NZ&since=5") == true)
        let other = try export()
        let status = await other.run(
            "export",
            "--partner",
            "NZ",
            "--format",
            "json",
            "--out",
            other.file("x.json"),
            "--home",
            other.file("home"),
            "--json"
        )
        #expect(status == .done)
        #expect(try other.answer().objects("stops").map { $0["tin"]?.stringValue } == ["NZ1"])
        #expect(other.console.errors.contains("NZ1"))
        #expect(try other.answer()["records"] == 1 && other.answer()["log_size"] == 12)
        #expect(try other.read("x.json").contains("\"name\":\"=1+1\""))
        #expect(
            await other.run(
                "export",
                "--partner",
                "NZ",
                "--out",
                other.file("x.json"),
                "--home",
                other.file("home")
            ) == .usage
        )
    }

    @Test("An export that breaks off leaves no file, be it between two lines", arguments: [9, 126])
    func brokenExport(missing: Int) async throws {
        let body = Array(Self.lines.dropLast(missing).utf8)
        let bench = try Bench([
            "GET /v1/exports": WireResponse(status: 200, mediaType: "application/x-ndjson", body: body)
        ])
        _ = try bench.makeHome()
        let status = await bench.run(
            "export",
            "--partner",
            "NZ",
            "--format",
            "xlsx",
            "--out",
            bench.file("x.xlsx"),
            "--home",
            bench.file("home")
        )
        #expect(status == .unavailable)
        #expect((try? bench.read("x.xlsx")) == nil && (try? bench.read("x.xlsx.aeo-new")) == nil)
    }
}
