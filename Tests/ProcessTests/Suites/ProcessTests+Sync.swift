import Glibc
import JOSE
import Testing

extension ProcessTests {
    /// SIGKILL says nothing about durability, for the kernel keeps what was written: so the syncs are counted.
    @Suite("What stands on the disk before an answer", .timeLimit(.minutes(2)))
    struct SyncTests {
        @Test(
            "A data sync of the archive is finished between each write and its answer",
            .enabled("strace must be there and allowed to trace") { await SystemTrace.program() != nil }
        )
        func syncs() async throws {
            let strace = try #require(await SystemTrace.program())
            let registry = try ServedRegistry()
            let file = registry.folder.child("trace")
            let tracer = try await registry.start(under: SystemTrace.command(strace, to: file))
            for serial in 1...3 {
                let granted = try await registry.write(.grant(Applications.dutch(serial)))
                let number = try #require(granted["certificate_number"]?.stringValue)
                try await registry.write(.act(["act": "suspend", "reason": "A"], on: number))
            }
            #expect(kill(try #require(tracer.firstChild), SIGTERM) == 0)
            #expect(await tracer.exit() == 0)
            let counts = try SystemTrace(file).syncsBeforeAnswers()
            #expect(counts.count == 6)
            #expect(counts.allSatisfy { $0 >= 1 }, "\(counts)")
        }
    }
}
