import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct HealthRouteTests {
    @Test("A registry in order is ready and alive, and says nothing else")
    func ready() async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/health/ready")
            #expect(answer.status == 200)
            #expect(try answer.json() == ["status": "ok", "writes": true, "reasons": []])
            #expect(try await counter.get("/health/live").json() == ["status": "ok"])
        }
    }

    @Test("A clock that is not believed makes it unready, for that reason, and leaves it alive")
    func clock() async throws {
        try await TestCounter.open { counter in
            counter.clock.advance(seconds: -3600)
            let answer = try await counter.get("/health/ready")
            #expect(answer.status == 503)
            #expect(
                try answer.json() == [
                    "status": "not-ready", "writes": false, "reasons": ["clock-implausible"],
                ]
            )
            #expect(try await counter.get("/health/live").status == 200)
            #expect(try await counter.get("/v1/programmes").status == 200)
        }
    }

    @Test("Lists past their end make it unready, and readers get no old list")
    func lists() async throws {
        try await TestCounter.open { counter in
            counter.clock.advance(seconds: 7 * 3600)
            let answer = try await counter.get("/health/ready")
            #expect(answer.status == 503)
            #expect(try answer.json()["reasons"] == ["lists-not-signed"])
            // Whoever asks for the list has it signed anew.
            #expect(try await counter.get("/authorities/NL/status-lists/1").status == 200)
            #expect(try await counter.get("/health/ready").status == 200)
        }
    }
}
