public import JOSE

extension StatusListToken {
    /// The longest life of a list: 24 hours.
    public static let longestLife: Int64 = 86_400

    /// Signs a list for publication; what a reader would refuse is refused here already.
    public static func sign(
        uri: String,
        list: StatusList,
        issuedAt: Int64,
        expires: Int64,
        ttl: Int64,
        signer: any Signer
    ) throws(CertificateError) -> String {
        guard uri.range(of: CertificateType.statusLists, fromEnd: true) != nil else {
            throw .malformed("sub", "\(uri) is not the address of a status list")
        }
        guard expires > issuedAt, expires - issuedAt <= longestLife else {
            throw .malformed("exp", "a status list lives for at least a second and at most 24 hours")
        }
        guard ttl > 0, ttl <= expires - issuedAt else {
            throw .malformed("ttl", "a cache cannot keep the list longer than it lives")
        }
        let claims: JSONObject = [
            "sub": .string(uri),
            "iat": .integer(issuedAt),
            "exp": .integer(expires),
            "ttl": .integer(ttl),
            "status_list": [
                "bits": .integer(Int64(list.bits)),
                "lst": .string(Base64URL.encode(list.deflated())),
            ],
        ]
        do {
            return try CompactJWS.sign(type: CertificateType.statusListToken, claims: claims, signer: signer)
        } catch {
            throw .jose(error)
        }
    }
}
