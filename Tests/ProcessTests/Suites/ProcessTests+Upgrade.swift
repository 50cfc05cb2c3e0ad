import Foundation
import JOSE
import RegistryHome
import Testing

extension ProcessTests {
    /// Promise 3: what an earlier version wrote is read for ever.
    @Suite("Homes of earlier versions", .timeLimit(.minutes(3)))
    struct UpgradeTests {
        /// A home as a version left it: how long its log was, and a certificate of it that stands.
        struct KeptHome: Sendable, CustomTestStringConvertible {
            let version: String
            let size: Int
            let live: String

            var testDescription: String { version }
        }

        /// When the kept homes were written; a clock before that is refused for writes, rightly.
        private static let written = Date(timeIntervalSince1970: 1_795_429_700)

        @Test(
            "A home of an earlier version is opened, found well, answers the same, and takes an act",
            .enabled(if: Date() > written),
            arguments: [
                KeptHome(version: "0.1", size: 32, live: "NLAEOS000000003"),
                KeptHome(version: "0.2", size: 38, live: "INZZZFN0837Q000001"),
            ]
        )
        func opened(kept: KeptHome) async throws {
            let version = kept.version
            let folder = try WorkFolder()
            let port = try FreePort.find()
            let home = try copy(version, to: folder, port: port)
            let daemon = try await RunningDaemon.start(home: home, in: folder)
            let url = "http://127.0.0.1:\(port)"
            let answers = Self.kept("\(version)-answers")
            for name in try FileManager.default.contentsOfDirectory(atPath: answers).sorted() {
                let expected = try StrictJSON.parseObject(Self.withoutNewline("\(answers)/\(name)"))
                let parts = name.dropLast(".json".count).split(separator: "-", maxSplits: 1).map(String.init)
                let answer =
                    parts[0] == "timeline"
                    ? try await aeo(["timeline", parts[1], "--known-at", "\(kept.size)"], home, url, folder)
                        .json
                    : try status(parts[1], known: kept.size, port: port)
                #expect(Self.holds(.object(expected), in: .object(answer)), "\(name): \(answer)")
            }
            let doctor = try await aeo(["doctor"], home, url, folder)
            #expect(doctor.status == 0, "\(doctor)")
            let act = try await aeo(
                ["suspend", kept.live, "--yes"],
                home,
                url,
                folder
            )
            #expect(act.status == 0, "\(act)")
            #expect(await daemon.stop().status == 0)
            let stopped = try await Invocation.run(
                try Program.aeo.path,
                ["doctor", "--home", home, "--json"],
                in: folder
            )
            #expect(stopped.status == 0, "\(stopped)")
        }

        @Test("A database of a newer version is refused in words")
        func newer() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            #expect(await daemon.stop().status == 0)
            // The version stands in the header of the file; nothing else is touched.
            var bytes = try WorkFolder.read(registry.home.layout.database)
            let known = bytes[63]
            bytes[63] = 99
            try Data(bytes).write(to: URL(fileURLWithPath: registry.home.layout.database))
            for suffix in ["-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: registry.home.layout.database + suffix)
            }
            guard known > 0 else { return }
            let refused = try await registry.startRefused()
            #expect(refused.status == 65, "\(refused)")
            #expect(refused.diagnostics.contains("a newer aeod has served this home"), "\(refused)")
        }

        /// A private copy of a kept home that listens on another port.
        private func copy(_ version: String, to folder: WorkFolder, port: Int) throws -> String {
            let home = folder.child("home")
            try FileManager.default.copyItem(atPath: Self.kept(version), toPath: home)
            for path in try FileManager.default.subpathsOfDirectory(atPath: home) {
                var isFolder: ObjCBool = false
                let full = "\(home)/\(path)"
                let exists = unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
                let mode = isFolder.boolValue ? 0o700 : 0o600
                if exists {
                    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: full)
                }
            }
            let layout = HomeLayout(root: home)
            try FileManager.default.createDirectory(
                atPath: layout.secrets,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            try Data("the test keys of version \(version) protect nothing\n".utf8)
                .write(to: URL(fileURLWithPath: layout.passphrase))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600],
                ofItemAtPath: layout.passphrase
            )
            var configuration = try StrictJSON.parseObject(WorkFolder.read(layout.configuration))
            configuration["listen"] = ["host": "127.0.0.1", "port": .integer(Int64(port))]
            try Data(JSONText.encode(configuration)).write(to: URL(fileURLWithPath: layout.configuration))
            return home
        }

        private func aeo(
            _ arguments: [String],
            _ home: String,
            _ url: String,
            _ folder: WorkFolder
        ) async throws -> Invocation {
            try await Invocation.run(
                try Program.aeo.path,
                arguments + ["--home", home, "--registry", url, "--json"],
                in: folder
            )
        }

        private func status(_ tin: String, known: Int, port: Int) throws -> JSONObject {
            guard let connection = RawConnection(port: port) else { throw ProcessFailure("nobody listens") }
            connection.send(
                "GET /v1/status?tin=\(tin)&at=2026-11-22&known_at=\(known) HTTP/1.1\r\nHost: a\r\n\r\n"
            )
            guard let answer = connection.answer() else { throw ProcessFailure("no answer") }
            return try answer.json
        }

        /// Whether every member of an old answer stands in a new one; new members may stand beside them.
        private static func holds(_ old: JSONValue, in new: JSONValue) -> Bool {
            if let old = old.objectValue {
                guard let new = new.objectValue else { return false }
                return old.names.allSatisfy { name in
                    guard let before = old[name], let after = new[name] else { return false }
                    return holds(before, in: after)
                }
            }
            if let old = old.arrayValue {
                guard let new = new.arrayValue, new.count == old.count else { return false }
                return zip(old, new).allSatisfy { holds($0, in: $1) }
            }
            return old == new
        }

        private static func withoutNewline(_ path: String) throws -> [UInt8] {
            var bytes = try WorkFolder.read(path)
            while bytes.last == 0x0A { bytes.removeLast() }
            return bytes
        }

        private static func kept(_ name: String) -> String {
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("RegistryHomeTests/Homes/\(name)").path
        }
    }
}
