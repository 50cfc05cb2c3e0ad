public import JOSE

extension StatusListToken {
    /// Room for 2^22 incompressible two-bit entries, base64url applied twice.
    private static let limits = JWSLimits(maxBytes: 2 << 20, json: JSONLimits(maxBytes: 2 << 20))

    /// Checks a token as received against the trust file and the address a credential names.
    ///
    /// Nothing is inflated before the signature is accepted. Whether the token is fresh enough is for the verifier,
    /// which knows the question.
    public static func verify(_ token: [UInt8], trust: TrustStore, expectedURI: String) -> StatusTokenOutcome
    {
        do throws(StatusTokenProblem) {
            let (jws, claims) = try read(token, expectedURI: expectedURI)
            guard let keyID = jws.header.keyID,
                let key = trust.find(issuer: authority(of: expectedURI), role: .status, kid: keyID)
            else { throw .unknownKey }
            let list = try finish(jws, claims, key: key.key.key, received: token)
            if case .compromised = key.state { throw .keyNotValidThen }
            guard key.signs(at: list.issuedAt) else { throw .keyNotValidThen }
            return .accepted(list, key)
        } catch {
            return .refused(error)
        }
    }

    /// Checks a token with a key that the caller trusts for it.
    public static func verify(
        _ token: [UInt8],
        key: PublicKey,
        expectedURI: String
    ) throws(StatusTokenProblem) -> StatusListToken {
        let (jws, claims) = try read(token, expectedURI: expectedURI)
        return try finish(jws, claims, key: key, received: token)
    }

    private static func read(
        _ token: [UInt8],
        expectedURI: String
    ) throws(StatusTokenProblem) -> (CompactJWS, Claims) {
        let jws: CompactJWS
        let claims: Claims
        do {
            jws = try CompactJWS(
                parsing: token,
                policy: JWSPolicy(types: [CertificateType.statusListToken]),
                limits: limits
            )
            claims = try Claims(reading: jws.claims())
        } catch let error as CertificateError {
            throw .unreadable(error.description)
        } catch {
            throw .unreadable("\(error)")
        }
        guard claims.uri.hasSameBytes(as: expectedURI) else { throw .notForThisList }
        return (jws, claims)
    }

    private static func finish(
        _ jws: CompactJWS,
        _ claims: Claims,
        key: PublicKey,
        received: [UInt8]
    ) throws(StatusTokenProblem) -> StatusListToken {
        guard jws.isSigned(by: key) else { throw .badSignature }
        do {
            return try StatusListToken(jws, claims: claims, received: received)
        } catch {
            throw .unreadable(error.description)
        }
    }
}
