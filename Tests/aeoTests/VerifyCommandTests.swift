import AEOModel
import AEORegistryClient
import Foundation
import JOSE
import Testing

@testable import aeo

@Suite struct VerifyCommandTests {
    private let checked = Paper.issued.adding(seconds: 900_600)

    private func offline(
        _ paper: Paper,
        _ more: String...
    ) async throws -> (status: CommandStatus, bench: Bench) {
        let bench = try Bench(now: checked)
        let credential = try bench.write("cert.sdjwt", paper.credential + "\n")
        let folder = bench.file("keys")
        try FileManager.default.createDirectory(
            atPath: folder + "/authorities",
            withIntermediateDirectories: true
        )
        _ = try bench.write("keys/authorities/NL.jwks.json", paper.trust)
        let status = try bench.write("cert.status", paper.status + "\n")
        let arguments = ["verify", credential, "--offline", "--trust", folder, "--status", status, "--json"]
        return (await bench.run(arguments + more), bench)
    }

    @Test("Offline, a good certificate is valid without any network")
    func valid() async throws {
        let (status, bench) = try await offline(try Paper())
        #expect(status == .done)
        #expect(try bench.answer()["verdict"] == "valid")
        #expect(try bench.answer()["status_age_seconds"] == 600)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test(
        "Offline, the list decides",
        arguments: [(UInt8(1), CommandStatus.notValid, "ended-or-replaced"), (2, .notValid, "suspended")]
    )
    func list(value: UInt8, wanted: CommandStatus, reason: String) async throws {
        let (status, bench) = try await offline(try Paper(value: value))
        #expect(status == wanted)
        #expect(try bench.answer()["reason"] == .string(reason))
    }

    @Test("Offline, a list that is too old leaves it unknown")
    func stale() async throws {
        let (status, bench) = try await offline(try Paper(), "--max-age", "500")
        #expect(status == .unknown)
        #expect(try bench.answer()["reason"] == "status-stale")
    }

    @Test("Offline, without a list it is unknown, never valid")
    func noList() async throws {
        let paper = try Paper()
        let bench = try Bench(now: checked)
        let credential = try bench.write("cert", paper.credential)
        let trust = try bench.write("trust.json", paper.trust)
        #expect(await bench.run("verify", credential, "--offline", "--trust", trust, "--json") == .unknown)
        #expect(try bench.answer()["reason"] == "status-missing")
    }

    @Test("Offline, a past instant is also the clock for the list")
    func past() async throws {
        let at = Paper.issued.adding(seconds: 900_100).rfc3339
        let (status, bench) = try await offline(try Paper(), "--at", at)
        #expect(status == .done)
        #expect(try bench.answer()["status_age_seconds"] == 100)
    }

    @Test("Offline, an issuer that nobody trusts leaves it unknown")
    func untrusted() async throws {
        let paper = try Paper()
        let bench = try Bench(now: checked)
        let credential = try bench.write("cert", paper.credential)
        let trust = try bench.write("trust.json", #"{"keys":[]}"#)
        #expect(await bench.run("verify", credential, "--offline", "--trust", trust, "--json") == .unknown)
        #expect(try bench.answer()["reason"] == "untrusted-issuer")
    }

    @Test("Every changed character of the signature is found out")
    func tampered() async throws {
        let paper = try Paper()
        let dots = paper.credential.indices.filter { paper.credential[$0] == "." }
        var text = paper.credential
        let place = text.index(dots[1], offsetBy: 5)
        text.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
        let bench = try Bench(now: checked)
        let credential = try bench.write("cert", text)
        let trust = try bench.write("trust.json", paper.trust)
        #expect(await bench.run("verify", credential, "--offline", "--trust", trust, "--json") == .notValid)
        #expect(try bench.answer()["reason"] == "bad-signature")
    }

    @Test("Trust files that are none are a wrong usage", arguments: ["", "[]", "{}", #"{"keys":[{}]}"#])
    func badTrust(text: String) async throws {
        let bench = try Bench(now: checked)
        let credential = try bench.write("cert", try Paper().credential)
        let trust = try bench.write("trust.json", text)
        #expect(await bench.run("verify", credential, "--offline", "--trust", trust, "--json") == .usage)
        #expect(bench.console.output.isEmpty)
    }

    @Test(
        "Online, the registry's answer is printed and decides",
        arguments: [
            ("valid", CommandStatus.done), ("not_valid", .notValid), ("unknown", .unknown),
        ]
    )
    func online(verdict: String, status: CommandStatus) async throws {
        let answer: JSONObject = ["verdict": .string(verdict), "explanation": "so it is"]
        let bench = try Bench(["POST /v1/verify": .json(answer)])
        let file = try bench.write("cert", "a.b.c~\n")
        let more = [
            "--at", "2026-11-23", "--known-at", "4", "--audience", "A", "--nonce", "N",
            "--require-holder-binding",
        ]
        #expect(await bench.run(["verify", file, "--registry", Bench.url, "--json"] + more) == status)
        #expect(try bench.answer() == answer)
        let body = try StrictJSON.parseObject(try #require(bench.transport.requests.first?.body))
        #expect(
            body == [
                "credential": "a.b.c~", "at": "2026-11-23", "known_at": 4, "audience": "A", "nonce": "N",
                "require_holder_binding": true,
            ]
        )
    }

    @Test(
        "A registry that gives no answer leaves it unknown",
        arguments: [nil, "busy", "store-unreadable", "internal"]
    )
    func unreachable(code: String?) async throws {
        let bench = try Bench(code.map { ["POST /v1/verify": .problem($0, 503)] } ?? [:])
        let file = try bench.write("cert", "a.b.c~")
        #expect(await bench.run("verify", file, "--registry", Bench.url, "--json") == .unknown)
        #expect(try bench.answer()["reason"] == "registry-unreachable")
        #expect(bench.console.errors.contains("aeo: error: "))
    }

    @Test(
        "Without the registry's answer, the verdict still speaks of the moment asked about",
        arguments: [
            ("2026-10-01T12:00:00+02:00", "2026-10-01T10:00:00Z"), ("2026-10-01", "2026-10-01T23:59:59Z"),
        ]
    )
    func askedMoment(at: String, instant: String) async throws {
        for bytes in [Array("a.b.c~".utf8), [0xFF]] {
            let bench = try Bench(console: ScriptedConsole(input: bytes))
            _ = await bench.run("verify", "-", "--at", at, "--registry", Bench.url, "--json")
            #expect(try bench.answer()["at"] == .string(instant))
        }
    }

    @Test("For people, what a receipt proved is a line of its own")
    func receiptLine() async throws {
        let answer: JSONObject = [
            "verdict": "valid", "explanation": "It is.",
            "evidence": ["receipt": ["origin": "aeo.example/log", "index": 4, "size": 9]],
        ]
        let bench = try Bench(["POST /v1/verify": .json(answer)])
        let file = try bench.write("cert", "a.b.c~")
        #expect(await bench.run("verify", file, "--registry", Bench.url) == .done)
        #expect(bench.console.output.contains("proven in the log"))
        #expect(bench.console.output.contains("entry 4 of 9, aeo.example/log"))
    }

    @Test(
        "For people, an unknown verdict says what to do next",
        arguments: [
            ("untrusted-issuer", "issued by https://a.example/authorities/NL; ask there with --registry"),
            ("status-missing", "fetch https://a.example/l/1 and name it with --status"),
            ("status-stale", "fetch https://a.example/l/1 anew"),
            ("receipt-invalid", "see that the receipt is this certificate's"),
        ]
    )
    func hints(reason: String, words: String) async throws {
        let answer: JSONObject = [
            "verdict": "unknown", "reason": .string(reason), "explanation": "Unknown.",
            "evidence": [
                "issuer": "https://a.example/authorities/NL", "status_list": "https://a.example/l/1",
                "holder_bound": false,
            ],
        ]
        let bench = try Bench(["POST /v1/verify": .json(answer)])
        let file = try bench.write("cert", "a.b.c~")
        #expect(await bench.run("verify", file, "--registry", Bench.url) == .unknown)
        #expect(bench.console.output.contains("hint: \(words)"))
    }

    @Test("For people, it says whether the holder's proof was checked", arguments: [true, false])
    func proof(isBound: Bool) async throws {
        let answer: JSONObject = [
            "verdict": "valid", "explanation": "It is.", "evidence": ["holder_bound": .bool(isBound)],
            "certificate": ["number": "N1", "tin": "NL123456789"],
        ]
        let bench = try Bench(["POST /v1/verify": .json(answer)])
        let file = try bench.write("cert", "a.b.c~")
        #expect(await bench.run("verify", file, "--registry", Bench.url) == .done)
        let line = bench.console.output.split(separator: "\n").first { $0.contains("holder's proof") }
        #expect(line?.hasSuffix(isBound ? " checked" : "not checked") == true)
        #expect(line?.contains("not") == !isBound)
        #expect(bench.console.output.contains("NL123456789"))
    }

    @Test("What cannot be text is not valid, and not sent", arguments: [[], [0xFF, 0xFE], [0x0A]])
    func binary(bytes: [UInt8]) async throws {
        let bench = try Bench(console: ScriptedConsole(input: bytes))
        #expect(await bench.run("verify", "-", "--registry", Bench.url, "--json") == .notValid)
        #expect(try bench.answer()["reason"] == "unparseable")
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A missing file is a wrong usage, not a verdict")
    func missing() async throws {
        let bench = try Bench()
        #expect(await bench.run("verify", bench.file("no"), "--registry", Bench.url, "--json") == .usage)
        #expect(bench.console.output.isEmpty)
    }

    @Test("For people the verdict stands first")
    func human() async throws {
        let answer: JSONObject = [
            "verdict": "not_valid", "reason": "revoked", "explanation": "It was revoked.",
        ]
        let bench = try Bench(["POST /v1/verify": .json(answer)])
        let file = try bench.write("cert", "a.b.c~")
        #expect(await bench.run("verify", file, "--registry", Bench.url) == .notValid)
        #expect(bench.console.output.hasPrefix("NOT VALID\nIt was revoked.\n"))
    }
}
