import Foundation
import JOSE
import RegistryHome
import Testing
import TransparencyLog

extension ProcessTests {
    @Suite("Verification without a network", .timeLimit(.minutes(2)))
    struct OfflineTests {
        @Test("What was fetched before is enough: valid, then suspended, and unknown without a list")
        func offline() async throws {
            let registry = try ServedRegistry()
            var daemon = try await registry.start()
            let granted = try await registry.write(.grant(Applications.dutch(1)))
            let number = try #require(granted["certificate_number"]?.stringValue)
            let credential = try #require(granted["credential"]?.stringValue)
            let receipt = try #require(granted["receipt"]?.stringValue)
            let paper = try registry.folder.write("paper.sdjwt", Array(credential.utf8))
            let proof = try registry.folder.write("paper.receipt", Array(receipt.utf8))
            let keys = try fetch("/.well-known/jwks.json", "trust/nl.jwks.json", registry)
            let before = try fetch("/authorities/NL/status-lists/1", "before.jwt", registry)
            try await registry.write(.act(["act": "suspend", "reason": "A"], on: number))
            #expect(await daemon.stop().status == 0)
            daemon = try await registry.start()
            let after = try fetch("/authorities/NL/status-lists/1", "after.jwt", registry)
            #expect(await daemon.stop().status == 0)

            try await expect("valid", 0, registry, paper, ["--trust", keys, "--status", before])
            // A receipt is proof only for somebody who trusts the log's key.
            let withKeys = ["--trust", keys, "--status", before]
            try await expect("unknown", 2, registry, paper, withKeys + ["--receipt", proof])
            let vkey = try registry.home.logVerifier().vkey
            try registry.folder.write("trust/log.vkey", Array("\(vkey)\n".utf8))
            let withLog = ["--trust", registry.folder.child("trust"), "--status", before]
            try await expect("valid", 0, registry, paper, withLog + ["--receipt", proof])
            let other = receipt.replacingOccurrences(of: "index ", with: "index 1")
            let forgedProof = try registry.folder.write("other.receipt", Array(other.utf8))
            try await expect("unknown", 2, registry, paper, withLog + ["--receipt", forgedProof])
            try await expect("not_valid", 1, registry, paper, ["--trust", keys, "--status", after])
            try await expect("unknown", 2, registry, paper, ["--trust", keys])
            try await expect("unknown", 2, registry, paper, ["--trust", keys, "--status", paper])
            try await expect("unknown", 2, registry, paper, withKeys + ["--at", "2026-01-01"])

            let stranger = try ServedRegistry()
            daemon = try await stranger.start()
            let foreign = try fetch("/.well-known/jwks.json", "nl.jwks.json", stranger)
            #expect(await daemon.stop().status == 0)
            try await expect("unknown", 2, registry, paper, ["--trust", foreign, "--status", before])

            var bytes = Array(credential.utf8)
            bytes[bytes.count / 4] ^= 1
            let forged = try registry.folder.write("forged.sdjwt", bytes)
            try await expect("not_valid", 1, registry, forged, withKeys)
        }

        private func fetch(_ target: String, _ name: String, _ registry: ServedRegistry) throws -> String {
            let answer = try registry.answer(to: "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(answer.status == 200)
            let folder = (registry.folder.child(name) as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return try registry.folder.write(name, answer.body)
        }

        private func expect(
            _ verdict: String,
            _ status: Int32,
            _ registry: ServedRegistry,
            _ paper: String,
            _ options: [String]
        ) async throws {
            let run = try await Invocation.run(
                try Program.aeo.path,
                ["verify", paper, "--offline", "--json"] + options,
                in: registry.folder
            )
            #expect(run.status == status, "\(run)")
            #expect(try run.json["verdict"]?.stringValue == verdict, "\(run)")
        }
    }
}
