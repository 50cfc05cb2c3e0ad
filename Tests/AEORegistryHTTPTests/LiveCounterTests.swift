import AEORegistryHTTP
import Hummingbird
import HummingbirdTesting
import Testing

@Suite(.timeLimit(.minutes(5))) struct LiveCounterTests {
    @Test("A connection that ended makes room for the next one")
    func room() async throws {
        let configuration = HTTPConfiguration(maxConnections: 1)
        try await TestCounter.open(over: .live, configuration: configuration) { counter in
            let port = try #require(counter.client.port)
            // The client's own connection takes the one place until it is told to close.
            let closing: HTTPFields = [.connection: "close"]
            #expect(try await counter.get("/health/live", headers: closing).status == 200)
            for _ in 0..<3 {
                let client = TestClient(host: "127.0.0.1", port: port)
                client.connect()
                let request = TestClient.Request(
                    "/health/live",
                    method: .get,
                    authority: "127.0.0.1",
                    headers: closing
                )
                #expect(try await client.execute(request).status == .ok)
                try await client.shutdown()
            }
        }
    }

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
