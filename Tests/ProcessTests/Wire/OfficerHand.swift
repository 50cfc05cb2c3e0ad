import AEORegistryClient
import Foundation
import JOSE
import RegistryHome

/// Signs calls with the officer's key of a home, whatever is in them.
struct OfficerHand: Sendable {
    let url: String
    private let signer: any Signer

    init(_ home: HomeDirectory) throws {
        url = home.configuration.url.description
        let source = PassphraseSource(file: nil, environment: [:]) { _ in }
        signer = try home.officerSigner(try source.passphrase(of: home.layout))
    }

    /// A token for a call.
    func token(_ method: String, _ target: String, body: [UInt8]? = nil, key: String? = nil) throws -> String
    {
        let now = Int64(Date().timeIntervalSince1970)
        var claims: JSONObject = [
            "iss": .string(signer.keyID), "iat": .integer(now), "exp": .integer(now + 60),
            "aud": .string(url),
            "jti": .string(UUID().uuidString), "htm": .string(method), "htu": .string(url + target),
        ]
        claims["body"] = body.map { .string(Base64URL.encode(SHA256Digest.hash($0))) }
        claims["idempotency_key"] = key.map { .string($0) }
        return try CompactJWS.sign(type: "aeo-officer+jwt", claims: claims, signer: signer)
    }

    /// Writes over a transport; the answer is as received.
    func write(_ call: WriteCall, over transport: HTTPTransport) async throws -> WireResponse {
        let token = try token("POST", call.path, body: call.body, key: call.key)
        return try await transport.send(
            WireRequest(
                method: "POST",
                url: url + call.path,
                headers: [
                    (name: "Content-Type", value: "application/json"),
                    (name: "Idempotency-Key", value: call.key),
                    (name: "Authorization", value: "Bearer \(token)"),
                ],
                body: call.body,
                answerLimit: 1 << 20
            )
        )
    }

    /// Reads as an officer.
    func read(_ target: String, over transport: HTTPTransport) async throws -> JSONObject {
        let answer = try await transport.send(
            WireRequest(
                method: "GET",
                url: url + target,
                headers: [(name: "Authorization", value: "Bearer \(try token("GET", target))")],
                answerLimit: 16 << 20
            )
        )
        guard answer.status == 200 else {
            throw ProcessFailure(
                "\(target): \(answer.status) \(String(decoding: answer.body, as: UTF8.self))"
            )
        }
        return try StrictJSON.parseObject(answer.body)
    }
}
