import AEORegistryClient
import Foundation
import Glibc
import JOSE
import Testing

extension ProcessTests {
    /// Those who follow the feed are told within a bound, and lose nothing when the daemon dies.
    @Suite("The feed of changes, followed", .timeLimit(.minutes(10)))
    struct FeedTests {
        /// Opens the stream and takes its head.
        private func open(_ registry: ServedRegistry, after place: String?) throws -> FeedWire {
            let token = try registry.officer.token("GET", "/v1/changes")
            guard let wire = FeedWire(port: registry.port, token: token, after: place) else {
                throw ProcessFailure("nobody listens")
            }
            return wire
        }

        @Test("A revocation reaches an open stream within a second, and a stop ends the stream")
        func told() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let granted = try await registry.write(.grant(Applications.dutch(1)))
            let number = try #require(granted["certificate_number"]?.stringValue)
            let wire = try open(registry, after: nil)
            let grant = try #require(try wire.event("grant"))
            #expect(grant["number"]?.stringValue == number)
            let began = ContinuousClock.now
            try await registry.write(.act(["act": "revoke", "reason": "SECURITY"], on: number))
            let revoke = try #require(try wire.event("revoke"))
            let took = ContinuousClock.now - began
            #expect(revoke["status_now"] == "revoked")
            #expect(took < .seconds(1), "\(took)")
            let end = await daemon.stop()
            #expect(end.status == 0)
            #expect(try wire.event("none") == nil)
        }

        @Test("After kill -9 a follower goes on where it was: no gap, and every entry once")
        func killed() async throws {
            let registry = try ServedRegistry()
            var daemon = try await registry.start()
            var wire = try open(registry, after: nil)
            var places: [String] = []
            var told: [String] = []
            for round in 0..<3 {
                for serial in 0..<5 {
                    let granted = try await registry.write(.grant(Applications.dutch(round * 10 + serial)))
                    let number = try #require(granted["certificate_number"]?.stringValue)
                    // Of the last of each round nothing is read before the daemon dies.
                    guard serial < 3 else { continue }
                    let event = try #require(try wire.event("grant"))
                    #expect(event["number"]?.stringValue == number || round > 0)
                    told.append(event["number"]?.stringValue ?? "")
                    places.append(event["seq"]?.stringValue ?? "")
                }
                daemon.kill(SIGKILL)
                #expect(await daemon.exit() == 128 + SIGKILL)
                daemon = try await registry.start()
                wire = try open(registry, after: places.last)
            }
            while told.count < 15 {
                let event = try #require(try wire.event("grant"))
                told.append(event["number"]?.stringValue ?? "")
                places.append(event["seq"]?.stringValue ?? "")
            }
            #expect(Set(told).count == 15)
            #expect(Set(places).count == 15)
            let page = try await registry.aeo("changes", "--json")
            let lines = try page.output.split(separator: UInt8(ascii: "\n")).map {
                try StrictJSON.parseObject(Array($0))
            }
            let grants = lines.filter { $0["kind"] == "grant" }
            #expect(grants.compactMap { $0["seq"]?.stringValue } == places)
            #expect(grants.compactMap { $0["number"]?.stringValue } == told)
            #expect(await daemon.stop().status == 0)
        }
    }
}
