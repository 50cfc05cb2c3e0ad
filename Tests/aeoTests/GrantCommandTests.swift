import AEORegistryClient
import Foundation
import JOSE
import Testing

@testable import aeo

@Suite struct GrantCommandTests {
    private static let application = #"{"programme":"EU-AEO","tier":"AEOC","holder":{"name":"Voorbeeld BV"}}"#
    private static let granted: JSONObject = [
        "certificate_number": "NLAEOC1", "status": "active", "credential": "a.b.c~", "receipt": "receipt\n",
        "effective_at": "2026-11-07T00:00:00Z", "log_index": 3, "log_size": 4,
    ]

    private func bench(
        _ response: WireResponse = .json(granted, status: 201),
        console: ScriptedConsole = ScriptedConsole()
    ) throws -> Bench {
        let bench = try Bench(["POST /v1/certificates": response], console: console)
        _ = try bench.makeHome()
        _ = try bench.write("application.json", Self.application)
        return bench
    }

    private func arguments(_ bench: Bench, _ more: String...) -> [String] {
        ["grant", bench.file("application.json"), "--home", bench.file("home")] + more
    }

    private func body(_ bench: Bench) throws -> JSONObject {
        try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
    }

    @Test("The application is sent as it is, signed by the officer of the home")
    func sent() async throws {
        let bench = try bench()
        #expect(await bench.run(arguments(bench, "--json")) == .done)
        #expect(try bench.answer() == Self.granted)
        #expect(try body(bench) == StrictJSON.parseObject(Array(Self.application.utf8)))
        let request = try #require(bench.transport.requests.first)
        #expect(request.header("Authorization")?.hasPrefix("Bearer ") == true)
        #expect(request.header("Idempotency-Key")?.utf8.count == 22)
    }

    @Test("The credential and the receipt are written")
    func written() async throws {
        let bench = try bench()
        let outputs = ["--out", bench.file("cred"), "--receipt-out", bench.file("receipt")]
        #expect(await bench.run(arguments(bench) + outputs) == .done)
        #expect(try bench.read("cred") == "a.b.c~\n")
        #expect(try bench.read("receipt") == "receipt\n")
        #expect(try bench.mode("cred") == 0o644)
        #expect(bench.console.output.contains("NLAEOC1"))
    }

    @Test("Without a file for it the credential is printed, for it is not told again")
    func printed() async throws {
        let bench = try bench()
        #expect(await bench.run(arguments(bench)) == .done)
        #expect(bench.console.output.hasSuffix("\na.b.c~\n"))
        let other = try self.bench()
        #expect(await other.run(arguments(other, "--out", other.file("cred"))) == .done)
        #expect(!other.console.output.contains("a.b.c~"))
    }

    @Test(
        "What could not be written stops the grant before it is sent",
        arguments: ["--out", "--receipt-out"],
        ["none/cred", "application.json/cred", "home"]
    )
    func unwritable(option: String, name: String) async throws {
        let bench = try bench()
        #expect(await bench.run(arguments(bench, "--force", option, bench.file(name))) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("When the file cannot be written after all, the key for getting it again is told")
    func failedWrite() async throws {
        let bench = try bench()
        // The draft's name is taken by a folder, which is seen only when the file is written.
        try FileManager.default.createDirectory(
            atPath: bench.file("cred.aeo-new/x"),
            withIntermediateDirectories: true
        )
        let status = await bench.run(arguments(bench, "--out", bench.file("cred"), "--idempotency-key", "k7"))
        #expect(status == .internal)
        #expect(bench.console.errors.contains("--idempotency-key k7"))
    }

    @Test("How to insist is said once")
    func insistOnce() async throws {
        let more: JSONObject = [
            "rule": "tier-requires", "acceptable": true,
            "remedy": "look again, or insist with --accept-warning tier-requires",
        ]
        let bench = try bench(.problem("refused", 422, more))
        #expect(await bench.run(arguments(bench)) == .refused)
        #expect(!bench.console.errors.contains("to insist:"))
    }

    @Test("A file that exists stops the grant before it is sent, unless forced")
    func exists() async throws {
        let bench = try bench()
        _ = try bench.write("cred", "precious")
        #expect(await bench.run(arguments(bench, "--out", bench.file("cred"))) == .usage)
        #expect(bench.transport.requests.isEmpty)
        #expect(try bench.read("cred") == "precious")
        #expect(await bench.run(arguments(bench, "--out", bench.file("cred"), "--force")) == .done)
        #expect(try bench.read("cred") == "a.b.c~\n")
    }

    @Test("A repeated command finds its own file in order")
    func repeated() async throws {
        let bench = try bench()
        let again = arguments(bench, "--out", bench.file("cred"), "--idempotency-key", "k1")
        #expect(await bench.run(again) == .done)
        #expect(await bench.run(again) == .done)
        #expect(bench.transport.requests.map { $0.header("Idempotency-Key") } == ["k1", "k1"])
    }

    @Test("Warnings set aside, the holder's key and the wish to see only go with the body")
    func options() async throws {
        let bench = try bench()
        #expect(
            await bench.run("key", "generate", "--role", "holder", "--out", bench.file("key.pem")) == .done
        )
        let more = [
            "--holder-key", bench.file("key.pem.jwk"), "--accept-warning", "tier-requires", "--dry-run",
        ]
        #expect(await bench.run(arguments(bench) + more) == .done)
        let body = try body(bench)
        #expect(body["dry_run"] == true)
        #expect(body["accept_warnings"] == ["tier-requires"])
        #expect(body["holder_key"]?.objectValue?["crv"] == "P-256")
        #expect(body["holder_key"]?.objectValue?["d"] == nil)
        #expect(bench.console.output.hasSuffix("Nothing was recorded.\n"))
    }

    @Test("Of a private key only the public half is sent")
    func privateKey() async throws {
        let bench = try bench()
        #expect(
            await bench.run("key", "generate", "--role", "holder", "--out", bench.file("key.pem")) == .done
        )
        #expect(await bench.run(arguments(bench, "--holder-key", bench.file("key.pem"))) == .done)
        let sent = try body(bench)["holder_key"]?.objectValue
        let known = try StrictJSON.parseObject(Array(bench.read("key.pem.jwk").utf8))
        #expect(sent == known)
        #expect(bench.console.errors.contains("only its public half is sent"))
    }

    @Test(
        "A key file that is none stops the grant",
        arguments: [
            "", "{}", "x", #"{"kty":"OKP","crv":"Ed25519","x":"AAAA"}"#, "-----BEGIN PUBLIC KEY-----\nAAAA\n",
        ]
    )
    func badKey(text: String) async throws {
        let bench = try bench()
        let key = try bench.write("key", text)
        #expect(await bench.run(arguments(bench, "--holder-key", key)) == .refused)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test(
        "What is no JSON object is refused before it is sent",
        arguments: ["", "[]", "{", #"{"a":1,"a":2}"#, "{\"a\":\"\u{1}\"}"]
    )
    func badJSON(text: String) async throws {
        let bench = try bench()
        _ = try bench.write("application.json", text)
        #expect(await bench.run(arguments(bench)) == .refused)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A missing file is told")
    func missing() async throws {
        let bench = try bench()
        #expect(await bench.run("grant", bench.file("none"), "--home", bench.file("home")) == .usage)
    }

    @Test("A refusal names its rule, and how to insist where that is possible")
    func refused() async throws {
        let more: JSONObject = ["rule": "tier-requires", "acceptable": true, "remedy": "look again"]
        let bench = try bench(.problem("refused", 422, more))
        #expect(await bench.run(arguments(bench, "--json")) == .refused)
        #expect(bench.console.output.isEmpty)
        #expect(bench.console.errors.contains("(tier-requires): what is wrong"))
        #expect(bench.console.errors.contains("look again; to insist: --accept-warning tier-requires"))
    }

    @Test(
        "Problems end with their own status",
        arguments: [
            ("unauthorised", 401, CommandStatus.notPermitted), ("forbidden", 403, .notPermitted),
            ("invalid-request", 400, .refused), ("read-only", 503, .unavailable),
            ("internal", 500, .internal),
            ("busy", 503, .unavailable), ("idempotency-mismatch", 422, .refused),
            ("too-large", 413, .refused),
        ]
    )
    func problems(code: String, http: Int, status: CommandStatus) async throws {
        let bench = try bench(.problem(code, http))
        #expect(await bench.run(arguments(bench)) == status)
    }

    @Test("When the outcome is open the key for trying again is told")
    func unknownOutcome() async throws {
        let bench = try bench(.problem("outcome-unknown", 503))
        #expect(await bench.run(arguments(bench, "--idempotency-key", "k9")) == .unavailable)
        #expect(bench.console.errors.contains("--idempotency-key k9"))
    }

    @Test("A dry run that nobody answers is not told how to be recorded once")
    func unansweredDryRun() async throws {
        let bench = try bench(.problem("busy", 503))
        #expect(await bench.run(arguments(bench, "--dry-run")) == .unavailable)
        #expect(!bench.console.errors.contains("idempotency"))
    }

    @Test("Without a home there is no officer")
    func noOfficer() async throws {
        let bench = try bench()
        let status = await bench.run("grant", bench.file("application.json"), "--registry", Bench.url)
        #expect(status == .notPermitted)
    }

    @Test(
        "At a terminal the officer is asked, and no is no",
        arguments: [("y", true), ("n", false), ("", false)]
    )
    func asked(answer: String, isDone: Bool) async throws {
        let console = ScriptedConsole(lines: [answer])
        let bench = try bench(console: console)
        #expect(await bench.run(arguments(bench)) == (isDone ? .done : .usage))
        #expect(console.errors.contains("Grant EU-AEO AEOC to Voorbeeld BV? [y/N] "))
        #expect(bench.transport.requests.count == (isDone ? 1 : 0))
    }
}
