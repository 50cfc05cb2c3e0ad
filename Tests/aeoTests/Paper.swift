import AEOCertificates
import AEOModel
import JOSE

/// A certificate as a registry signs it, with its trust file and status list.
struct Paper {
    static let issuer = AuthorityURL(registry: "https://aeo.example.org", authority: "NL")
    static let issued = Instant(seconds: 1_794_000_000)

    let credential: String
    let trust: String
    let status: String

    init(holderKey: JWK? = nil, value: UInt8 = 0, at: Instant = issued.adding(seconds: 900_000)) throws {
        let issuing = ES256PrivateKey()
        let listing = ES256PrivateKey()
        let uri = "\(Self.issuer.text)/status-lists/1"
        var request = CredentialRequest(
            issuer: Self.issuer,
            issuedAt: Self.issued.seconds,
            status: StatusReference(uri: uri, index: 5),
            certificateNumber: "NLAEOC1",
            programme: "EU-AEO",
            tier: "AEOC",
            issuingAuthority: "NL",
            decisionDate: try CivilDate(parsing: "2026-11-02"),
            validFrom: PrintedInstant(Self.issued),
            validUntil: nil,
            legalName: "Voorbeeld BV"
        )
        request.tin = "NL123456789"
        request.roles = ["EXP", "IMP"]
        request.holderKey = holderKey
        credential = try CredentialWriter.issue(request, signer: issuing) { SystemRandom.bytes($0) }.compact
        let keys = [
            TrustedKey(issuer: Self.issuer, role: .issuing, key: JWK(key: issuing.publicKey)),
            TrustedKey(issuer: Self.issuer, role: .status, key: JWK(key: listing.publicKey)),
        ]
        trust = JSONText.string(.object(try TrustStore(keys: keys).json))
        var list = StatusList()
        list[5] = value
        status = try StatusListToken.sign(
            uri: uri,
            list: list,
            issuedAt: at.seconds,
            expires: at.seconds + 21_600,
            ttl: 300,
            signer: listing
        )
    }
}
