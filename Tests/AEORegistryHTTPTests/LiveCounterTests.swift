import AEORegistryHTTP
import Hummingbird
import HummingbirdTesting
import Testing

@Suite(.timeLimit(.minutes(1))) struct LiveCounterTests {
    @Test("Over a socket, a refused body is read away and the connection goes on")
    func connection() async throws {
        let configuration = HTTPConfiguration(maxBody: 10_000)
        try await TestCounter.open(over: .live, configuration: configuration) { counter in
            let large = try await counter.post("/v1/verify", String(repeating: "x", count: 500_000))
            #expect(large.status == 413)
            let type = try await counter.post(
                "/v1/verify",
                String(repeating: "x", count: 500_000),
                type: "text/plain"
            )
            #expect(type.status == 415)
            let head = try await counter.post("/nothing", "", method: .head)
            #expect(head.status == 404)
            #expect(head.body.isEmpty)
            let verdict = try await counter.post("/v1/verify", "{\"credential\":\"x\"}")
            #expect(verdict.status == 200)
            let tagged = try await counter.get("/openapi.yaml")
            let tag = try #require(tagged.headers[.eTag])
            #expect(try await counter.get("/openapi.yaml", headers: [.ifNoneMatch: tag]).status == 304)
            #expect(try await counter.grant().hasPrefix("NLAEOF"))
        }
    }
}
