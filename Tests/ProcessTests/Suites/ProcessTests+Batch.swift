import Foundation
import JOSE
import Testing

extension ProcessTests {
    /// Questions by the thousand, over a socket, against the real daemon.
    @Suite("Batches of questions", .timeLimit(.minutes(5)))
    struct BatchTests {
        private static let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("examples/risk-engine/check_declarations.py").path
        private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }

        private let registry: ServedRegistry

        init() throws { registry = try ServedRegistry() }

        private func lines(_ output: [UInt8]) throws -> [JSONObject] {
            try output.split(separator: 0x0A).map { try StrictJSON.parseObject(Array($0)) }
        }

        @Test(
            "A file of traders is answered line by line, in order, and the worst answer decides the exit status"
        )
        func file() async throws {
            let daemon = try await registry.start()
            _ = try await registry.write(.grant(Applications.dutch(1)))
            let plain = try registry.folder.write(
                "tins.txt",
                Array("\u{FEFF}\(Applications.number(1))\r\n\nNL1\n".utf8)
            )
            let two = try await registry.aeo("status", "--file", plain, "--json")
            #expect(two.status == 2, "\(two)")
            #expect(try lines(two.output).map { $0["verdict"]?.stringValue } == ["valid", "unknown"])
            #expect(try lines(two.output).map { $0["id"] } == [1, 3])
            let table =
                "id;Tin;at;note\n1;\"nl 990-000-001\";2026-03-07;\"a;b\"\n2;\(Applications.number(1));2026-03-01;\n"
            let one = try await registry.aeo("status", "--file", "-", "--json", input: Array(table.utf8))
            #expect(
                try lines(one.output).map { $0["verdict"]?.stringValue } == ["valid", "unknown"],
                "\(one)"
            )
            let valid = try await registry.aeo(
                "status",
                "--file",
                "-",
                input: Array(Applications.number(1).utf8)
            )
            #expect(valid.status == 0, "\(valid)")
            #expect(String(decoding: valid.output, as: UTF8.self).contains("1 asked: 1 valid, 0 not valid"))
            let wrong = try await registry.aeo(
                "status",
                "--file",
                "-",
                "--json",
                input: Array("tin,at\nNL1,soon\nNL2,\n".utf8)
            )
            #expect(wrong.status == 65, "\(wrong)")
            #expect(try lines(wrong.output).map { $0["error"] == nil } == [false, true])
            #expect(await daemon.stop().status == 0)
        }

        @Test("Two hundred thousand lines are answered in bounded memory on both sides")
        func many() async throws {
            let daemon = try await registry.start()
            _ = try await registry.write(.grant(Applications.dutch(1)))
            let before = try residentKilobytes(daemon.pid)
            let file = (0..<200_000).map { $0 % 2 == 0 ? "\(Applications.number(1))\n" : "NL\($0)\n" }
                .joined()
            let path = try registry.folder.write("many.txt", Array(file.utf8))
            let run = try await registry.aeo("status", "--file", path, "--json")
            #expect(run.status == 2, "\(run.diagnostics)")
            #expect(run.output.count { $0 == 0x0A } == 200_000)
            let last = try StrictJSON.parseObject(Array(run.output.split(separator: 0x0A)[199_999]))
            #expect(last["id"] == 200_000)
            // The answers have some hundred megabytes; what the daemon holds of them is little.
            #expect(try residentKilobytes(daemon.pid) - before < 96 << 10)
            #expect(await daemon.stop().status == 0)
        }

        @Test("An answer comes before the next question is sent, and a client that goes away harms nobody")
        func conversation() async throws {
            let daemon = try await registry.start()
            let connection = try #require(RawConnection(port: registry.port))
            connection.send(
                "POST /v1/status:batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
            )
            for turn in 0..<3 {
                let line = "{\"id\":\(turn),\"tin\":\"NL1\"}\n"
                connection.send(String(line.utf8.count, radix: 16) + "\r\n\(line)\r\n")
                #expect(connection.until(contains: "\"id\":\(turn),"))
            }
            // A client that sends much and reads nothing, and then is gone.
            do {
                let deaf = try #require(RawConnection(port: registry.port))
                let body = String(repeating: "{\"tin\":\"NL999000017\"}\n", count: 50_000)
                deaf.send(
                    "POST /v1/status:batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\n"
                        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
                )
            }
            #expect(
                try registry.answer(to: "GET /v1/status?tin=NL1 HTTP/1.1\r\nHost: a\r\n\r\n").status == 200
            )
            #expect(await daemon.stop().status == 0)
        }

        @Test("A length beyond the bound is refused before anything is sent")
        func tooLarge() async throws {
            let daemon = try await registry.start()
            let answer = try registry.answer(
                to: "POST /v1/status:batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\n"
                    + "Content-Length: 999999999999\r\n\r\n"
            )
            #expect(answer.status == 413)
            #expect(await daemon.stop().status == 0)
        }

        @Test(
            "The program of the guide for risk engines decides on a stream of declarations",
            .enabled(if: python != nil)
        )
        func example() async throws {
            let python = try #require(Self.python)
            let daemon = try await registry.start()
            let granted = try await registry.write(.grant(Applications.dutch(1)))
            let number = try #require(granted["certificate_number"]?.stringValue)
            _ = try await registry.write(.grant(Applications.dutch(2)))
            _ = try await registry.write(.act(["act": "suspend", "reason": "A"], on: number))
            var input = "{\"id\":\"D-1\",\"tin\":\"\(Applications.number(2))\"}\n"
            input += "{\"id\":\"D-2\",\"tin\":\"\(Applications.number(1))\"}\n"
            input += "{\"id\":\"D-3\",\"tin\":\"NL1\"}\n{\"id\":4,\"tin\":5}\n"
            input += String(repeating: "{\"id\":5,\"tin\":\"\(Applications.number(2))\"}\n", count: 60_000)
            let run = try await Invocation.run(
                python,
                [Self.program, registry.url],
                in: registry.folder,
                input: Array(input.utf8)
            )
            let decisions = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
            #expect(run.status == 2, "\(run.diagnostics)")
            #expect(decisions.count == 60_004)
            #expect(
                decisions.prefix(4)
                    == ["\"D-1\"\tfacilitate", "\"D-2\"\tcontrol", "\"D-3\"\task-later", "4\task-later"]
            )
            #expect(await daemon.stop().status == 0)
            let alone = try await Invocation.run(
                python,
                [Self.program, registry.url],
                in: registry.folder,
                input: Array("{\"tin\":\"NL1\"}\n".utf8)
            )
            #expect(alone.status == 69)
            #expect(alone.output.isEmpty)
        }

        private func residentKilobytes(_ pid: pid_t) throws -> Int {
            let status = String(decoding: try WorkFolder.read("/proc/\(pid)/status"), as: UTF8.self)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
            return try #require(Int(line.filter(\.isNumber)))
        }
    }
}
