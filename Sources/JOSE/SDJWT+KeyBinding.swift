extension SDJWT {
    /// Adds a key binding to a presentation that ends in a tilde (RFC 9901 §4.3).
    ///
    /// - Throws: `JOSEError.sdJWT(.notAPresentation)` when it does not, and whatever the signer throws.
    public static func addKeyBinding(
        to presentation: String,
        audience: String,
        nonce: String,
        issuedAt: Int64,
        signer: some Signer
    ) throws(JOSEError) -> String {
        let bytes = Array(presentation.utf8)
        guard bytes.last == tilde else { throw .sdJWT(.notAPresentation) }
        let claims: JSONObject = [
            "iat": .integer(issuedAt), "aud": .string(audience), "nonce": .string(nonce),
            "sd_hash": .string(Base64URL.encode(SHA256Digest.hash(bytes))),
        ]
        // The verifier takes the key from `cnf`, so the header names none.
        return try presentation
            + CompactJWS.sign(type: "kb+jwt", claims: claims, signer: signer, includesKeyID: false)
    }

    /// Checks the key binding against the holder's key and the verifier's challenge (RFC 9901 §7.3).
    ///
    /// Times are seconds since 1970. A binding is fresh while `now − maxAge − leeway ≤ iat ≤ now + leeway`.
    public func verifyKeyBinding(
        key: PublicKey,
        audience: String,
        nonce: String,
        now: Int64,
        maxAge: Int64,
        leeway: Int64
    ) -> KeyBindingResult {
        guard let keyBinding else { return .absent }
        guard keyBinding.isSigned(by: key) else { return .wrongSignature }
        let claims: JSONObject
        do {
            claims = try keyBinding.claims()
        } catch {
            return .malformed(error)
        }
        guard let givenAudience = claims["aud"]?.stringValue else { return .invalidClaim("aud") }
        guard let givenNonce = claims["nonce"]?.stringValue else { return .invalidClaim("nonce") }
        guard let issuedAt = claims["iat"]?.integerValue else { return .invalidClaim("iat") }
        guard let hash = claims["sd_hash"]?.stringValue else { return .invalidClaim("sd_hash") }
        guard givenAudience.hasSameBytes(as: audience) else { return .wrongAudience }
        guard givenNonce.hasSameBytes(as: nonce) else { return .wrongNonce }
        let expectedHash = Base64URL.encode(SHA256Digest.hash(keyBindingInput))
        guard hash.hasSameBytes(as: expectedHash) else { return .wrongHash }
        let latest = Self.sum(now, leeway)
        guard issuedAt <= latest else { return .inTheFuture }
        guard Self.sum(Self.sum(issuedAt, maxAge), leeway) >= now else { return .tooOld }
        if let value = claims["exp"] {
            guard let end = value.integerValue else { return .invalidClaim("exp") }
            guard now < Self.sum(end, leeway) else { return .tooOld }
        }
        if let value = claims["nbf"] {
            guard let begin = value.integerValue else { return .invalidClaim("nbf") }
            guard begin <= latest else { return .inTheFuture }
        }
        return .valid
    }
    /// Adds without trapping, whatever a stranger wrote into a claim.
    private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard overflow else { return sum }
        return left < 0 ? .min : .max
    }
}
