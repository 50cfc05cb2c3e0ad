import AEOCertificates
import JOSE

extension StatusListToken {
    /// The list inside a token of our own archive; its digest stands in the log, so its signature is not checked again.
    static func archivedList(_ token: [UInt8]) -> StatusList? {
        guard let jws = try? CompactJWS(parsing: token, policy: JWSPolicy(types: ["statuslist+jwt"])),
            let claims = try? jws.claims(),
            let member = claims["status_list"]?.objectValue,
            let bits = member["bits"]?.integerValue,
            let text = member["lst"]?.stringValue,
            let deflated = try? Base64URL.decode(text)
        else { return nil }
        return try? StatusList(deflated: deflated, bits: Int(bits))
    }

    /// The key that signed a token of our own archive.
    static func archivedKeyID(_ token: [UInt8]) -> String? {
        let jws = try? CompactJWS(parsing: token, policy: JWSPolicy(types: ["statuslist+jwt"]))
        return jws?.header.keyID
    }
}
