import AEOModel
import AEORegistryAPI
import JOSE
import Testing

@Suite struct VerifyBodyTests {
    @Test("White space around the credential is dropped, inside it stays", arguments: ["a.b ~", ""])
    func trimmed(credential: String) throws {
        let body = try VerifyBody.read(["credential": .string("\n\t \(credential)\r\n \n")])
        #expect(body.credential == credential)
    }

    @Test("A question comes back as it was put")
    func roundTrip() throws {
        let body = VerifyBody(
            credential: "a.b.c~",
            at: .instant(.init(seconds: 1_795_000_000)),
            knownAt: .size(42),
            audience: "https://bank.example",
            nonce: "n-1",
            requireHolderBinding: true
        )
        #expect(try VerifyBody.read(body.json) == body)
    }

    @Test("A credential that is no credential is for the verdict to say")
    func anything() throws {
        #expect(try VerifyBody.read(["credential": ""]).credential.isEmpty)
        #expect(try VerifyBody.read(["credential": "not a credential"]).knownAt == nil)
    }

    @Test("The moment of knowledge is an instant or a size, as text or number")
    func known() throws {
        #expect(try VerifyBody.read(["credential": "", "known_at": 7]).knownAt == .size(7))
        #expect(try VerifyBody.read(["credential": "", "known_at": "7"]).knownAt == .size(7))
    }

    @Test(
        "What is not well-formed is refused",
        arguments: [
            [:], ["credential": 1], ["credential": .null], ["credential": "", "at": 1],
            ["credential": "", "at": "2026-11-20 10:00"], ["credential": "", "known_at": "2026-11-20"],
            ["credential": "", "known_at": -1], ["credential": "", "known_at": "007"],
            ["credential": "", "known_at": 1.5], ["credential": "", "nonce": ""],
            ["credential": "", "audience": 1],
            ["credential": "", "require_holder_binding": "yes"], ["credential": "", "credentials": []],
        ] as [JSONObject]
    )
    func refused(_ body: JSONObject) {
        #expect(throws: BodyError.self) { try VerifyBody.read(body) }
    }
}
