import AEORegistryHTTP
import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct BodyBoundTests {
    @Test("A body that comes in too slowly ends the connection")
    func slow() async throws {
        let ticks = Ticks()
        let configuration = HTTPConfiguration(bodyTimeout: .seconds(10), now: { ticks.next() })
        try await TestCounter.open(configuration: configuration) { counter in
            // The framework is told to close by an error after the answer, which the router's client shows as such.
            await #expect(throws: (any Error).self) {
                try await counter.post("/v1/verify", "{\"credential\":\"\"}")
            }
        }
    }

    @Test("A write is bounded more tightly than a verification, and the refusal names the bound")
    func write() async throws {
        try await TestCounter.open { counter in
            let text = #"{"reference":""# + String(repeating: "x", count: 128 << 10) + #""}"#
            for path in ["/v1/certificates", "/v1/certificates/X/acts"] {
                let answer = try await counter.officerCall(.post, path, body: Array(text.utf8), key: "k")
                #expect(answer.status == 413)
                #expect(try answer.json()["detail"]?.stringValue?.contains("131072 bytes") == true)
            }
            #expect(
                try await counter.post(
                    "/v1/verify",
                    #"{"credential":""# + String(repeating: "x", count: 500_000) + #""}"#
                ).status == 200
            )
        }
    }

    @Test("Beyond the second bound the rest is not read")
    func endless() async throws {
        let configuration = HTTPConfiguration(maxBody: 1000, maxDrained: 100_000)
        try await TestCounter.open(configuration: configuration) { counter in
            await #expect(throws: (any Error).self) {
                try await counter.post("/v1/verify", String(repeating: "x", count: 200_000))
            }
            let answer = try await counter.post("/v1/verify", String(repeating: "x", count: 50_000))
            #expect(answer.status == 413)
        }
    }
}
