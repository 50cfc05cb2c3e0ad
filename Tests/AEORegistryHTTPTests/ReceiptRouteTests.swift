import AEOCertificates
import AEORegistry
import Hummingbird
import JOSE
import Testing
import TransparencyLog

/// Signed receipts of answers over the wire: whom they open acts to, and what cannot be asked for.
@Suite(.timeLimit(.minutes(5))) struct ReceiptRouteTests {
    private static let question = "relying=JP&role=exporter&direction=import"

    /// The checked receipt of a status answer, and the result that it stands in.
    private func receipt(
        _ answer: TestAnswer,
        at counter: TestCounter
    ) async throws -> (receipt: AnswerReceipt, result: JSONObject) {
        #expect(answer.status == 200, "\(answer.text)")
        let result = try #require(try answer.json()["results"]?.arrayValue?.first?.objectValue)
        let text = try #require(result["receipt"]?.stringValue)
        let keys = try await counter.get("/.well-known/jwks.json").json()
        let vkey = try await counter.get("/.well-known/aeo-registry").json()["log_vkey"]
        let trust = try TrustStore(
            jwks: [keys],
            logVerifiers: [try NoteVerifier(vkey: try #require(vkey?.stringValue))]
        )
        return (try AnswerReceipt.check(Array(text.utf8), trust: trust).receipt, result)
    }

    private func acts(_ receipt: AnswerReceipt) -> Int {
        receipt.entries.count { entry in
            if case .act = entry.content { true } else { false }
        }
    }

    @Test("An officer's receipt bears the very answer, opens its acts and names the arrangement's entry")
    func officers() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            _ = try await counter.grant()
            let target = "/v1/status?tin=NL999000017&\(Self.question)&receipt=true"
            var (receipt, result) = try await receipt(try await counter.officerGet(target), at: counter)
            result["receipt"] = nil
            #expect(receipt.answer == result)
            #expect(receipt.question["tin"] == "NL999000017" && receipt.question["relying"] == "JP")
            #expect(receipt.question["receipt"] == nil)
            #expect(acts(receipt) == 1)
            #expect(receipt.entries.count == 2)
            #expect(AnswerRechecker.check(receipt) == .agrees)
        }
    }

    @Test(
        "To the public no act is opened, and of a number nobody knows as little is said as of an unpublished one"
    )
    func everybody() async throws {
        try await TestCounter.open(arrangements: ["EU-JP"]) { counter in
            _ = try await counter.grant()
            _ = try await counter.grant(published: false, eori: "NL999000025")
            let known = try await counter.get("/v1/status?tin=NL999000017&receipt=true")
            #expect(acts(try await receipt(known, at: counter).receipt) == 0)
            for target in ["NL999000025", "NL999000033"] {
                let answer = try await counter.get("/v1/status?tin=\(target)&\(Self.question)&receipt=true")
                let (receipt, result) = try await receipt(answer, at: counter)
                #expect(receipt.entries.isEmpty && result["verdict"] == "unknown")
            }
        }
    }

    @Test(
        "A receipt is for one number, and asked for with true or false",
        arguments: [
            "tin=NL999000017&tin=NL999000025&receipt=true", "tin=NL999000017&receipt=yes",
            "tin=NL999000017&receipt=true&receipt=true", "receipt=true",
        ]
    )
    func refused(query: String) async throws {
        try await TestCounter.open { counter async throws in
            #expect(try await counter.get("/v1/status?\(query)").status == 400)
        }
    }

    @Test("Without being asked for there is no receipt")
    func unasked() async throws {
        try await TestCounter.open { counter in
            _ = try await counter.grant()
            for query in ["tin=NL999000017", "tin=NL999000017&receipt=false"] {
                let answer = try await counter.get("/v1/status?\(query)")
                #expect(answer.status == 200 && !answer.text.contains("receipt"))
            }
        }
    }
}
