import Foundation
import JOSE
import Testing

extension ProcessTests {
    /// The contract for black-box use: one JSON document with the named members, and exit statuses that tell.
    @Suite("The command line as scripts see it", .timeLimit(.minutes(2)))
    struct ContractTests {
        private static let act = [
            "certificate_number", "act", "act_id", "status", "effective_at", "recorded_at", "log_index",
        ]
        private static let verdict = [
            "verdict", "status", "parts", "reason", "explanation", "as_of", "known_at", "evidence",
        ]
        /// What is known besides when the registry answered and the signature is good.
        private static let grounds = verdict + ["status_age_seconds", "certificate"]

        @Test("A certificate's life from init to annulment, with the members of the contract at each step")
        func life() async throws {
            let folder = try WorkFolder()
            let life = CommandLife(folder: folder, port: try FreePort.find())
            let made = try await life.run([
                "init", "--home", life.home, "--authority", "NL", "--programme", "EU-AEO", "--url", life.url,
                "--json",
            ])
            #expect(made.status == 0, "\(made)")
            #expect(try made.json["home"]?.stringValue == life.home)
            let daemon = try await RunningDaemon.start(home: life.home, in: folder)
            let number = try await grant(life)
            try await look(life, number)
            try await decide(life, number)
            try await present(life)
            try await log(life)
            try await life.expect(["annul", number, "--reason", "A"], members: Self.act)
            try await life.expect(["suspend", number, "--reason", "A"], 65)
            #expect(await daemon.stop().status == 0)
            try await life.expect(["doctor"], members: ["ok"])
            try await life.expect(["list"], 69)
            try await life.expect(["suspend", number, "--reason", "A"], 69)
            let verdict = try await life.expect(["verify", folder.child("cred")], 2, members: Self.verdict)
            #expect(verdict["verdict"]?.stringValue == "unknown")
        }

        @Test(
            "Wrong command lines are 64, whatever is wrong",
            arguments: [
                ["nonsense"], ["suspend"], ["suspend", "N", "--from", "2026-02-31"],
                ["suspend", "N", "--colour", "red"],
                ["suspend", "N", "--from", "2026-02-01T00:00:00"],
                ["timeline", "N", "--known-at", "2026-02-01"],
                ["verify", "/nothing/there"], ["grant", "/nothing/there"], ["status"],
                ["list", "--limit", "0"],
                ["verify", "-", "--offline"], ["key", "generate", "--role", "king", "--out", "k"],
                ["log", "prove", "x"],
            ]
        )
        func usage(arguments: [String]) async throws {
            let folder = try WorkFolder()
            let life = CommandLife(folder: folder, port: try FreePort.find())
            let run = try await life.run(arguments + ["--json", "--registry", life.url])
            #expect(run.status == 64, "\(run)")
            #expect(run.output.isEmpty, "\(run)")
            #expect(run.diagnostics.contains("error: "), "\(run)")
        }

        @Test(
            "Without a home an officer's command is 77, and nothing is sent",
            arguments: [
                ["suspend", "N", "--reason", "A"], ["revoke", "N", "--reason", "A"],
                ["annul", "N", "--reason", "A"],
                ["reinstate", "N"], ["surrender", "N"],
                ["correct", "N", "--act", "019a0000-0000-7000-8000-000000000000"], ["timeline", "N"],
                ["affected", "N"],
            ]
        )
        func noKey(arguments: [String]) async throws {
            let folder = try WorkFolder()
            let life = CommandLife(folder: folder, port: try FreePort.find())
            let run = try await life.run(arguments + ["--json", "--registry", life.url])
            #expect(run.status == 77, "\(run)")
            #expect(run.output.isEmpty)
        }

        @Test(
            "Where nobody answers, verify is unknown (2), and all other commands are 69",
            arguments: [
                ["status", "NL1"], ["list"], ["find", "x"], ["show", "N"], ["programmes"],
                ["log", "checkpoint"],
                ["log", "audit"], ["log", "prove", "0"], ["key", "list"],
            ]
        )
        func unreachable(arguments: [String]) async throws {
            let folder = try WorkFolder()
            let life = CommandLife(folder: folder, port: try FreePort.find())
            let run = try await life.run(arguments + ["--json", "--registry", life.url])
            #expect(run.status == 69, "\(run)")
            #expect(run.output.isEmpty)
            let paper = try folder.write("paper", Array("a~".utf8))
            let verdict = try await life.run(["verify", paper, "--json", "--registry", life.url])
            #expect(verdict.status == 2)
            #expect(try verdict.json["verdict"]?.stringValue == "unknown")
        }

        @Test(
            "init refuses what cannot be a registry, and leaves nothing behind",
            arguments: [
                ["--authority", "UK", "--programme", "EU-AEO"],
                ["--authority", "NL", "--programme", "NO-SUCH"],
                ["--authority", "NL"],
                ["--authority", "NL", "--programme", "EU-AEO", "--url", "http://example.com"],
                ["--authority", "NL", "--programme", "EU-AEO", "--url", "nonsense"],
            ]
        )
        func initRefused(arguments: [String]) async throws {
            let folder = try WorkFolder()
            let life = CommandLife(folder: folder, port: try FreePort.find())
            let url = arguments.contains("--url") ? [] : ["--url", life.url]
            let run = try await life.run(["init", "--home", life.home, "--json"] + arguments + url)
            #expect(run.status == 64, "\(run)")
            #expect(run.output.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: life.home))
        }

        private func grant(_ life: CommandLife) async throws -> String {
            let file = try life.application("application.json", Applications.dutch(1))
            let key = life.folder.child("holder.pem")
            try await life.expect(
                ["init", "--authority", "NL", "--programme", "EU-AEO", "--url", life.url],
                65
            )
            try await life.expect(
                ["key", "generate", "--role", "holder", "--out", key],
                members: ["kid", "jwk"]
            )
            try await life.expect(["grant", file, "--dry-run"], members: ["dry_run", "tin", "effective_at"])
            let granted = try await life.expect(
                ["grant", file, "--out", life.folder.child("cred"), "--holder-key", "\(key).jwk"],
                members: [
                    "certificate_number", "status", "effective_at", "recorded_at", "log_index", "log_size",
                    "credential", "receipt", "status_list",
                ]
            )
            let places = (granted["status_list"]?.arrayValue ?? []).compactMap(\.objectValue)
            #expect(places.count == 3)
            #expect(places.allSatisfy { $0["uri"]?.stringValue != nil && $0["idx"]?.integerValue != nil })
            try await life.expect(["grant", file], 65)
            var alien = Applications.dutch(2)
            alien["colour"] = "red"
            try await life.expect(["grant", try life.application("alien.json", alien)], 65)
            try await life.expect(["issue", try life.application("other.json", Applications.dutch(3))])
            return try #require(granted["certificate_number"]?.stringValue)
        }

        private func look(_ life: CommandLife, _ number: String) async throws {
            try await life.expect(
                ["show", number],
                members: ["certificate_number", "status", "holder", "acts"]
            )
            try await life.expect(["show", "NLAEOF999999999"], 65)
            let list = try await life.expect(["list"], members: ["certificates", "next"])
            #expect(list["certificates"]?.arrayValue?.count == 2)
            let found = try await life.expect(["find", "voorbeeld"], members: ["certificates"])
            #expect(found["certificates"]?.arrayValue?.count == 2)
            let programmes = try await life.expect(["programmes"], members: ["programmes"])
            #expect(programmes["programmes"]?.arrayValue?.count == 1)
            let programme = try await life.expect(["programmes", "EU-AEO"], members: ["identifier_schemes"])
            let scheme = try #require(programme["identifier_schemes"]?.arrayValue?.first?.objectValue)
            #expect(scheme["scheme"]?.stringValue == "EORI")
            #expect(scheme["pattern"]?.stringValue != nil)
            try await life.expect(["key", "list"])
            let verdict = try await life.expect(["verify", life.folder.child("cred")], members: Self.grounds)
            #expect(verdict["verdict"]?.stringValue == "valid")
            let tin = Applications.number(1)
            let status = try await life.expect(["status", tin, "--role", "exporter"], members: ["results"])
            let result = try #require(status["results"]?.arrayValue?.first?.objectValue)
            for name in ["tin", "verdict", "certificates", "as_of", "known_at", "log_size"] {
                #expect(result[name] != nil, "\(name) is missing")
            }
            let certificate = try #require(result["certificates"]?.arrayValue?.first?.objectValue)
            for name in [
                "number", "programme", "tier", "roles", "status", "parts", "since", "until", "decision_date",
            ] {
                #expect(certificate[name] != nil, "\(name) is missing")
            }
            try await life.expect(["status", tin, "NL123"], 2)
            try await life.expect(["status", tin, "--log-size", "0"], 2)
        }

        private func decide(_ life: CommandLife, _ number: String) async throws {
            let dry = ["suspend", number, "--reason", "A", "--dry-run"]
            try await life.expect(dry, members: ["dry_run", "usual_parts", "intervals"])
            let size = try await life.expect(["list"])["log_size"]?.integerValue
            let one = try await life.expect(
                ["suspend", number, "--reason", "A", "--from", "2026-10-01", "--until", "2026-12-31"],
                members: Self.act
            )
            let two = try await life.expect(["suspend", number, "--reason", "B"], members: Self.act)
            try await life.expect(["verify", life.folder.child("cred")], 1, members: Self.grounds)
            try await life.expect(["verify", life.folder.child("cred"), "--known-at", "\(size ?? 0)"])
            try await life.expect(["status", Applications.number(1)], 1)
            try await life.expect(["reinstate", number], 65)
            let first = try #require(one["act_id"]?.stringValue)
            try await life.expect(["reinstate", number, "--act", first], members: Self.act)
            try await life.expect(["reinstate", number], members: Self.act)
            try await life.expect(["reinstate", number], 65)
            let second = try #require(two["act_id"]?.stringValue)
            try await life.expect(
                ["correct", number, "--act", second, "--note", "a mistake"],
                members: Self.act
            )
            try await life.expect(["suspend", number, "--reason", "NO-SUCH"], 65)
            try await life.expect(["suspend", number, "--reason", "A", "--from", "2020-01-01"], 65)
            let timeline = try await life.expect(["timeline", number], members: ["intervals"])
            let intervals = (timeline["intervals"]?.arrayValue ?? []).compactMap(\.objectValue)
            for name in ["from", "until", "status", "part", "act", "recorded_at"] {
                #expect(intervals.allSatisfy { $0[name] != nil }, "\(name) is missing")
            }
        }

        private func present(_ life: CommandLife) async throws {
            let shown = life.folder.child("shown")
            let paper = life.folder.child("cred")
            try await life.expect([
                "present", paper, "--key", life.folder.child("holder.pem"), "--audience",
                "https://nz.example",
                "--nonce", "n-1", "--disclose", "legal_name,roles", "--out", shown,
            ])
            let bound = ["--audience", "https://nz.example", "--require-holder-binding"]
            let verdict = try await life.expect(["verify", shown, "--nonce", "n-1"] + bound)
            let disclosed = JSONText.string(.object(verdict))
            #expect(disclosed.contains("Voorbeeld"))
            #expect(!disclosed.contains("Kwekerslaan"))
            try await life.expect(["verify", shown, "--nonce", "n-2"] + bound, 1)
            try await life.expect(["verify", paper, "--nonce", "n-1"] + bound, 1)
        }

        private func log(_ life: CommandLife) async throws {
            try await life.expect(["log", "checkpoint"], members: ["size", "root"])
            try await life.expect(["log", "prove", "0"], members: ["index", "root"])
            try await life.expect(["log", "prove", "999999"], 65)
            let report = try await life.expect(["log", "audit"], members: ["size", "root", "verified"])
            #expect(report["verified"]?.boolValue == true)
            try await life.expect(["doctor"], members: ["ok", "findings"])
        }
    }
}
