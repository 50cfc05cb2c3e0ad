import AEOCertificates
import AEOModel
import JOSE
import TransparencyLog

/// A small registry on paper: keys, one certificate, one status list.
///
/// Nothing is drawn from the system.
struct Fixture {
    /// 2026-11-23T08:00:00Z.
    static let issued: Int64 = 1_795_420_800
    static let day: Int64 = 86_400

    let issuer = AuthorityURL(registry: "https://registry.example", authority: "NL")
    let issuing: ES256PrivateKey
    let status: ES256PrivateKey
    let holder: ES256PrivateKey
    let stranger: ES256PrivateKey

    init() throws {
        issuing = try Self.key(1)
        status = try Self.key(2)
        holder = try Self.key(3)
        stranger = try Self.key(4)
    }

    static func key(_ number: UInt8) throws -> ES256PrivateKey {
        try ES256PrivateKey(rawRepresentation: [UInt8](repeating: 0, count: 31) + [number])
    }

    /// The same bytes for every test: a counter under SHA-256.
    static func random() -> (Int) -> [UInt8] {
        var counter: UInt8 = 0
        return { count in
            counter &+= 1
            var bytes: [UInt8] = []
            var block: UInt8 = 0
            while bytes.count < count {
                bytes += SHA256Digest.hash([counter, block])
                block &+= 1
            }
            return Array(bytes.prefix(count))
        }
    }

    var listURI: String { issuer.text + "/status-lists/1" }

    func instant(_ offset: Int64) -> Instant { Instant(seconds: Self.issued + offset) }

    func request() throws -> CredentialRequest {
        var request = CredentialRequest(
            issuer: issuer,
            issuedAt: Self.issued,
            status: StatusReference(uri: listURI, index: 7),
            certificateNumber: "NLAEOF000012345",
            programme: "EU-AEO",
            tier: "AEOF",
            issuingAuthority: "Customs Administration of the Netherlands",
            decisionDate: try CivilDate(parsing: "2026-11-20"),
            validFrom: try PrintedInstant("2026-11-20T00:00:00+01:00"),
            validUntil: try PrintedInstant("2027-06-01T00:00:00+02:00"),
            legalName: "Voorbeeld Handel B.V."
        )
        request.parts = [
            PartClaim(code: "AEOC", status: StatusReference(uri: listURI, index: 8)),
            PartClaim(code: "AEOS", status: StatusReference(uri: listURI, index: 9)),
        ]
        request.legalNameLatin = "Voorbeeld Handel B.V."
        request.tin = "NL123456789"
        request.identifiers = [IdentifierClaim(scheme: "EORI", value: "NL123456789")]
        request.address = ["lines": ["Havenstraat 1"], "city": "Rotterdam", "country": "NL"]
        request.sizeClass = "small"
        request.roles = ["EXP", "IMP"]
        request.sites = [["code": "RTM", "name": "Warehouse"]]
        request.holderKey = JWK(key: holder.publicKey)
        return request
    }

    func issue(_ change: (inout CredentialRequest) throws -> Void = { _ in }) throws -> IssuedCredential {
        var request = try request()
        try change(&request)
        return try CredentialWriter.issue(request, signer: issuing, random: Self.random())
    }

    /// A list signed at an offset from the issue of the paper, living for six hours.
    func token(
        _ values: [Int: UInt8] = [:],
        at offset: Int64 = 0,
        life: Int64 = 21_600,
        uri: String? = nil,
        size: Int = 64,
        signer: (any Signer)? = nil
    ) throws -> [UInt8] {
        var list = StatusList(size: size)
        for (index, value) in values { list[index] = value }
        let text = try StatusListToken.sign(
            uri: uri ?? listURI,
            list: list,
            issuedAt: Self.issued + offset,
            expires: Self.issued + offset + life,
            ttl: 300,
            signer: signer ?? status
        )
        return Array(text.utf8)
    }

    func trusted(
        _ key: ES256PrivateKey,
        _ role: TrustedKeyRole,
        from: Instant? = nil,
        until: Instant? = nil,
        state: TrustedKeyState = .active
    ) -> TrustedKey {
        TrustedKey(
            issuer: issuer,
            role: role,
            key: JWK(key: key.publicKey),
            from: from,
            until: until,
            state: state
        )
    }

    func trust(
        issuing state: TrustedKeyState = .active,
        status statusState: TrustedKeyState = .active,
        logs: [NoteVerifier] = []
    ) throws -> TrustStore {
        try TrustStore(
            keys: [trusted(issuing, .issuing, state: state), trusted(status, .status, state: statusState)],
            logVerifiers: logs
        )
    }

    /// Judges a paper by a list an hour after both were signed, unless told otherwise.
    func verdict(
        _ credential: String? = nil,
        token values: [Int: UInt8] = [:],
        checked offset: Int64 = 3_600,
        at: Int64? = nil,
        listAt: Int64? = nil,
        maxAge: Int64? = nil
    ) throws -> Verdict {
        let paper = try credential ?? issue().compact
        let listOffset = listAt ?? max(0, offset - 600)
        let request = VerificationRequest(at: at.map(instant), checkedAt: instant(offset), maxAge: maxAge)
        return Verifier(trust: try trust()).verify(
            Array(paper.utf8),
            request: request,
            status: .token(try token(values, at: listOffset))
        )
    }
}
