import Foundation
import JOSE
import RegistryHome
import Testing

extension ProcessTests {
    /// Promise 11: a log that may have been longer is never continued.
    @Suite("A home whose files were changed", .timeLimit(.minutes(2)))
    struct ContinuingTests {
        private static let files = ["", "-wal", "-shm"]

        @Test("A database copied back from an earlier day is refused, and the newest one is taken again")
        func copiedBack() async throws {
            let registry = try await grown()
            try copy(registry.home.layout.database, to: registry.folder.child("old"))
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(2)))
            #expect(await daemon.stop().status == 0)
            try copy(registry.home.layout.database, to: registry.folder.child("new"))
            try copy(registry.folder.child("old"), to: registry.home.layout.database)
            try await expectRefusal(of: registry, "copied back")
            try copy(registry.folder.child("new"), to: registry.home.layout.database)
            let again = try await registry.start()
            try await registry.write(.grant(Applications.dutch(3)))
            #expect(await again.stop().status == 0)
        }

        @Test("A home whose database is gone is not begun anew")
        func gone() async throws {
            let registry = try await grown()
            try remove(registry.home.layout.database)
            try await expectRefusal(of: registry, "copied back")
        }

        @Test("Another home's database is refused")
        func foreign() async throws {
            let registry = try await grown()
            let other = try await grown()
            try copy(other.home.layout.database, to: registry.home.layout.database)
            try await expectRefusal(of: registry, "not of this home's log")
        }

        @Test(
            "A file that is no database is refused",
            arguments: ["SQLite format 3\0", "not a database at all\n"]
        )
        func noDatabase(text: String) async throws {
            let registry = try await grown()
            try remove(registry.home.layout.database)
            try registry.folder.write(
                "home/registry.sqlite",
                Array(text.utf8) + [UInt8](repeating: 7, count: 5_000)
            )
            try await expectRefusal(of: registry, "database")
        }

        @Test(
            "Without a readable memory of what was published nothing is continued",
            arguments: [nil, "", "x", "3", "-1 abc\n", "99999999999999999999 AAAA\n"]
        )
        func memory(text: String?) async throws {
            let registry = try await grown()
            let seen = registry.home.layout.seen
            try FileManager.default.removeItem(atPath: seen)
            if let text { try registry.folder.write("home/log/seen", Array(text.utf8)) }
            try await expectRefusal(of: registry, "log/seen")
        }

        @Test("A memory of a longer log and one of another log are refused")
        func otherMemory() async throws {
            let registry = try await grown()
            let text = String(decoding: try WorkFolder.read(registry.home.layout.seen), as: UTF8.self)
            let fields = text.split(separator: " ")
            let size = try #require(fields.first.flatMap { Int($0) })
            try registry.folder.write("home/log/seen", Array("\(size + 1) \(fields[1])".utf8))
            try await expectRefusal(of: registry, "copied back")
            let root = String(repeating: "A", count: 43) + "="
            try registry.folder.write("home/log/seen", Array("\(size) \(root)\n".utf8))
            try await expectRefusal(of: registry, "another log")
        }

        @Test("A memory that lags behind is caught up with")
        func lagging() async throws {
            let registry = try ServedRegistry()
            let first = try await registry.start()
            let early = try WorkFolder.read(registry.home.layout.seen)
            try await registry.write(.grant(Applications.dutch(1)))
            #expect(await first.stop().status == 0)
            try registry.folder.write("home/log/seen", early)
            let second = try await registry.start()
            #expect(try WorkFolder.read(registry.home.layout.seen) != early)
            #expect(await second.stop().status == 0)
        }

        /// A registry with one certificate, stopped.
        private func grown() async throws -> ServedRegistry {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(1)))
            #expect(await daemon.stop().status == 0)
            return registry
        }

        private func expectRefusal(of registry: ServedRegistry, _ words: String) async throws {
            let daemon = try await registry.startRefused()
            #expect(daemon.status == 65, "\(daemon)")
            #expect(daemon.output.isEmpty)
            #expect(daemon.diagnostics.contains(words), "\(daemon)")
        }

        private func copy(_ source: String, to target: String) throws {
            try remove(target)
            for suffix in Self.files where FileManager.default.fileExists(atPath: source + suffix) {
                try FileManager.default.copyItem(atPath: source + suffix, toPath: target + suffix)
            }
        }

        private func remove(_ path: String) throws {
            for suffix in Self.files where FileManager.default.fileExists(atPath: path + suffix) {
                try FileManager.default.removeItem(atPath: path + suffix)
            }
        }
    }
}
