import JOSE

extension StatusListToken {
    /// The claims of a token before its signature is checked; the list stays compressed.
    struct Claims {
        let uri: String
        let issuedAt: Int64
        let expires: Int64
        let ttl: Int64?
        let bits: Int
        let deflated: [UInt8]

        init(reading object: JSONObject) throws(CertificateError) {
            let reader = ClaimReader(object: object)
            uri = try reader.text("sub")
            issuedAt = try reader.integer("iat")
            expires = try reader.integer("exp")
            ttl = try reader.optionalInteger("ttl")
            guard issuedAt >= 0, expires > issuedAt, expires <= JWTTime.latest, (ttl ?? 1) > 0 else {
                throw .malformed("exp", "iat, exp and ttl make no span of time")
            }
            let list = try reader.reader("status_list")
            let width = try list.integer("bits")
            guard let bits = Int(exactly: width) else { throw .statusList(.unsupportedBits(width)) }
            self.bits = bits
            deflated = try list.bytes("lst")
        }
    }
}
