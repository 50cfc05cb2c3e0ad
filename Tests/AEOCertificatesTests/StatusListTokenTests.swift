import AEOCertificates
import JOSE
import Testing

@Suite struct StatusListTokenTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private func problem(_ token: [UInt8], trust: TrustStore? = nil) throws -> StatusTokenProblem? {
        switch StatusListToken.verify(
            token,
            trust: try trust ?? fixture.trust(),
            expectedURI: fixture.listURI
        ) {
        case .accepted: nil
        case .refused(let problem): problem
        }
    }

    private func signed(_ claims: JSONObject, type: String = "statuslist+jwt") throws -> [UInt8] {
        Array(try CompactJWS.sign(type: type, claims: claims, signer: fixture.status).utf8)
    }

    private var claims: JSONObject {
        [
            "sub": .string(fixture.listURI), "iat": .integer(Fixture.issued),
            "exp": .integer(Fixture.issued + 600), "ttl": 300,
            "status_list": [
                "bits": 2, "lst": .string(Base64URL.encode(StatusList(size: 64).deflated())),
            ],
        ]
    }

    @Test("A list we signed is accepted and says what we put in")
    func accepted() throws {
        let token = try fixture.token([7: 1, 9: 2])
        let outcome = StatusListToken.verify(token, trust: try fixture.trust(), expectedURI: fixture.listURI)
        guard case .accepted(let list, let key) = outcome else {
            Issue.record("refused")
            return
        }
        #expect(list.uri == fixture.listURI)
        #expect(list.authority == fixture.issuer.text)
        #expect(list.issuedAt == Fixture.issued)
        #expect(list.ttl == 300)
        #expect(list.compact == token)
        #expect([list.list[7], list.list[8], list.list[9]] == [1, 0, 2])
        #expect(key.role == .status)
    }

    @Test("A list without ttl is accepted")
    func withoutTTL() throws {
        var claims = claims
        claims["ttl"] = nil
        #expect(try problem(signed(claims)) == nil)
    }

    @Test("An issuing key does not sign status lists")
    func wrongRole() throws {
        #expect(try problem(fixture.token(signer: fixture.issuing)) == .unknownKey)
    }

    @Test("A strange key does not sign status lists")
    func strangeKey() throws {
        #expect(try problem(fixture.token(signer: fixture.stranger)) == .unknownKey)
    }

    @Test("A list of another address is refused, even one of the same authority")
    func otherList() throws {
        #expect(try problem(fixture.token(uri: fixture.issuer.text + "/status-lists/2")) == .notForThisList)
    }

    @Test("A list signed after its key retired is refused")
    func retired() throws {
        let late = try fixture.trust(status: .retired(at: Fixture.issued - 1))
        #expect(try problem(fixture.token(), trust: late) == .keyNotValidThen)
        let inTime = try fixture.trust(status: .retired(at: Fixture.issued))
        #expect(try problem(fixture.token(), trust: inTime) == nil)
    }

    @Test("A compromised key's list is refused whatever its date")
    func compromised() throws {
        let trust = try fixture.trust(status: .compromised(sinceIndex: 1_000_000))
        #expect(try problem(fixture.token(), trust: trust) == .keyNotValidThen)
    }

    @Test(
        "A token of another type is refused",
        arguments: ["dc+sd-jwt", "JWT", "application/statuslist+jwt", ""]
    )
    func wrongType(type: String) throws {
        guard case .unreadable = try problem(signed(claims, type: type)) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("A token that lacks a claim is refused", arguments: ["sub", "iat", "exp", "status_list"])
    func missingClaim(name: String) throws {
        var claims = claims
        claims[name] = nil
        guard case .unreadable = try problem(signed(claims)) else {
            Issue.record("not refused")
            return
        }
    }

    @Test(
        "A claim of the wrong type or without sense is refused",
        arguments: [
            ("sub", 7), ("iat", "now"), ("iat", 1.5), ("exp", nil), ("exp", 0), ("ttl", "300"), ("ttl", 0),
            ("ttl", -5), ("status_list", "list"), ("status_list", ["bits": 2]),
            ("status_list", ["lst": "eNo"]),
            ("status_list", ["bits": 3, "lst": "eNrbuRgAAhcBXQ"]), ("status_list", ["bits": 2, "lst": "!"]),
            ("status_list", ["bits": 2, "lst": "AAAA"]),
        ] as [(String, JSONValue)]
    )
    func wrongClaim(name: String, value: JSONValue) throws {
        var claims = claims
        claims[name] = value
        guard case .unreadable = try problem(signed(claims)) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("A flipped bit anywhere in the token is refused")
    func flipped() throws {
        let token = try fixture.token()
        let trust = try fixture.trust()
        for position in token.indices {
            var damaged = token
            damaged[position] ^= 1
            #expect(try problem(damaged, trust: trust) != nil, "byte \(position)")
        }
    }

    @Test(
        "A list that a reader would refuse is not signed",
        arguments: [(0, 300), (-1, 300), (86_401, 300), (600, 0), (600, 601)] as [(Int64, Int64)]
    )
    func notSigned(life: Int64, ttl: Int64) {
        #expect(throws: CertificateError.self) {
            try StatusListToken.sign(
                uri: fixture.listURI,
                list: StatusList(size: 8),
                issuedAt: Fixture.issued,
                expires: Fixture.issued + life,
                ttl: ttl,
                signer: fixture.status
            )
        }
    }

    @Test("A list at an address of another shape is not signed")
    func notSignedElsewhere() {
        #expect(throws: CertificateError.self) { try fixture.token(uri: "https://registry.example/lists/1") }
    }
}
