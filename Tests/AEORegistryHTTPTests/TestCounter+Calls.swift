import AEOCertificates
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
    func officerGet(_ target: String, accept: String? = nil) async throws -> TestAnswer {
        try await officerCall(.get, target, body: nil, key: nil, accept: accept)
    }

    /// Writes as the officer.
    func officerPost(_ target: String, _ body: JSONObject, key: String?) async throws -> TestAnswer {
        try await officerCall(.post, target, body: JSONText.encode(body), key: key)
    }

    /// A call that an agency signs.
    func agencyCall(
        _ method: HTTPRequest.Method,
        _ target: String,
        body: [UInt8]? = nil,
        accept: String? = nil,
        signer: ES256PrivateKey
    ) async throws -> TestAnswer {
        try await officerCall(
            method,
            target,
            body: body,
            key: nil,
            accept: accept,
            type: "aeo-agency+jwt",
            signer: signer
        )
    }

    /// A call with a token whose claims the test may spoil.
    func officerCall(
        _ method: HTTPRequest.Method,
        _ target: String,
        body: [UInt8]?,
        key: String?,
        accept: String? = nil,
        type: String = "aeo-officer+jwt",
        media: String = "application/json",
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
        headers[.accept] = accept
        if body != nil { headers[.contentType] = media }
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

    /// Grants by an application and gives the answer.
    func grant(_ application: JSONObject, key: String) async throws -> JSONObject {
        let answer = try await officerPost("/v1/certificates", application, key: key)
        #expect(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
        return try answer.json()
    }

    /// Records an act.
    func act(_ body: JSONObject, on number: String, key: String?) async throws -> TestAnswer {
        try await officerPost("/v1/certificates/\(number)/acts", body, key: key)
    }

    /// Records an act that must be taken, and gives the answer.
    func done(_ body: JSONObject, on number: String, key: String) async throws -> JSONObject {
        let answer = try await act(body, on: number, key: key)
        #expect(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
        return try answer.json()
    }

    /// The rule that refuses an act.
    func refusal(_ body: JSONObject, on number: String) async throws -> String? {
        let answer = try await act(body, on: number, key: "refused")
        #expect(answer.status == 422)
        return try answer.json()["rule"]?.stringValue
    }

    /// What the registry says of a credential, and why not where it is not good.
    func verdict(on credential: String) async throws -> (verdict: String?, reason: String?) {
        let body = JSONText.encode(["credential": .string(credential)] as JSONObject)
        let json = try await post("/v1/verify", String(decoding: body, as: UTF8.self)).json()
        return (json["verdict"]?.stringValue, json["reason"]?.stringValue)
    }

    /// The value in the published status list at the place that a credential names.
    func listValue(of credential: String) async throws -> UInt8? {
        let status = try #require(try Self.claims(of: credential)["status"]?.objectValue)
        let place = try #require(status["status_list"]?.objectValue)
        let uri = try #require(place["uri"]?.stringValue)
        let index = try #require(place["idx"]?.integerValue)
        let token = try await get(String(uri.dropFirst(Self.url.count)))
        let claims = try Self.claims(of: String(decoding: token.body, as: UTF8.self))
        let packed = try #require(claims["status_list"]?.objectValue?["lst"]?.stringValue)
        return try StatusList(deflated: Base64URL.decode(packed), bits: 2).value(at: Int(index))
    }

    /// Waits until the published list has a value at the place that a credential names; the suite's time limit bounds it.
    func settle(_ credential: String, at value: UInt8) async throws {
        while try await listValue(of: credential) != value { await Task.yield() }
    }

    /// The open claims of a credential.
    static func claims(of credential: String) throws -> JSONObject {
        let token = try #require(credential.split(separator: "~").first)
        let parts = token.split(separator: ".")
        return try StrictJSON.parseObject(Base64URL.decode(String(parts[1])))
    }
}
