import Foundation
import Glibc
import JOSE
import RegistryHome
import Testing

extension ProcessTests {
    @Suite("What operators see of a daemon", .timeLimit(.minutes(2)))
    struct OperatingTests {
        @Test("A wrong file is refused with status 64 and every fault, to check it and to serve with it")
        func faults() async throws {
            let registry = try ServedRegistry()
            let text = #"{"v":1,"colour":"red","log":{"level":"loud"},"listen":{"host":"0.0.0.0","port":80}}"#
            let file = try registry.folder.write("wrong.json", Array(text.utf8))
            for more in [["--check-config"], []] {
                let run = try await aeod(registry, ["--config", file] + more)
                #expect(run.status == 64, "\(run)")
                #expect(run.output.isEmpty)
                let lines = run.diagnostics.split(separator: "\n")
                #expect(lines.count == 3)
                #expect(lines.allSatisfy { $0.hasPrefix("aeod: error: \(file): ") })
                for place in ["colour", "log.level", "listen"] {
                    #expect(lines.contains { $0.contains(" \(place): ") })
                }
            }
            let missing = try await aeod(
                registry,
                ["--check-config", "--config", registry.folder.child("none")]
            )
            #expect(missing.status == 64)
        }

        @Test("A right file is shown as it is in force, and nothing is served or changed")
        func check() async throws {
            let registry = try ServedRegistry()
            try configure(registry, ["v": 1, "log": ["level": "info"]])
            let before = try FileManager.default.contentsOfDirectory(atPath: registry.root).sorted()
            let run = try await aeod(registry, ["--check-config"])
            #expect(run.status == 0, "\(run)")
            let shown = try StrictJSON.parseObject(run.output)
            #expect(shown["log"] == ["format": "json", "level": "info"])
            #expect(shown["listen"]?.objectValue?["port"] == .integer(Int64(registry.port)))
            #expect(try FileManager.default.contentsOfDirectory(atPath: registry.root).sorted() == before)
        }

        @Test("The log is one JSON object a line and names nobody, at any level and whatever goes wrong")
        func impersonal() async throws {
            let registry = try ServedRegistry()
            try configure(registry, ["v": 1, "log": ["level": "debug"]])
            let daemon = try await registry.start()
            let number = try await session(registry)
            let examples = try ExampleTraders()
            for application in examples.applications {
                _ = try? await registry.write(.grant(application))
            }
            #expect(await daemon.stop().status == 0)
            let log = try daemon.diagnostics
            let lines = log.split(separator: "\n")
            #expect(lines.count > 20)
            for line in lines {
                let object = try StrictJSON.parseObject(Array(line.utf8))
                #expect(object.names == ["time", "level", "event", "fields"])
                #expect(object["fields"]?.objectValue != nil)
            }
            #expect(log.contains(#""route":"/v1/public/certificates/{number}""#))
            for secret in [
                "Voorbeeld", "Kwekerslaan", "Bollendam", "9999 AB", "99000000", number, "Geheim", "eyJ",
            ] {
                #expect(!log.contains(secret), "\(secret)")
            }
            #expect(examples.personal.count > 80)
            for secret in examples.personal { #expect(!log.contains(secret), "\(secret)") }
        }

        @Test("The same log for people has no JSON and names nobody either")
        func text() async throws {
            let registry = try ServedRegistry()
            try configure(registry, ["v": 1, "log": ["level": "debug", "format": "text"]])
            let daemon = try await registry.start()
            let number = try await session(registry)
            #expect(await daemon.stop().status == 0)
            let log = try daemon.diagnostics
            #expect(log.contains("route=/v1/public/certificates/{number}"))
            #expect(!log.contains("{\"time\""))
            for secret in ["Voorbeeld", "99000000", number, "eyJ"] { #expect(!log.contains(secret)) }
        }

        @Test("Metrics and health are on the operators' listener, and metrics only there")
        func admin() async throws {
            let registry = try ServedRegistry()
            let port = try FreePort.find()
            try configure(registry, ["v": 1, "admin": ["port": .integer(Int64(port))]])
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(1)))
            let connection = try #require(RawConnection(port: port))
            connection.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
            let page = try #require(connection.answer())
            #expect(page.status == 200)
            let text = String(decoding: page.body, as: UTF8.self)
            #expect(text.contains("\naeo_acts_total{programme=\"EU-AEO\",kind=\"grant\"} 1\n"))
            #expect(text.contains("\naeo_ready 1\n"))
            #expect(!text.contains("99000000"))
            connection.send("GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(connection.answer()?.status == 200)
            connection.send("GET /v1/programmes HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(connection.answer()?.status == 404)
            #expect(try registry.answer(to: "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n").status == 404)
            #expect(await daemon.stop().status == 0)
        }

        @Test("The passphrase may lie where the file says, and nowhere else")
        func passphrase() async throws {
            let registry = try ServedRegistry()
            let place = registry.folder.child("passphrase")
            try FileManager.default.moveItem(atPath: registry.home.layout.passphrase, toPath: place)
            let without = try await aeod(registry, [])
            #expect(without.status == 65, "\(without)")
            try configure(registry, ["v": 1, "passphrase_file": .string(place)])
            let daemon = try await registry.start()
            #expect(await daemon.stop().status == 0)
            #expect(unsafe chmod(place, 0o644) == 0)
            let open = try await aeod(registry, [])
            #expect(open.status == 64)
            #expect(open.diagnostics.contains(" passphrase_file: "))
        }

        @Test("An operators' address in use is an error with words, and nothing is served")
        func adminInUse() async throws {
            let registry = try ServedRegistry()
            let other = try ServedRegistry()
            let daemon = try await other.start()
            try configure(registry, ["v": 1, "admin": ["port": .integer(Int64(other.port))]])
            let refused = try await aeod(registry, [])
            #expect(refused.status == 69, "\(refused)")
            #expect(refused.diagnostics.contains("127.0.0.1:\(other.port)"))
            #expect(await daemon.stop().status == 0)
        }

        @Test("A service manager is told when requests are accepted, and a wrong socket does no harm")
        func notify() async throws {
            let registry = try ServedRegistry()
            let socket = try NotifySocket(at: registry.folder.child("notify"))
            let daemon = try await registry.start(under: ["/usr/bin/env", "NOTIFY_SOCKET=\(socket.path)"])
            #expect(socket.receive() == "READY=1")
            #expect(await daemon.stop().status == 0)
            let again = try await registry.start(under: ["/usr/bin/env", "NOTIFY_SOCKET=/no/such/socket"])
            #expect(await again.stop().status == 0)
        }

        private func configure(_ registry: ServedRegistry, _ settings: JSONObject) throws {
            try HomeFile.create(
                registry.home.layout.operatorSettings,
                with: JSONText.encode(settings),
                mode: 0o644
            )
        }

        private func aeod(_ registry: ServedRegistry, _ arguments: [String]) async throws -> Invocation {
            try await Invocation.run(
                try Program.aeod.path,
                ["--home", registry.root] + arguments,
                in: registry.folder
            )
        }

        /// Does everything with a trader that may go right or wrong, and tells the certificate's number.
        private func session(_ registry: ServedRegistry) async throws -> String {
            let granted = try await registry.write(.grant(Applications.dutch(1)))
            let number = try #require(granted["certificate_number"]?.stringValue)
            let credential = try #require(granted["credential"]?.stringValue)
            let tin = Applications.number(1)
            try await registry.write(
                .act(["act": "suspend", "reason": "A", "until": "2027-01-01"], on: number)
            )
            for call in [
                WriteCall.grant(Applications.dutch(1)), .grant(Applications.dutch(2, name: "")),
                .act(["act": "revoke", "note": "Geheim", "part": "NOT-A-PART"], on: number),
                .act(["act": "Voorbeeld"], on: number), .act(["act": "revoke"], on: "\(number)-\(tin)"),
                WriteCall("/v1/certificates/\(number)/nothing", ["name": "Geheim"]),
            ] {
                await #expect(throws: ProcessFailure.self) { try await registry.write(call) }
            }
            for target in [
                "/v1/status?tin=\(tin)", "/v1/status?tin=\(tin)&colour=Geheim",
                "/v1/public/certificates/\(number)",
                "/v1/certificates/\(number)", "/v1/certificates?name=Voorbeeld",
                "/v1/certificates?tin=\(tin)",
                "/Voorbeeld/\(number)", "/v1/public/certificates/%zz\(number)", "/v1/documents/\(tin)",
                "/v1/certificates/\(number)/receipt?name=Geheim",
            ] {
                for method in ["GET", "HEAD", "DELETE"] {
                    _ = try registry.answer(
                        to:
                            "\(method) \(target) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer eyJ.\(tin)\r\n\r\n",
                        withoutBody: method == "HEAD"
                    )
                }
            }
            for body in [
                #"{"credential":"\#(credential)"}"#, #"{"credential":"\#(tin)"}"#, tin,
                "{\"name\":\"Geheim\"",
            ] {
                _ = try registry.answer(
                    to: "POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
                )
            }
            // A broken request line, and a body that never comes.
            for broken in [
                "GET /\(number) Voorbeeld\r\n\r\n", "POST /v1/verify HTTP/1.1\r\nContent-Length: 9\r\n\r\n",
            ] {
                RawConnection(port: registry.port)?.send(broken)
            }
            return number
        }
    }
}
