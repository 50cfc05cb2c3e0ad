import AEORegistryClient
import Foundation
import JOSE
import Testing

extension ProcessTests {
    @Suite("A disk that takes no more", .timeLimit(.minutes(2)))
    struct DiskTests {
        private static let prlimit = "/usr/bin/prlimit"
        private static let fromMemory = [
            "/v1/status?tin=\(Applications.number(1))", "/authorities/NL/status-lists/1", "/log/checkpoint",
            "/.well-known/jwks.json", "/v1/programmes", "/health/live",
        ]
        private static let fromDisk = [
            "/v1/certificates?name=voorbeeld", "/v1/public/certificates/NLAEOF000000001",
            "/log/tile/0/000.p/1",
            "/log/tile/entries/000.p/1",
        ]

        @Test(
            "On a full disk writes are refused, all reads go on, and writes are taken once there is room",
            .enabled("file systems must be allowed to be mounted") { await SmallDisk.isPossible() }
        )
        func full() async throws {
            let registry = try await ServedRegistry(onDiskOf: 4)
            let disk = try #require(registry.disk)
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(1)))
            let size = try registry.logSize()
            try disk.fill()
            let call = WriteCall.grant(Applications.dutch(2))
            for _ in 1...3 { try await expectRefusal(of: call, by: registry) }
            let health = try registry.answer(to: "GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(health.status == 503)
            #expect(try health.json["reasons"]?.arrayValue?.contains("store-unwritable") == true)
            try expectReads(Self.fromMemory + Self.fromDisk, from: registry)
            #expect(try registry.logSize() == size)
            try disk.free()
            try await recover(registry, daemon, call)
        }

        @Test(
            "At a limit of the size of files writes are refused, and taken once it is lifted",
            .enabled(if: FileManager.default.isExecutableFile(atPath: prlimit), "prlimit must be there")
        )
        func fileSizeLimit() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(1)))
            try await limitFiles(of: daemon, to: "1000", in: registry)
            let call = WriteCall.grant(Applications.dutch(2))
            for _ in 1...3 { try await expectRefusal(of: call, by: registry) }
            try expectReads(Self.fromMemory, from: registry)
            try await limitFiles(of: daemon, to: "unlimited", in: registry)
            try expectReads(Self.fromDisk, from: registry)
            try await recover(registry, daemon, call)
        }

        /// The same call is recorded now, once; the log is whole, and nothing else is in it.
        private func recover(
            _ registry: ServedRegistry,
            _ daemon: RunningDaemon,
            _ call: WriteCall
        ) async throws {
            let first = try await registry.write(call)
            let second = try await registry.write(call)
            #expect(JSONText.encode(first) == JSONText.encode(second))
            try expectReads(Self.fromMemory + Self.fromDisk, from: registry)
            let audit = try await registry.aeo("log", "audit", "--json")
            #expect(audit.status == 0, "\(audit)")
            #expect(await daemon.stop().status == 0)
            let doctor = try await registry.aeo("doctor", "--json")
            #expect(doctor.status == 0, "\(doctor)")
            let again = try await registry.start()
            #expect(try registry.logSize() == first["log_size"]?.integerValue)
            #expect(await again.stop().status == 0)
        }

        private func expectRefusal(of call: WriteCall, by registry: ServedRegistry) async throws {
            let answer = try await registry.lent { try await registry.officer.write(call, over: $0) }
            #expect(answer.status == 503)
            #expect(answer.mediaType == "application/problem+json")
        }

        private func expectReads(_ targets: [String], from registry: ServedRegistry) throws {
            for target in targets {
                let answer = try registry.answer(to: "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(answer.status == 200, "\(target): \(answer)")
            }
        }

        /// Sets the soft limit; the hard one is left as it is, so that it can be lifted again.
        private func limitFiles(
            of daemon: RunningDaemon,
            to size: String,
            in registry: ServedRegistry
        ) async throws {
            let arguments = ["--pid", "\(daemon.pid)", "--fsize=\(size):"]
            let limit = try await Invocation.run(Self.prlimit, arguments, in: registry.folder)
            guard limit.status == 0 else { throw ProcessFailure("\(limit)") }
        }
    }
}
