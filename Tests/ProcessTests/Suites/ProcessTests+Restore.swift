import AEORegistryClient
import Foundation
import JOSE
import RegistryHome
import Testing

extension ProcessTests {
    /// Promise 11, with the real programs: back up, lose, put back, go on.
    @Suite("A registry backed up and put back", .timeLimit(.minutes(5)))
    struct RestoreTests {
        @Test("A backup made while 64 officers grant is whole, and its manifest says what the doctor finds")
        func underLoad() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            async let backup = registry.aeo("backup", registry.folder.child("backup"), "--json")
            try await registry.lent { transport in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for officer in 0..<64 {
                        group.addTask {
                            let call = WriteCall.grant(Applications.dutch(officer))
                            let answer = try await registry.officer.write(call, over: transport)
                            guard answer.status == 201 else { throw ProcessFailure("\(answer.status)") }
                        }
                    }
                    try await group.waitForAll()
                }
            }
            let manifest = try await backup.json
            #expect(await daemon.stop().status == 0)
            let restored = try await restore(registry, to: "new")
            #expect(restored.status == 0, "\(restored)")
            let report = try await aeo(registry, "doctor", home: "new").json
            #expect(report["ok"]?.boolValue == true, "\(report)")
            #expect(report["size"] == manifest["log_size"])
            #expect(report["root"] == manifest["root"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: registry.root + "/backups").isEmpty)
        }

        @Test("The stretch after a backup is lost, and nothing of it is good, forgotten or given twice")
        func lostStretch() async throws {
            let registry = try ServedRegistry()
            let first = try await registry.start()
            let kept = try await granted(registry, 1)
            #expect(try await registry.aeo("backup", registry.folder.child("backup")).status == 0)
            let suspend = WriteCall.act(["act": "suspend", "reason": "A"], on: kept.number)
            try await registry.write(suspend)
            let lost = try await granted(registry, 2)
            let credential = try registry.folder.write("lost.sdjwt", Array(lost.credential.utf8))
            let checkpoint = try registry.folder.write("checkpoint", try body(registry, "/log/checkpoint"))
            let list = try registry.folder.write(
                "list",
                try await listSuspending(kept.credential, registry)
            )
            #expect(await first.stop().status == 0)
            #expect(try await restore(registry, to: "new").status == 0)
            let restored = try await start(registry, home: "new")
            #expect(
                try registry.answer(to: "GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n").field("aeo-restored")
                    != nil
            )
            let refused = try await registry.lent { transport in
                try await registry.officer.write(.grant(Applications.dutch(3)), over: transport)
            }
            #expect(refused.status == 503)
            #expect(String(decoding: refused.body, as: UTF8.self).contains("aeo restore --resume"))
            #expect(await restored.stop().status == 0)
            #expect(try await aeo(registry, "restore", "--resume", home: "new").status == 64)
            let resumed = try await aeo(
                registry,
                "restore",
                "--resume",
                "--seen",
                checkpoint,
                "--seen",
                list,
                home: "new"
            )
            #expect(resumed.status == 0, "\(resumed)")
            #expect(try resumed.json["state"]?.stringValue == "restarted")
            let work = try resumed.json["work_list"]?.arrayValue?.compactMap(\.objectValue) ?? []
            #expect(work.contains { $0["certificate"]?.stringValue == kept.number })
            let again = try await start(registry, home: "new")
            let verdict = try await aeo(registry, "verify", credential, home: "new")
            #expect(verdict.status == 1, "\(verdict)")
            let anew = try await granted(registry, 2)
            #expect(anew.number != lost.number)
            let status = try await aeo(registry, "doctor", home: "new")
            #expect(status.status == 0, "\(status)")
            #expect(await again.stop().status == 0)
        }

        @Test("A database merely copied back is named, resumed, and goes on under a new name")
        func copiedBack() async throws {
            let registry = try ServedRegistry()
            let first = try await registry.start()
            _ = try await granted(registry, 1)
            #expect(await first.stop().status == 0)
            let files = ["", "-wal", "-shm"].map { registry.home.layout.database + $0 }
            for file in files where FileManager.default.fileExists(atPath: file) {
                try FileManager.default.copyItem(atPath: file, toPath: file + ".old")
            }
            let second = try await registry.start()
            let lost = try await granted(registry, 2)
            #expect(await second.stop().status == 0)
            for file in files {
                if FileManager.default.fileExists(atPath: file) {
                    try FileManager.default.removeItem(atPath: file)
                }
                if FileManager.default.fileExists(atPath: file + ".old") {
                    try FileManager.default.moveItem(atPath: file + ".old", toPath: file)
                }
            }
            let refused = try await registry.startRefused()
            #expect(refused.status == 65)
            #expect(refused.diagnostics.contains("aeo restore --resume"), "\(refused)")
            let resumed = try await registry.aeo("restore", "--resume", "--json")
            #expect(resumed.status == 0, "\(resumed)")
            #expect(try resumed.json["log_origin"]?.stringValue?.hasSuffix("/log/2") == true)
            let again = try await registry.start()
            let credential = try registry.folder.write("lost.sdjwt", Array(lost.credential.utf8))
            #expect(try await registry.aeo("verify", credential).status == 1)
            #expect(await again.stop().status == 0)
            #expect(try await registry.aeo("restore", "--resume").status == 65)
        }

        @Test("A backup that was altered, or another passphrase, leaves nothing behind")
        func altered() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            #expect(await daemon.stop().status == 0)
            let file = registry.folder.child("backup")
            #expect(try await registry.aeo("backup", file).status == 0)
            #expect(try await registry.aeo("backup", file).status == 64)
            var bytes = try WorkFolder.read(file)
            bytes[bytes.count / 2] ^= 1
            try registry.folder.write("backup", bytes)
            let refused = try await restore(registry, to: "new")
            #expect(refused.status == 65, "\(refused)")
            let names = try FileManager.default.contentsOfDirectory(atPath: registry.folder.path)
            #expect(!names.contains { $0.hasPrefix("new") })
        }

        private func granted(
            _ registry: ServedRegistry,
            _ serial: Int
        ) async throws -> (number: String, credential: String) {
            let answer = try await registry.write(.grant(Applications.dutch(serial)))
            guard let number = answer["certificate_number"]?.stringValue,
                let credential = answer["credential"]?.stringValue
            else { throw ProcessFailure("no certificate in \(answer)") }
            return (number, credential)
        }

        private func body(_ registry: ServedRegistry, _ path: String) throws -> [UInt8] {
            try registry.answer(to: "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n").body
        }

        /// The list once the daemon shows a verdict other than valid: lists follow an act within moments.
        private func listSuspending(_ credential: String, _ registry: ServedRegistry) async throws -> [UInt8]
        {
            let path = "/authorities/NL/status-lists/1"
            let file = try registry.folder.write("kept.sdjwt", Array(credential.utf8))
            for _ in 0..<50 {
                let list = try registry.folder.write("shown", try body(registry, path))
                let trust = try registry.folder.write("trust", try body(registry, "/.well-known/jwks.json"))
                let verdict = try await registry.aeo(
                    "verify",
                    file,
                    "--offline",
                    "--trust",
                    trust,
                    "--status",
                    list
                )
                if verdict.status == 1 { return try WorkFolder.read(list) }
            }
            throw ProcessFailure("the list never showed the suspension")
        }

        private func restore(_ registry: ServedRegistry, to name: String) async throws -> Invocation {
            let made = try await Invocation.run(
                try Program.aeo.path,
                [
                    "restore", registry.folder.child("backup"), "--home", registry.folder.child(name),
                    "--keys", registry.home.layout.keys, "--passphrase-file", registry.home.layout.passphrase,
                    "--json",
                ],
                in: registry.folder
            )
            if made.status == 0 {
                try FileManager.default.copyItem(
                    atPath: registry.home.layout.passphrase,
                    toPath: HomeLayout(root: registry.folder.child(name)).passphrase
                )
            }
            return made
        }

        private func start(_ registry: ServedRegistry, home: String) async throws -> RunningDaemon {
            try await RunningDaemon.start(home: registry.folder.child(home), in: registry.folder)
        }

        private func aeo(
            _ registry: ServedRegistry,
            _ arguments: String...,
            home: String
        ) async throws -> Invocation {
            try await Invocation.run(
                try Program.aeo.path,
                arguments + ["--home", registry.folder.child(home), "--json"],
                in: registry.folder
            )
        }
    }
}
