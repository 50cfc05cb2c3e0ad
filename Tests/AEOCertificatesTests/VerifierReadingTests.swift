import AEOCertificates
import AEOModel
import JOSE
import Testing

/// Everything that is decided before the status: form, type, trust, signature, disclosures, claims.
@Suite struct VerifierReadingTests {
    private let fixture: Fixture
    private let request: VerificationRequest

    init() throws {
        fixture = try Fixture()
        request = VerificationRequest(checkedAt: fixture.instant(3_600))
    }

    private func verdict(_ paper: String, trust: TrustStore? = nil) throws -> Verdict {
        Verifier(trust: try trust ?? fixture.trust())
            .verify(Array(paper.utf8), request: request, status: .token(try fixture.token(at: 3_000)))
    }

    private func resigned(
        type: String = "dc+sd-jwt",
        signer: (any Signer)? = nil,
        change: (inout JSONObject) -> Void
    ) throws -> String {
        let paper = try SDJWT(
            parsing: fixture.issue().compact,
            issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])
        )
        var claims = try paper.issuerJWT.claims()
        change(&claims)
        let signer: any Signer = signer ?? fixture.issuing
        let jwt = try CompactJWS.sign(type: type, claims: claims, signer: signer)
        return jwt + "~" + paper.disclosures.map { $0.encoded + "~" }.joined()
    }

    @Test("Reading tells the digest by which a registry knows the paper")
    func digest() throws {
        let issued = try fixture.issue()
        guard
            case .paper(let paper) = Verifier(trust: try fixture.trust())
                .read(Array(issued.compact.utf8), request: request)
        else {
            Issue.record("refused")
            return
        }
        #expect(paper.digest == issued.digest)
        #expect(paper.key.role == .issuing)
        #expect(paper.claims.certificateNumber == issued.claims.certificateNumber)
    }

    @Test(
        "What is no SD-JWT is unparseable",
        arguments: ["", "~", "a.b.c~", "hello", "{}", "eyJhbGciOiJub25lIn0.e30.~", "....~", "\u{0}"]
    )
    func unparseable(paper: String) throws {
        let verdict = try verdict(paper)
        #expect(verdict.outcome == .notValid(.unparseable))
        #expect(verdict.certificate == nil)
    }

    @Test("A paper without its last tilde is unparseable")
    func noTilde() throws {
        #expect(try verdict(String(fixture.issue().compact.dropLast())).outcome == .notValid(.unparseable))
        #expect(try verdict(fixture.issue().issuerJWT).outcome == .notValid(.unparseable))
    }

    @Test(
        "Another typ is refused",
        arguments: ["vc+sd-jwt", "JWT", "statuslist+jwt", "application/dc+sd-jwt", ""]
    )
    func wrongType(type: String) throws {
        #expect(try verdict(resigned(type: type) { _ in }).outcome == .notValid(.wrongType))
    }

    @Test(
        "Another credential type is refused",
        arguments: [
            "", "/2", "https://registry.example/vct/diploma/1", "/vct/aeo-certificate/1",
            "https://other.example/vct/aeo-certificate/1",
            "https://registry.example/x/vct/aeo-certificate/1",
            "https://registry.example/vct/aeo-certificate/1/",
        ]
    )
    func wrongVCT(type: String) throws {
        let paper = try resigned { $0["vct"] = .string(type.isEmpty ? "x" : type) }
        #expect(try verdict(paper).outcome == .notValid(.wrongType))
    }

    @Test("An Ed25519 signature is not taken, even of a good paper")
    func wrongAlgorithm() throws {
        let key = try Ed25519PrivateKey(rawRepresentation: [UInt8](repeating: 5, count: 32))
        #expect(try verdict(resigned(signer: key) { _ in }).outcome == .notValid(.wrongType))
    }

    @Test("A paper of an issuer we do not trust is unknown, not bad")
    func untrusted() throws {
        for issuer in [
            "https://registry.example/authorities/BE", "https://other.example/authorities/NL", "x",
        ] {
            let verdict = try verdict(resigned { $0["iss"] = .string(issuer) })
            #expect(verdict.outcome == .unknown(.untrustedIssuer))
            #expect(verdict.evidence.issuer == issuer)
            #expect(verdict.certificate == nil)
        }
    }

    @Test("A paper without issuer is no certificate")
    func noIssuer() throws {
        #expect(try verdict(resigned { $0["iss"] = nil }).outcome == .notValid(.malformedClaims))
    }

    @Test("A key the issuer does not have is unknown; a status key is none for papers")
    func unknownKey() throws {
        #expect(try verdict(resigned(signer: fixture.stranger) { _ in }).outcome == .unknown(.unknownKey))
        #expect(try verdict(resigned(signer: fixture.status) { _ in }).outcome == .unknown(.unknownKey))
    }

    @Test("A signature by another key under the right key's name is a forgery")
    func forged() throws {
        let forger = Impostor(key: fixture.stranger, keyID: fixture.issuing.keyID)
        #expect(try verdict(resigned(signer: forger) { _ in }).outcome == .notValid(.badSignature))
    }

    @Test("A paper issued after its key retired, or outside its span, is unknown")
    func keyNotThen() throws {
        let paper = try fixture.issue().compact
        let retired = try fixture.trust(issuing: .retired(at: Fixture.issued - 1))
        #expect(try verdict(paper, trust: retired).outcome == .unknown(.keyNotValidThen))
        let inTime = try fixture.trust(issuing: .retired(at: Fixture.issued))
        #expect(try verdict(paper, trust: inTime).outcome == .valid)
        #expect(try verdict(paper, trust: fixture.trust(issuing: .retiring)).outcome == .valid)
        for (from, until) in [(fixture.instant(1), nil), (nil, fixture.instant(0))] as [(Instant?, Instant?)]
        {
            let trust = try TrustStore(keys: [
                fixture.trusted(fixture.issuing, .issuing, from: from, until: until),
                fixture.trusted(fixture.status, .status),
            ])
            #expect(try verdict(paper, trust: trust).outcome == .unknown(.keyNotValidThen))
        }
    }

    @Test("A compromised key's paper is unknown without a receipt")
    func compromised() throws {
        let trust = try fixture.trust(issuing: .compromised(sinceIndex: 10))
        #expect(try verdict(fixture.issue().compact, trust: trust).outcome == .unknown(.keyCompromised))
    }

    @Test("A disclosure of another paper is refused")
    func foreignDisclosure() throws {
        let other = try fixture.issue { $0.legalName = "Somebody Else B.V." }
        let disclosure = try #require(other.compact.split(separator: "~").dropFirst().first)
        #expect(try verdict(fixture.issue().compact + disclosure + "~").outcome == .notValid(.badDisclosure))
    }

    @Test("A disclosure given twice is refused")
    func repeatedDisclosure() throws {
        let paper = try fixture.issue().compact
        let disclosure = try #require(paper.split(separator: "~").dropFirst().first)
        #expect(try verdict(paper + disclosure + "~").outcome == .notValid(.badDisclosure))
    }

    @Test(
        "A claim that must stand open may not come from a disclosure",
        arguments: ["tier", "status", "cnf", "exp"]
    )
    func hiddenOpenClaim(name: String) throws {
        let paper = try SDJWT(
            parsing: fixture.issue().compact,
            issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])
        )
        var claims = try paper.issuerJWT.claims()
        let value = try #require(claims[name])
        claims[name] = nil
        claims["_sd"] = nil
        claims["roles"] = nil
        claims["sites"] = nil
        var builder = SDJWTBuilder(random: Fixture.random())
        for member in claims where member.name != "_sd_alg" {
            try builder.open(name: member.name, value: member.value)
        }
        try builder.disclose(name: name, value: value)
        let hidden = try builder.finish().sign(type: "dc+sd-jwt", signer: fixture.issuing)
        #expect(try verdict(hidden).outcome == .notValid(.badDisclosure))
    }

    @Test("A signed content that is no certificate is refused", arguments: ["tier", "status", "valid_until"])
    func malformedClaims(name: String) throws {
        #expect(try verdict(resigned { $0[name] = nil }).outcome == .notValid(.malformedClaims))
    }

    @Test("A paper that names another authority's list is never valid")
    func foreignList() throws {
        let uri = "https://registry.example/authorities/BE/status-lists/1"
        let paper = try resigned { $0["status"] = StatusReference(uri: uri, index: 7).json }
        let list = try StatusListToken.verify(
            fixture.token(at: 3_000, uri: uri),
            key: fixture.status.publicKey,
            expectedURI: uri
        )
        let verdict = Verifier(trust: try fixture.trust())
            .verify(Array(paper.utf8), request: request, verifiedList: list)
        #expect(verdict.outcome == .unknown(.statusWrongAuthority))
    }

    @Test("Any selection of disclosures gives the same verdict")
    func selections() throws {
        let paper = try SDJWT(
            parsing: fixture.issue().compact,
            issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])
        )
        for hidden in paper.disclosures.indices {
            let shown = paper.disclosures.indices.filter { $0 != hidden }.map {
                paper.disclosures[$0].encoded
            }
            #expect(try verdict(paper.presenting { shown.contains($0.encoded) }).outcome == .valid)
        }
        let bare = try verdict(paper.presenting { _ in false })
        #expect(bare.outcome == .valid)
        #expect(bare.certificate?.legalName == nil)
        #expect(bare.certificate?.roles == nil)
    }

    @Test("A flipped bit anywhere in the paper never leaves it valid")
    func flipped() throws {
        let paper = Array(try fixture.issue().compact.utf8)
        let verifier = Verifier(trust: try fixture.trust())
        let token = try fixture.token(at: 3_000)
        for position in paper.indices {
            var damaged = paper
            damaged[position] ^= 1 << UInt8(position % 7)
            let verdict = verifier.verify(damaged, request: request, status: .token(token))
            #expect(verdict.outcome != .valid, "byte \(position)")
        }
    }
}

/// Signs with one key under the name of another.
private struct Impostor: Signer {
    let key: ES256PrivateKey
    let keyID: String

    var algorithm: JWSAlgorithm { key.algorithm }
    var publicKey: PublicKey { key.publicKey }

    func sign(_ message: [UInt8]) throws(JOSEError) -> [UInt8] { try key.sign(message) }
}
