import AEOCertificates
import AEOModel
import JOSE
import Testing
import TransparencyLog

/// The shipped papers verify offline with the shipped trust anchors; `RECORD_GOLDEN=1` makes them anew first.
@Suite(.serialized) struct ExampleFilesTests {
    private static let at = "2026-11-20T09:00:00Z"

    private func trust() throws -> TrustStore {
        let sets = try ExampleFolder.files(in: "keys/authorities", ending: ".jwks.json").map {
            try StrictJSON.parseObject(ExampleFolder.read("keys/authorities/\($0)"))
        }
        let verifiers = try ExampleFolder.files(in: "keys/log", ending: ".vkey").map { name in
            let text = String(decoding: try ExampleFolder.read("keys/log/\(name)"), as: UTF8.self)
            return try NoteVerifier(vkey: String(text.prefix { $0 != "\n" }))
        }
        return try TrustStore(jwks: sets, logVerifiers: verifiers)
    }

    private func verdict(_ name: String, status: String, at: String = at) throws -> Verdict {
        let instant = try Instant(rfc3339: at)
        let receipt = try LogReceipt(parsing: ExampleFolder.read("examples/certificates/\(name).receipt"))
        return Verifier(trust: try trust()).verify(
            try ExampleFolder.read("examples/certificates/\(name).sdjwt"),
            request: VerificationRequest(at: instant, checkedAt: instant),
            status: .token(try ExampleFolder.read("examples/certificates/\(status).status")),
            receipt: receipt
        )
    }

    @Test("The example papers can be made anew", .enabled(if: ExampleFolder.isRecording))
    func record() async throws {
        try await ExampleRecorder().record()
    }

    @Test(
        "Every example paper has the verdict that its story tells",
        arguments: ExampleOffice.papers.map(\.0)
    )
    func verdicts(name: String) throws {
        let found = try verdict(name, status: name)
        #expect(found.outcome == (name == ExampleOffice.suspended ? .notValid(.suspended) : .valid))
        #expect(found.evidence.json["receipt"] != nil)
    }

    @Test("A paper with another authority's list is unknown", arguments: ["in-t1-micro-spice-exporter"])
    func otherList(name: String) throws {
        #expect(try verdict(name, status: "nl-aeof-flower-exporter").outcome.exitCode == 2)
    }

    @Test("The day after, the old list proves nothing", arguments: ["nl-aeof-flower-exporter"])
    func staleList(name: String) throws {
        #expect(try verdict(name, status: name, at: "2026-11-21T09:00:00Z").outcome.exitCode == 2)
    }

    @Test("The trust anchors hold nothing private")
    func publicOnly() throws {
        for name in try ExampleFolder.files(in: "keys/authorities", ending: ".jwks.json") {
            let set = try StrictJSON.parseObject(ExampleFolder.read("keys/authorities/\(name)"))
            for key in try #require(set["keys"]?.arrayValue) {
                let object = try #require(key.objectValue)
                for member in ["d", "p", "q", "dp", "dq", "qi", "k"] { #expect(object[member] == nil) }
            }
        }
        for name in try ExampleFolder.files(in: "keys/log", ending: ".vkey") {
            let text = String(decoding: try ExampleFolder.read("keys/log/\(name)"), as: UTF8.self)
            #expect(!text.contains("PRIVATE"))
        }
    }
}
