/// The outcome of building: the claims to sign, and the disclosures to hand over with them.
public struct SDClaims: Sendable, Equatable {
    /// The claims with digests in the place of what is disclosable.
    public let claims: JSONObject
    /// One disclosure for each claim and element that is disclosable.
    public let disclosures: [Disclosure]

    /// Signs the claims and appends all disclosures, each with a tilde behind it.
    ///
    /// - Throws: Whatever `CompactJWS.sign` throws.
    public func sign(
        type: String,
        signer: some Signer,
        extraHeader: JSONObject = [:]
    ) throws(JOSEError) -> String {
        let jws = try CompactJWS.sign(type: type, claims: claims, signer: signer, extraHeader: extraHeader)
        return disclosures.reduce(into: jws + "~") { $0 += $1.encoded + "~" }
    }
}
