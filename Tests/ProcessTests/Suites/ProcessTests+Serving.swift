import Foundation
import Glibc
import JOSE
import Testing

extension ProcessTests {
    @Suite("How a daemon begins and ends", .timeLimit(.minutes(2)))
    struct ServingTests {
        @Test("A second daemon on the same home is refused, and the first one goes on")
        func second() async throws {
            let registry = try ServedRegistry()
            let first = try await registry.start()
            let second = try await registry.startRefused()
            #expect(second.status == 69)
            #expect(second.output.isEmpty)
            #expect(second.diagnostics.hasPrefix("aeod: error: "))
            #expect(second.diagnostics.contains(registry.root))
            try await registry.write(.grant(Applications.dutch(1)))
            #expect(await first.stop().status == 0)
        }

        @Test(
            "It stops on SIGTERM and SIGINT with status 0, and says one line on stdout in its life",
            arguments: [SIGTERM, SIGINT]
        )
        func stops(signal: Int32) async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(1)))
            daemon.kill(signal)
            #expect(await daemon.exit() == 0)
            #expect(await daemon.stop().rest.isEmpty)
            #expect(try daemon.diagnostics.isEmpty)
        }

        @Test("A request that came before SIGTERM is answered, and new connections are not taken")
        func answersWhatCame() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let connection = try #require(RawConnection(port: registry.port))
            let body = #"{"credential":"a~b~"}"#
            // Both requests come in one piece: with the first one's answer the second one's head has arrived.
            connection.send(
                "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\nPOST /v1/verify HTTP/1.1\r\nHost: a\r\n"
                    + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body.prefix(5))"
            )
            #expect(connection.answer()?.status == 200)
            daemon.kill(SIGTERM)
            while RawConnection(port: registry.port) != nil { sched_yield() }
            connection.send(String(body.dropFirst(5)))
            let answer = try #require(connection.answer())
            #expect(answer.status == 200)
            #expect(try answer.json["verdict"]?.stringValue == "not_valid")
            #expect(connection.isEnded())
            #expect(await daemon.exit() == 0)
        }

        @Test("Connections that are idle do not hold up the end")
        func idle() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let silent = try #require(RawConnection(port: registry.port))
            let used = try #require(RawConnection(port: registry.port))
            used.send("GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(used.answer()?.status == 200)
            let began = ContinuousClock.now
            #expect(await daemon.stop().status == 0)
            #expect(ContinuousClock.now - began < .seconds(5))
            #expect(used.isEnded())
            #expect(silent.isEnded())
        }

        @Test("What is no home is refused with words")
        func noHome() async throws {
            let folder = try WorkFolder()
            for home in [folder.path, folder.child("nothing"), "/dev/null"] {
                let daemon = try await Invocation.run(try Program.aeod.path, ["--home", home], in: folder)
                #expect([65, 69].contains(daemon.status), "\(daemon)")
                #expect(daemon.output.isEmpty)
                #expect(daemon.diagnostics.hasPrefix("aeod: error: "))
            }
        }

        @Test("A port in use is an error with words, not a second listener")
        func portInUse() async throws {
            let registry = try ServedRegistry()
            let other = try ServedRegistry(port: registry.port)
            let daemon = try await registry.start()
            let refused = try await other.startRefused()
            #expect(refused.status == 69, "\(refused)")
            #expect(refused.output.isEmpty)
            #expect(refused.diagnostics.hasPrefix("aeod: error: "))
            #expect(await daemon.stop().status == 0)
        }
    }
}
