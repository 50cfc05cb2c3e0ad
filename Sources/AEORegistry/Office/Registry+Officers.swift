import AEOModel
import JOSE

extension Registry {
    /// The longest life of an officer's token, in seconds.
    private static let longestToken: Int64 = 60

    /// Checks that an officer signed exactly this call, just now (`typ: aeo-officer+jwt`).
    ///
    /// Reads may repeat a token within its minute; writes are protected by their idempotency row.
    /// `atAnyTime` leaves out whether the token is for this minute: for a call about the clock itself, whose body says
    /// when it was signed.
    package func authenticate(
        _ call: OfficerCall,
        atAnyTime: Bool = false
    ) throws(RegistryError) -> OfficerProof {
        let (keyID, claims) = try checked(call, atAnyTime: atAnyTime)
        let digest = SHA256Digest.hash(call.body)
        let wanted = call.body.isEmpty ? nil : Base64URL.encode(digest)
        guard claims["body"]?.stringValue == wanted else {
            throw .unauthorised("the officer's token covers another body")
        }
        return proof(call, keyID: keyID, digest: digest)
    }

    /// Checks an officer's call before its body has come in, for bodies too large to hold.
    ///
    /// `bodyDigest` of the proof is what the officer signed; whoever reads the body compares it before believing a byte.
    package func authenticateAhead(_ call: OfficerCall) throws(RegistryError) -> OfficerProof {
        let (keyID, claims) = try checked(call, atAnyTime: false)
        guard let text = claims["body"]?.stringValue, let digest = try? Base64URL.decode(text),
            digest.count == SHA256Digest.byteCount
        else { throw .unauthorised("the officer's token covers no body") }
        return proof(call, keyID: keyID, digest: digest)
    }

    private func proof(_ call: OfficerCall, keyID: String, digest: [UInt8]) -> OfficerProof {
        OfficerProof(
            keyID: keyID,
            token: call.token,
            body: call.body,
            bodyDigest: digest,
            scope: "\(keyID) \(call.method) \(call.path)",
            idempotencyKey: call.idempotencyKey
        )
    }

    /// The officer's key and the claims of a token for exactly this call, whatever its body is.
    private func checked(
        _ call: OfficerCall,
        atAnyTime: Bool
    ) throws(RegistryError) -> (keyID: String, claims: JSONObject) {
        let jws: CompactJWS
        let claims: JSONObject
        do throws(JOSEError) {
            jws = try CompactJWS(
                parsing: Array(call.token.utf8),
                policy: JWSPolicy(types: ["aeo-officer+jwt"], algorithms: [.es256])
            )
            claims = try jws.claims()
        } catch {
            throw .unauthorised("the officer's token cannot be read: \(error)")
        }
        guard let keyID = jws.header.keyID, let key = identity.officers[keyID], jws.isSigned(by: key.key)
        else {
            throw .unauthorised("the officer's token is not signed by an officer of this registry")
        }
        try checkTimes(claims, atAnyTime: atAnyTime)
        guard claims["aud"]?.stringValue == identity.url else {
            throw .unauthorised("the officer's token is for another registry")
        }
        guard claims["htm"]?.stringValue == call.method, claims["htu"]?.stringValue == call.url else {
            throw .unauthorised("the officer's token is for another call")
        }
        guard let token = claims["jti"]?.stringValue, !token.isEmpty, token.utf8.count <= 128 else {
            throw .unauthorised("the officer's token has no jti")
        }
        guard claims["idempotency_key"]?.stringValue == call.idempotencyKey else {
            throw .unauthorised("the officer's token covers another idempotency key")
        }
        return (keyID, claims)
    }

    private func checkTimes(_ claims: JSONObject, atAnyTime: Bool) throws(RegistryError) {
        let now = clock.now().seconds
        guard let issued = claims["iat"]?.integerValue, let expires = claims["exp"]?.integerValue,
            issued >= 0, expires > issued, expires < 1 << 50
        else { throw .unauthorised("the officer's token has no usable iat and exp") }
        guard expires - issued <= Self.longestToken else {
            throw .unauthorised("the officer's token lives longer than \(Self.longestToken) seconds")
        }
        guard atAnyTime || (now < expires && issued <= now + 5) else {
            throw .unauthorised("the officer's token is not for this minute; check the clocks")
        }
    }
}
