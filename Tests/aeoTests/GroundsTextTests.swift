import JOSE
import Testing

@testable import aeo

@Suite("Why and by whom, in words") struct GroundsTextTests {
    private static func text(_ act: JSONObject, grant: JSONObject? = nil) async throws -> String {
        var answer: JSONObject = ["certificate_number": "NLAEOF1", "acts": .array([.object(act)])]
        answer["grant"] = grant.map { .object($0) }
        let bench = try Bench(["GET /v1/certificates/NLAEOF1": .json(answer)])
        _ = try bench.makeHome()
        #expect(await bench.run("show", "NLAEOF1", "--home", bench.file("home")) == .done)
        return bench.console.output
    }

    @Test("Each act tells its grounds under its name and id")
    func told() async throws {
        let act: JSONObject = [
            "act": "suspend", "act_id": "an-id", "reason": "INVESTIGATION", "note": "line one\nline two",
            "legal_basis": "UCC 23(4)", "reference": .null, "officer": "a-key",
        ]
        let text = try await Self.text(act, grant: ["officer": "grant-key", "reason": .null])
        #expect(text.contains("suspend an-id\n"))
        #expect(text.contains("INVESTIGATION"))
        #expect(text.contains("line one line two"))
        #expect(text.contains("UCC 23(4)"))
        #expect(text.contains("a-key"))
        #expect(text.contains("grant\n"))
        #expect(text.contains("grant-key"))
        #expect(!text.contains("reference"))
    }

    @Test("Where nothing is told nothing is shown", arguments: [JSONValue.null, .integer(3), .string("")])
    func silent(value: JSONValue) async throws {
        let act: JSONObject = [
            "act": "suspend", "act_id": "an-id", "reason": value, "note": value, "legal_basis": value,
            "reference": value, "officer": value,
        ]
        let text = try await Self.text(act)
        #expect(!text.contains("suspend an-id"))
        #expect(!text.contains("officer's key"))
    }

    @Test("A note cannot write on the terminal")
    func control() async throws {
        let text = try await Self.text(["act": "revoke", "note": "a\u{1B}[2Jb"])
        #expect(!text.contains("\u{1B}"))
    }
}
