import Foundation
import JOSE
import RegistryHome
import Testing

extension ProcessTests {
    /// The night a key is stolen, rehearsed with the commands of the page that is read then.
    @Suite("The page about stolen keys", .timeLimit(.minutes(3)))
    struct KeyTests {
        private static let moment = "2026-11-20T17:00:00+01:00"
        private static let issuing = #".role == "issuing" and .authority == "NL""#

        private let registry: ServedRegistry
        private let night: KeyNight

        init() throws {
            registry = try ServedRegistry()
            night = try KeyNight(registry)
        }

        /// The words of the page about another registry and another moment.
        private func words(_ more: [String: String] = [:]) -> [String: String] {
            ["/var/lib/aeo": registry.root, "https://aeo.example.org": registry.url].merging(more) { $1 }
        }

        /// Grants, keeps paper and receipt under a name, and tells when it was recorded and at which index.
        private func grant(_ serial: Int, _ name: String) async throws -> (recordedAt: String, index: Int64) {
            let granted = try await registry.write(.grant(Applications.dutch(serial)))
            for (member, suffix) in [("credential", "sdjwt"), ("receipt", "receipt")] {
                let text = try #require(granted[member]?.stringValue)
                try registry.folder.write("\(name).\(suffix)", Array(text.utf8))
            }
            return (
                try #require(granted["recorded_at"]?.stringValue),
                try #require(granted["log_index"]?.integerValue)
            )
        }

        private func done(_ commands: String) async throws {
            let run = try await night.run(commands)
            #expect(run.status == 0, "\(run)")
        }

        /// The keys of the home in the order of their making.
        private func keys() async throws -> [JSONObject] {
            let listed = try await registry.aeo("key", "list", "--json").json["keys"]?.arrayValue ?? []
            return listed.compactMap(\.objectValue)
        }

        private func cause(_ name: String, _ more: String...) async throws -> String? {
            let trust = registry.folder.child("trust")
            let list = registry.folder.child("nl-1.status")
            let run = try await Invocation.run(
                try Program.aeo.path,
                [
                    "verify", registry.folder.child(name), "--offline", "--trust", trust, "--status", list,
                    "--json",
                ]
                    + more,
                in: registry.folder
            )
            let answer = try run.json
            return answer["cause"]?.stringValue ?? answer["reason"]?.stringValue
                ?? answer["verdict"]?.stringValue
        }

        @Test(
            "A stolen issuing key is given up, and partners who fetch the trust file believe the thief no more"
        )
        func issuingKey() async throws {
            try await done("systemctl start aeod\n")
            let early = try await grant(1, "early")
            _ = try await grant(2, "certificate")
            let replaced = words([Self.moment: early.recordedAt])
            try await done(try night.commands("Give the key up", replacing: replaced))
            let stolen = try #require(try await keys().first { $0["state"]?.stringValue == "compromised" })
            #expect(stolen["since"]?.integerValue == early.index + 1)
            #expect(stolen["role"]?.stringValue == "issuing")
            try await done(try night.commands("Check"))
            let seen = try await night.run(try night.commands("Tell the partners"), stops: false)
            #expect(seen.status == 2, "\(seen)")
            #expect(String(decoding: seen.output, as: UTF8.self).contains("compromised"), "\(seen)")
            let receipt = registry.folder.child("certificate.receipt")
            #expect(try await cause("certificate.sdjwt") == "key-compromised")
            #expect(try await cause("certificate.sdjwt", "--receipt", receipt) == "key-compromised")
            #expect(try await cause("early.sdjwt") == "key-compromised")
            let borrowed = registry.folder.child("early.receipt")
            #expect(try await cause("certificate.sdjwt", "--receipt", borrowed) == "receipt-invalid")
            _ = try await grant(3, "new")
            #expect(try await cause("new.sdjwt") == "valid")
            try await untilReplaced("early")
            try await done("curl -fsS -o nl-1.status \"$URL/authorities/NL/status-lists/1\"\n")
            #expect(try await cause("early.sdjwt", "--receipt", borrowed) == "ended-or-replaced")
            #expect(try await cause("certificate.sdjwt", "--receipt", receipt) == "key-compromised")
            #expect(try await cause("new.sdjwt") == "valid")
            try await done("systemctl stop aeod\naeo doctor\n")
        }

        /// Asks the registry about a paper until it says that a later issue took its place.
        private func untilReplaced(_ name: String) async throws {
            let paper = registry.folder.child("\(name).sdjwt")
            while true {
                let answer = try await registry.aeo("verify", paper, "--json").json
                if answer["reason"]?.stringValue == "replaced" { return }
                #expect(answer["cause"]?.stringValue ?? answer["verdict"]?.stringValue != "not_valid")
                await Task.yield()
            }
        }

        @Test("A daemon that is killed while it issues anew goes on where it stopped")
        func killed() async throws {
            try await done("systemctl start aeod\n")
            for serial in 1...60 { try await registry.write(.grant(Applications.dutch(serial))) }
            let last = try await grant(61, "last")
            let replaced = words([Self.moment: last.recordedAt])
            try await done(try night.commands("Give the key up", replacing: replaced))
            let kill =
                "pid=$(cat aeod.pid)\nkill -KILL \"$pid\"\ntail --pid=\"$pid\" -s 0.1 -f /dev/null\nrm aeod.pid\n"
            for _ in 1...3 { try await done(kill + "systemctl start aeod\n") }
            try await untilReplaced("last")
            // The others follow in no order; the suite's time limit bounds the wait.
            while try registry.logSize() < 122 { await Task.yield() }
            let size = try registry.logSize()
            try await done("systemctl stop aeod\naeo doctor\nsystemctl start aeod\n")
            // One grant and one new paper for each, and facts about keys, profiles and lists beside them.
            #expect((122..<180).contains(size), "\(size)")
            try await done("systemctl stop aeod\n")
        }

        @Test("A passphrase that got out is replaced, and every key with it")
        func passphrase() async throws {
            try await done("systemctl start aeod\n")
            let early = try await grant(1, "early")
            let passphrase = try WorkFolder.read(registry.home.layout.passphrase)
            try await done("systemctl stop aeod\n" + night.commands("If the passphrase may be known"))
            #expect(try WorkFolder.read(registry.home.layout.passphrase) != passphrase)
            for role in [Self.issuing, #".role == "status" and .authority == "NL""#, #".role == "officer""#] {
                // The daemon is down for all of them together.
                let moment =
                    "aeo status NL000000000 --known-at \(Self.moment) --json | jq '.results[0].log_size'"
                let replaced = words([
                    Self.issuing: role, moment: "echo \(early.index)", "systemctl stop aeod\n": "",
                    "systemctl start aeod": "",
                ])
                try await done(try night.commands("Give the key up", replacing: replaced))
            }
            let states = try await keys().map { $0["state"]?.stringValue }
            #expect(states.filter { $0 == "compromised" }.count == 3)
            #expect(states.filter { $0 == "active" }.count == 4)
            try await done("systemctl start aeod\n" + night.commands("Check"))
            // The officer's key of before opens nothing any more; the new one does.
            await #expect(throws: ProcessFailure.self) { try await grant(2, "late") }
            let application = try registry.folder.write("late.json", JSONText.encode(Applications.dutch(2)))
            let granted = try await registry.aeo("grant", application, "--json")
            #expect(granted.status == 0, "\(granted)")
            try await done("systemctl stop aeod\n")
        }

        @Test("A planned change leaves every paper good, and a retired key's file may be deleted")
        func planned() async throws {
            try await done("systemctl start aeod\n")
            _ = try await grant(1, "early")
            for role in ["status", "issuing"] {
                try await done(
                    try night.commands("A planned change", replacing: ["rotate status": "rotate \(role)"])
                )
            }
            let former = try #require(
                try await keys().first {
                    $0["state"]?.stringValue == "retiring" && $0["role"]?.stringValue == "issuing"
                }
            )
            let kid = try #require(former["kid"]?.stringValue)
            let running = try await registry.aeo("key", "retire", kid)
            #expect(running.status == 69)
            #expect(running.diagnostics.contains("stop aeod"))
            try await done(
                "systemctl stop aeod\naeo key retire \(kid) --yes\nrm \"$AEO_HOME/keys/NL/issuing-\(kid).pem\"\n"
                    + "systemctl start aeod\n"
            )
            let partners = try night.commands("Tell the partners")
            try await done(partners.replacingOccurrences(of: "certificate.sdjwt", with: "early.sdjwt"))
            #expect(try await cause("early.sdjwt") == "valid")
            #expect(try await registry.aeo("verify", registry.folder.child("early.sdjwt")).status == 0)
            try await done(try night.commands("Check"))
            try await done("systemctl stop aeod\n")
        }

        @Test("The log's key is handed over by its own word, and is not given up like the others")
        func logKey() async throws {
            try await done("systemctl start aeod\n")
            let memory = registry.folder.child("audit.json")
            #expect(try await registry.aeo("log", "audit", "--state", memory).status == 0)
            let stolen = try #require(
                try await keys().first { $0["role"]?.stringValue == "log" }?["kid"]?.stringValue
            )
            try await done("systemctl stop aeod\naeo key rotate log --yes\nsystemctl start aeod\n")
            let audit = try await registry.aeo("log", "audit", "--state", memory, "--json")
            #expect(audit.status == 0, "\(audit)")
            #expect(try audit.json["successor_vkey"]?.stringValue == registry.answeredVkey())
            let next = try await registry.aeo("log", "audit", "--state", memory, "--json")
            #expect(try next.json["vkey"]?.stringValue == registry.answeredVkey())
            try await done("systemctl stop aeod\n")
            let refused = try await registry.aeo("key", "compromise", stolen, "--since", "0")
            #expect(refused.status == 65)
            #expect(refused.diagnostics.contains("aeo restore"))
        }

        @Test("A log whose key is stolen goes on under another name, and its old key says nothing there")
        func newLog() async throws {
            try await done("systemctl start aeod\n")
            _ = try await grant(1, "early")
            try await done(try night.commands("After the loss of the log's key"))
            let metadata = try registry.answer(
                to: "GET /.well-known/aeo-registry HTTP/1.1\r\nHost: a\r\n\r\n"
            ).json
            let origin = try #require(metadata["log_origin"]?.stringValue)
            #expect(origin.hasSuffix("/log/2"))
            let keys = (metadata["log_vkeys"]?.arrayValue ?? []).compactMap {
                $0.objectValue?["vkey"]?.stringValue
            }
            #expect(keys == [try registry.answeredVkey()])
            try await done(try night.commands("Check"))
            #expect(try await registry.aeo("verify", registry.folder.child("early.sdjwt")).status == 0)
            try await done("systemctl stop aeod\n")
        }
    }
}
