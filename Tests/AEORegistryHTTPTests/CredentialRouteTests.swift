import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct CredentialRouteTests {
    @Test("A credential is for officers only, of a certificate that is")
    func officersOnly() async throws {
        try await TestCounter.open { counter in
            let grant = try await counter.grant(TestApplication.flowers(), key: "g")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let path = "/v1/certificates/\(number)/credential"
            let answer = try await counter.officerGet(path)
            #expect(answer.status == 200)
            #expect(String(decoding: answer.body, as: UTF8.self) == grant["credential"]?.stringValue)
            let anybody = try await counter.get(path)
            #expect(anybody.status == 401)
            #expect(anybody.headers[.accessControlAllowOrigin] == nil)
            let stranger = try await counter.officerCall(
                .get,
                path,
                body: nil,
                key: nil,
                signer: ES256PrivateKey()
            )
            #expect(stranger.status == 401)
            let none = try await counter.officerGet("/v1/certificates/NONE/credential")
            #expect(none.status == 404)
            #expect(try none.problem() == "not-found")
            #expect(try await counter.officerGet(path + "?x=1").status == 400)
            let write = try await counter.officerPost(path, [:], key: "k")
            #expect(write.status == 405)
        }
    }
}
