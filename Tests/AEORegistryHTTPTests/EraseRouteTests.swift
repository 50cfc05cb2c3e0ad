import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct EraseRouteTests {
    @Test("What was erased is found nowhere, and the log, the lists and the doctor stand")
    func erased() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.grant(TestApplication.flowers(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let paper = try #require(grant["credential"]?.stringValue)
            let other = try await counter.grant(eori: "NL999000025")
            let body: JSONObject = ["act": "erase", "legal_basis": "GDPR art. 17"]
            #expect(try await counter.refusal(body, on: number) == "still-live")
            let bare = try await counter.act(["act": "erase", "reference": "x"], on: number, key: "x")
            #expect(bare.status == 400)
            #expect(try bare.json()["field"] == "legal_basis")
            _ = try await counter.done(["act": "surrender"], on: number, key: "s")
            let answer = try await counter.done(body, on: number, key: "e")
            #expect(answer["status"] == "surrendered")
            for path in ["", "/timeline", "/credential", "/receipt"] {
                let gone = try await counter.officerGet("/v1/certificates/\(number)\(path)")
                #expect(gone.status == 404)
                #expect(try gone.problem() == "not-found")
            }
            #expect(try await counter.act(["act": "reissue"], on: number, key: "x").status == 404)
            #expect(try await counter.get("/v1/public/certificates/\(number)").status == 404)
            for query in ["", "?name=voorbeeld", "?tin=NL999000017"] {
                let list = try await counter.officerGet("/v1/certificates\(query)")
                #expect(list.status == 200)
                let numbers = (try list.json()["certificates"]?.arrayValue ?? []).compactMap {
                    $0.objectValue?["certificate_number"]?.stringValue
                }
                #expect(!numbers.contains(number))
            }
            let doctor = try await counter.officerGet("/v1/officer/doctor").json()
            #expect(doctor["ok"] == true, "\(doctor)")
            try await counter.settle(paper, at: 1)
            #expect(try await counter.verdict(on: paper).verdict == "not_valid")
            #expect(try await counter.get("/log/checkpoint").status == 200)
            #expect(try await counter.officerGet("/v1/certificates/\(other)/receipt").status == 200)
            let status = try await counter.get("/v1/status?tin=NL999000017").json()
            let result = try #require(status["results"]?.arrayValue?.first?.objectValue)
            #expect(result["verdict"] == "unknown")
        }
    }
}
