import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct ListFilterTests {
    private static func tins(_ counter: TestCounter, _ query: String) async throws -> [String] {
        let answer = try await counter.officerGet("/v1/certificates?\(query)")
        #expect(answer.status == 200)
        return (try answer.json()["certificates"]?.arrayValue ?? []).compactMap {
            $0.objectValue?["tin"]?.stringValue
        }.map { String($0.suffix(10)) }.sorted()
    }

    @Test("Officers list by programme, tier and the present last day of validity, both ends included")
    func filtered() async throws {
        try await TestCounter.open(granting: ["NL": ["EU-AEO"], "IN": ["IN-CBIC"]]) { counter in
            let first = try await counter.grant(TestApplication.pharma(), key: "a")
            _ = try await counter.grant(
                TestApplication.pharma(iec: "ZZZFN0837Q", from: "2025-03-01"),
                key: "b"
            )
            _ = try await counter.grant()
            #expect(try await Self.tins(counter, "programme=IN-CBIC") == ["ZZZCU0421K", "ZZZFN0837Q"])
            #expect(try await Self.tins(counter, "tier=T2&programme=EU-AEO").isEmpty)
            #expect(try await Self.tins(counter, "tier=AEOF").count == 1)
            let span = "expires_from=2027-03-26&expires_until=2027-03-26"
            #expect(try await Self.tins(counter, span) == ["ZZZCU0421K"])
            #expect(try await Self.tins(counter, "expires_from=2027-03-27") == ["ZZZFN0837Q"])
            #expect(try await Self.tins(counter, "expires_until=2027-03-25").isEmpty)
            let number = try #require(first["certificate_number"]?.stringValue)
            _ = try await counter.done(["act": "extend", "until": "2029-01-31"], on: number, key: "e")
            #expect(try await Self.tins(counter, span).isEmpty)
            let list = try await counter.officerGet("/v1/certificates?expires_from=2029-01-31").json()
            #expect(list["certificates"]?.arrayValue?.first?.objectValue?["expiry_date"] == "2029-01-31")
            let endless = try await counter.officerGet("/v1/certificates?tier=AEOF").json()
            #expect(endless["certificates"]?.arrayValue?.first?.objectValue?["expiry_date"] == .null)
        }
    }

    @Test(
        "The filters of officers are not for anybody",
        arguments: ["programme=EU-AEO", "tier=AEOF", "expires_from=2027-01-01"]
    )
    func officersOnly(query: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.get("/v1/certificates?\(query)")
            #expect(answer.status == 401)
            #expect(try answer.problem() == "unauthorised")
        }
    }
}
