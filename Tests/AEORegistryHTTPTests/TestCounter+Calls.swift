import AEOModel
import Hummingbird
import HummingbirdTesting
import JOSE
import Testing

extension TestCounter {
    /// Asks as anybody does.
    func get(_ target: String, headers: HTTPFields = [:]) async throws -> TestAnswer {
        TestAnswer(try await client.executeRequest(uri: target, method: .get, headers: headers, body: nil))
    }

    /// Sends a body as anybody does.
    func post(
        _ target: String,
        _ body: String,
        type: String? = "application/json",
        method: HTTPRequest.Method = .post
    ) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        headers[.contentType] = type
        let buffer = ByteBuffer(string: body)
        return TestAnswer(
            try await client.executeRequest(uri: target, method: method, headers: headers, body: buffer)
        )
    }

    /// Asks as the officer.
    func officerGet(_ target: String) async throws -> TestAnswer {
        try await officerCall(.get, target, body: nil, key: nil)
    }

    /// Writes as the officer.
    func officerPost(_ target: String, _ body: JSONObject, key: String?) async throws -> TestAnswer {
        try await officerCall(.post, target, body: JSONText.encode(body), key: key)
    }

    /// A call with a token whose claims the test may spoil.
    func officerCall(
        _ method: HTTPRequest.Method,
        _ target: String,
        body: [UInt8]?,
        key: String?,
        type: String = "aeo-officer+jwt",
        signer: ES256PrivateKey? = nil,
        spoil: (inout JSONObject) -> Void = { _ in }
    ) async throws -> TestAnswer {
        let signer = signer ?? officer
        let now = clock.now().seconds
        var claims: JSONObject = [
            "iss": .string(signer.keyID), "iat": .integer(now), "exp": .integer(now + 60),
            "aud": .string(Self.url), "jti": "a-token",
            "htm": .string(method.rawValue), "htu": .string(Self.url + target),
        ]
        claims["body"] = body.map { .string(Base64URL.encode(SHA256Digest.hash($0))) }
        claims["idempotency_key"] = key.map { .string($0) }
        spoil(&claims)
        var headers: HTTPFields = [:]
        headers[.authorization] =
            "Bearer " + (try CompactJWS.sign(type: type, claims: claims, signer: signer))
        if body != nil { headers[.contentType] = "application/json" }
        if let key { headers[try #require(HTTPFields.Element.Name("Idempotency-Key"))] = key }
        return TestAnswer(
            try await client.executeRequest(
                uri: target,
                method: method,
                headers: headers,
                body: body.map { ByteBuffer(bytes: $0) }
            )
        )
    }

    /// Grants a certificate and gives its number.
    func grant(published: Bool = true, eori: String = "NL999000017") async throws -> String {
        let application = TestApplication.flowers(published: published, eori: eori)
        let answer = try await officerPost("/v1/certificates", application, key: "grant-\(eori)")
        #expect(answer.status == 201)
        return try #require(try answer.json()["certificate_number"]?.stringValue)
    }
}
