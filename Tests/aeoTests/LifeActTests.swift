import AEORegistryClient
import Foundation
import JOSE
import Testing

@testable import aeo

@Suite struct LifeActTests {
    private static let id = "01890a5d-ac96-774b-bcce-b302099a8057"
    private static let extended: JSONObject = [
        "certificate_number": "N1", "act": "extend", "act_id": .string(id), "status": "active",
        "expires_at": "2027-01-01T00:00:00+01:00", "credential": "a.b.c~", "receipt": "receipt\n",
        "followed": [], "bar": nil, "accepted_warnings": ["not-longer"], "log_index": 4,
    ]

    private func bench(
        _ response: WireResponse = .json(extended, status: 201),
        console: ScriptedConsole = ScriptedConsole(),
        credential: WireResponse? = nil
    ) throws -> Bench {
        var answers: [String: WireResponse] = [
            "POST /v1/certificates/N1/acts": response,
            "GET /v1/certificates/N1": .json(["holder": ["name": "Voorbeeld BV"]]),
        ]
        answers["GET /v1/certificates/N1/credential"] = credential
        let bench = try Bench(answers, console: console)
        _ = try bench.makeHome()
        _ = try bench.write(
            "set.json",
            #"{"holder":{"address":{"city":"Utrecht","line2":null}},"roles":["EXP"]}"#
        )
        return bench
    }

    private func body(_ bench: Bench) throws -> JSONObject {
        try StrictJSON.parseObject(try #require(bench.transport.requests.last?.body))
    }

    @Test(
        "Each act sends what was said and no more",
        arguments: [
            (["extend", "N1", "--until", "2026-12-31"], #"{"act":"extend","until":"2026-12-31"}"#),
            (["renew", "N1"], #"{"act":"renew"}"#),
            (
                ["renew", "N1", "--until", "2026-12-31", "--filed-on", "2026-11-01"],
                #"{"act":"renew","until":"2026-12-31","filed_on":"2026-11-01"}"#
            ),
            (["renew", "N1", "--pending"], #"{"act":"renew","pending":true}"#),
            (["attest", "N1"], #"{"act":"attest"}"#),
            (
                ["attest", "N1", "--year", "2025", "--received-on", "2026-02-01"],
                #"{"act":"attest","year":2025,"received_on":"2026-02-01"}"#
            ),
            (["review", "N1", "--result", "Passed"], #"{"act":"review","result":"passed"}"#),
            (
                ["review", "N1", "--result", "conditions", "--next", "2028-01-01"],
                #"{"act":"review","result":"conditions","next":"2028-01-01"}"#
            ),
            (["supersede", "N1", "--by", "n2"], #"{"act":"supersede","by":"N2"}"#),
            (
                ["lapse", "N1", "--reason", "LICENCE", "--from", "2026-11-01"],
                #"{"act":"lapse","reason":"LICENCE","from":"2026-11-01"}"#
            ),
            (
                ["serve", "N1", "--act", id, "--on", "2026-11-20"],
                #"{"act":"serve","act_id":"01890a5d-ac96-774b-bcce-b302099a8057","on":"2026-11-20"}"#
            ),
            (
                ["succeed", "N1", "--by", "N2", "--kind", "merger", "--from", "2026-11-01"],
                #"{"act":"succeed","by":"N2","kind":"merger","from":"2026-11-01"}"#
            ),
            (["reissue", "N1", "--reference", "lost"], #"{"act":"reissue","reference":"lost"}"#),
            (["erase", "N1", "--legal-basis", "art. 17"], #"{"act":"erase","legal_basis":"art. 17"}"#),
            (
                ["reinstate", "N1", "--accept-warning", "a", "--accept-warning", "b", "--dry-run"],
                #"{"act":"reinstate","accept_warnings":["a","b"],"dry_run":true}"#
            ),
        ]
    )
    func bodies(arguments: [String], expected: String) async throws {
        let bench = try bench()
        #expect(await bench.run(arguments + ["--home", bench.file("home"), "--json"]) == .done)
        #expect(try body(bench) == StrictJSON.parseObject(Array(expected.utf8)))
        #expect(try bench.answer() == Self.extended)
    }

    @Test("An amendment sends the patch as it is in the file or on the standard input")
    func patch() async throws {
        let bench = try bench()
        #expect(
            await bench.run("amend", "N1", "--set", bench.file("set.json"), "--home", bench.file("home"))
                == .done
        )
        let set: JSONValue = ["holder": ["address": ["city": "Utrecht", "line2": nil]], "roles": ["EXP"]]
        #expect(try body(bench) == ["act": "amend", "set": set])
        let other = try self.bench(console: ScriptedConsole(input: Array(#"{"tier":"AEOF"}"#.utf8)))
        #expect(await other.run("amend", "N1", "--set", "-", "--home", other.file("home")) == .done)
        #expect(try body(other)["set"] == ["tier": "AEOF"])
    }

    @Test(
        "What is no change is refused before anything is sent",
        arguments: ["[]", "{", "", #"{"a":1,"a":2}"#, "null"]
    )
    func badPatch(text: String) async throws {
        let bench = try bench()
        let file = try bench.write("bad.json", text)
        #expect(await bench.run("amend", "N1", "--set", file, "--home", bench.file("home")) == .refused)
        #expect(
            await bench.run("amend", "N1", "--set", bench.file("none"), "--home", bench.file("home"))
                == .usage
        )
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("The new credential is the holder's: only the office may read the file")
    func written() async throws {
        let bench = try bench()
        let outputs = ["--out", bench.file("cred"), "--receipt-out", bench.file("receipt")]
        let command = ["extend", "N1", "--until", "2026-12-31", "--home", bench.file("home")]
        #expect(await bench.run(command + outputs) == .done)
        #expect(try bench.read("cred") == "a.b.c~\n")
        #expect(try bench.mode("cred") == 0o600)
        #expect(try bench.read("receipt") == "receipt\n")
        #expect(!bench.console.output.contains("aeo show N1 --credential"))
        #expect(bench.console.output.contains("2027-01-01T00:00:00+01:00"))
        #expect(bench.console.output.contains("not-longer"))
    }

    @Test("A file in the way stops the act before it is sent", arguments: ["--out", "--receipt-out"])
    func inTheWay(option: String) async throws {
        let bench = try bench()
        _ = try bench.write("file", "precious")
        let command = ["reissue", "N1", "--home", bench.file("home"), option]
        #expect(await bench.run(command + [bench.file("file")]) == .usage)
        #expect(await bench.run(command + [bench.file("none/file")]) == .usage)
        #expect(bench.transport.requests.isEmpty)
        #expect(try bench.read("file") == "precious")
    }

    @Test("Without a file it is said how to fetch the credential, and without a credential nothing of it")
    func hint() async throws {
        let bench = try bench()
        #expect(await bench.run("reissue", "N1", "--home", bench.file("home")) == .done)
        #expect(bench.console.output.contains("  aeo show N1 --credential FILE\n"))
        #expect(!bench.console.output.contains("a.b.c~"))
        var answer = Self.extended
        answer["credential"] = .null
        let other = try self.bench(.json(answer, status: 201))
        #expect(
            await other.run(
                "amend",
                "N1",
                "--set",
                other.file("set.json"),
                "--out",
                other.file("c"),
                "--home",
                other.file("home")
            ) == .done
        )
        #expect(!other.console.output.contains("--credential"))
        #expect(other.console.errors.contains("is not written: the act issued no new credential"))
        #expect(!FileManager.default.fileExists(atPath: other.file("c")))
    }

    @Test("A dry run shows the bar, the terms and what would follow, and asks nobody")
    func dryRun() async throws {
        let preview: JSONObject = [
            "certificate_number": "N1", "act": "review", "expires_at": nil,
            "bar": ["from": "2026-11-23T00:00:00+01:00", "until": nil],
            "terms_after": [
                "tier": "AEOF", "roles": ["IMP", "EXP"], "expiry_date": nil, "published": false,
                "next_review": "2028-01-01",
            ],
            "followed": [
                ["certificate_number": "X9", "programme": "P", "effect": "review", "act_id": nil],
                ["certificate_number": "X8", "programme": "P", "effect": "lapse", "act_id": nil],
            ],
            "told": ["public log"], "intervals": [],
        ]
        let bench = try bench(.json(preview), console: ScriptedConsole(lines: ["n"]))
        #expect(
            await bench.run("review", "N1", "--result", "passed", "--dry-run", "--home", bench.file("home"))
                == .done
        )
        let words = [
            "from 2026-11-23T00:00:00+01:00 with no end set", "tier then", "AEOF", "IMP, EXP", "no end",
            "next review then", "2028-01-01", "published then", "an officer is to look at it", "lapse",
            "Nothing was recorded.", "public log",
        ]
        for word in words { #expect(bench.console.output.contains(word), "\(word)") }
        #expect(bench.transport.requests.map(\.method) == ["POST"])
    }

    @Test("Of an act that ends the status no new end of validity is told")
    func noTerms() async throws {
        var answer = Self.extended
        answer["act"] = "revoke"
        answer["terms_after"] = ["tier": "AEOF"]
        let bench = try bench(.json(answer, status: 201))
        #expect(await bench.run("revoke", "N1", "--home", bench.file("home")) == .done)
        #expect(await bench.run("revoke", "N1", "--dry-run", "--home", bench.file("home")) == .done)
        #expect(!bench.console.output.contains("2027-01-01T00:00:00+01:00"))
        #expect(!bench.console.output.contains("tier then"))
    }

    @Test(
        "What an act notes is told in words",
        arguments: [
            (
                #"{"kind":"attested","year":2026,"received_on":"2026-11-02"}"#,
                "declaration of 2026, received on 2026-11-02"
            ),
            (#"{"kind":"reviewed","result":"failed"}"#, "failed"),
            (#"{"kind":"renewal-filed","filed_on":"2026-11-02"}"#, "asked for on 2026-11-02, not decided"),
            (#"{"kind":"novel"}"#, "novel"),
        ]
    )
    func duties(json: String, words: String) async throws {
        var answer = Self.extended
        answer["duty"] = .object(try StrictJSON.parseObject(Array(json.utf8)))
        let bench = try bench(.json(answer, status: 201))
        #expect(await bench.run("attest", "N1", "--home", bench.file("home")) == .done)
        #expect(bench.console.output.contains(words))
    }

    @Test(
        "The question names the holder and what is decided, and a no sends nothing",
        arguments: [
            (["extend", "N1", "--until", "2026-12-31"], "Extend N1 of Voorbeeld BV until 2026-12-31? [y/N]"),
            (["supersede", "N1", "--by", "N2"], "Supersede N1 of Voorbeeld BV by N2? [y/N]"),
            (
                ["review", "N1", "--result", "failed"],
                "Note the review of N1 of Voorbeeld BV as failed? [y/N]"
            ),
            (
                ["succeed", "N1", "--by", "N2", "--kind", "move"],
                "Link a successor to N1 of Voorbeeld BV: N2, by move? [y/N]"
            ),
            (
                ["erase", "N1", "--legal-basis", "order"],
                "Destroy for good the texts of N1 of Voorbeeld BV? [y/N]"
            ),
            (["renew", "N1", "--pending"], "Renew N1 of Voorbeeld BV, asked for and not decided? [y/N]"),
        ]
    )
    func questions(arguments: [String], question: String) async throws {
        let bench = try bench(console: ScriptedConsole(lines: ["n"]))
        #expect(await bench.run(arguments + ["--home", bench.file("home")]) == .usage)
        #expect(bench.console.errors.contains(question))
        #expect(bench.transport.requests.map(\.method) == ["GET"])
    }

    @Test("The credential in force is fetched into a file that is not there yet, for the office only")
    func credential() async throws {
        let text = WireResponse(status: 200, mediaType: "application/dc+sd-jwt", body: Array("x.y.z~".utf8))
        let bench = try bench(credential: text)
        let command = ["show", "N1", "--home", bench.file("home"), "--credential"]
        #expect(await bench.run(command + [bench.file("cred")]) == .done)
        #expect(try bench.read("cred") == "x.y.z~\n")
        #expect(try bench.mode("cred") == 0o600)
        #expect(bench.transport.requests.first?.header("Accept") == "application/dc+sd-jwt")
        #expect(bench.transport.requests.first?.header("Authorization") != nil)
        #expect(await bench.run(command + [bench.file("cred")]) == .usage)
        #expect(bench.transport.requests.count == 1)
        #expect(await bench.run(command + ["-"]) == .done)
        #expect(bench.console.output.hasSuffix("x.y.z~\n"))
    }

    @Test("Without a credential or a key nothing is written")
    func noCredential() async throws {
        let bench = try bench(credential: .problem("not-found", 404))
        let file = bench.file("cred")
        #expect(await bench.run("show", "N1", "--credential", file, "--home", bench.file("home")) == .refused)
        #expect(await bench.run("show", "N1", "--credential", file, "--registry", Bench.url) == .notPermitted)
        #expect(!FileManager.default.fileExists(atPath: file))
        let broken = try self.bench(
            credential: WireResponse(status: 200, mediaType: "application/dc+sd-jwt", body: [0xFF])
        )
        #expect(
            await broken.run("show", "N1", "--credential", broken.file("c"), "--home", broken.file("home"))
                == .unavailable
        )
    }
}
