import Foundation
import Glibc
import JOSE
import Testing

extension ProcessTests {
    /// The journal of answers, beside a daemon that is stopped, killed, or finds it damaged.
    @Suite("The answers that a daemon remembers", .timeLimit(.minutes(2)))
    struct AnswersTests {
        private let registry: ServedRegistry
        private var file: String { registry.root + "/answers.sqlite" }

        init() throws { registry = try ServedRegistry() }

        private func grant() async throws -> String {
            let granted = try await registry.write(.grant(Applications.dutch(1)))
            return try #require(granted["certificate_number"]?.stringValue)
        }

        private func ask() throws {
            let answer = try registry.answer(
                to: "GET /v1/status?tin=\(Applications.number(1)) HTTP/1.1\r\nHost: a\r\n\r\n"
            )
            #expect(answer.status == 200)
        }

        private func affected(_ number: String) async throws -> JSONObject {
            let run = try await registry.aeo("affected", number, "--json")
            #expect(run.status == 0, "\(run)")
            return try run.json
        }

        @Test("What was answered before SIGTERM is listed after the next start, and nothing is missing")
        func stopped() async throws {
            let first = try await registry.start()
            let number = try await grant()
            try ask()
            #expect(await first.stop().status == 0)
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let second = try await registry.start()
            let list = try await affected(number)
            #expect(list["total"]?.integerValue == 1)
            #expect(list["complete"]?.boolValue == true)
            #expect(await second.stop().status == 0)
        }

        @Test("What was written before SIGKILL is there after the next start, which says what may be missing")
        func killed() async throws {
            let first = try await registry.start()
            let number = try await grant()
            try ask()
            // The list is made from the journal, so what it names is written.
            #expect(try await affected(number)["total"]?.integerValue == 1)
            first.kill(SIGKILL)
            _ = await first.exit()
            let second = try await registry.start()
            let list = try await affected(number)
            #expect(list["total"]?.integerValue == 1)
            #expect(list["complete"]?.boolValue == false)
            #expect(list["lost"]?.arrayValue?.first?.objectValue?["count"]?.isNull == true)
            #expect(list["explanation"]?.stringValue?.contains("ended without notice") == true)
            #expect(await second.stop().status == 0)
        }

        @Test("A damaged journal stops no answer, is left alone, and is told as unavailable")
        func damaged() async throws {
            let noise = Data(repeating: 7, count: 9000)
            try noise.write(to: URL(fileURLWithPath: file))
            let daemon = try await registry.start()
            let number = try await grant()
            try ask()
            let run = try await registry.aeo("affected", number, "--json")
            #expect(run.status == 69, "\(run)")
            #expect(await daemon.stop().status == 0)
            #expect(try daemon.diagnostics.contains("no answers are journalled"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == noise)
        }

        @Test("A journal moved away is begun anew, and does not pretend to have what it had")
        func movedAway() async throws {
            let first = try await registry.start()
            let number = try await grant()
            try ask()
            #expect(await first.stop().status == 0)
            try FileManager.default.removeItem(atPath: file)
            let second = try await registry.start()
            let list = try await affected(number)
            #expect(list["total"]?.integerValue == 0)
            #expect(list["complete"]?.boolValue == false)
            #expect(await second.stop().status == 0)
        }
    }
}
