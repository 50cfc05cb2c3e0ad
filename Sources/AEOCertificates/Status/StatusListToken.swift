import JOSE

/// A signed status list whose signature was checked (Token Status List, section 5.1).
///
/// There is no way to get one from unverified bytes.
public struct StatusListToken: Sendable {
    /// `sub`: the address of the list.
    public let uri: String
    /// The issuer whose list it is: what stands before `/status-lists/` in the address.
    public let authority: String
    /// `iat`, in seconds since 1970.
    public let issuedAt: Int64
    /// `exp`: the first second at which it is no evidence any more.
    public let expires: Int64
    /// `ttl`: after how many seconds a cache should ask again.
    public let ttl: Int64?
    /// The list.
    public let list: StatusList
    /// The token as received.
    public let compact: [UInt8]

    init(_ jws: CompactJWS, claims: Claims, received: [UInt8]) throws(StatusListError) {
        uri = claims.uri
        authority = Self.authority(of: claims.uri)
        issuedAt = claims.issuedAt
        expires = claims.expires
        ttl = claims.ttl
        list = try StatusList(deflated: claims.deflated, bits: claims.bits)
        compact = received
    }

    /// The issuer a list belongs to by its address; the address itself when it has another shape than ours.
    static func authority(of uri: String) -> String {
        guard let separator = uri.range(of: CertificateType.statusLists, fromEnd: true) else { return uri }
        return String(uri[..<separator.lowerBound])
    }
}
