import AEOCertificates
import AEOModel
import JOSE
import Testing

@Suite struct TrustStoreTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private var member: JSONObject { fixture.trusted(fixture.issuing, .issuing).json }

    @Test(
        "A trust file survives writing and reading",
        arguments: [
            .active, .retiring, .retired(at: 1_800_000_000), .compromised(sinceIndex: 42),
        ] as [TrustedKeyState]
    )
    func roundTrip(state: TrustedKeyState) throws {
        let key = fixture.trusted(
            fixture.issuing,
            .issuing,
            from: fixture.instant(0),
            until: fixture.instant(100),
            state: state
        )
        let store = try TrustStore(keys: [key, fixture.trusted(fixture.status, .status)])
        let read = try TrustStore(jwks: [
            try StrictJSON.parseObject(JSONText.encode(.object(store.json), pretty: true))
        ])
        #expect(read.keys.map(\.state) == store.keys.map(\.state))
        #expect(read.json == store.json)
        #expect(read.keys[0].from == key.from)
        #expect(read.keys[0].until == key.until)
    }

    @Test("A key without an end says so with null, and is read without the member too")
    func openEnd() throws {
        var json = member
        #expect(json["aeo_until"] == JSONValue.null)
        #expect(try TrustedKey(json: json).until == nil)
        json["aeo_until"] = nil
        #expect(try TrustedKey(json: json).until == nil)
    }

    @Test("A key is found by issuer, role and identifier, and by nothing less")
    func find() throws {
        let store = try fixture.trust()
        let kid = fixture.issuing.keyID
        #expect(store.find(issuer: fixture.issuer.text, role: .issuing, kid: kid) != nil)
        #expect(store.find(issuer: fixture.issuer.text, role: .status, kid: kid) == nil)
        #expect(store.find(issuer: fixture.issuer.text + "/", role: .issuing, kid: kid) == nil)
        #expect(
            store.find(issuer: "https://registry.example/authorities/BE", role: .issuing, kid: kid) == nil
        )
        #expect(store.find(issuer: fixture.issuer.text, role: .issuing, kid: kid + "A") == nil)
        #expect(store.find(issuer: fixture.issuer.text, role: .issuing, kid: "") == nil)
        #expect(store.knows(issuer: fixture.issuer.text))
        #expect(!store.knows(issuer: "https://registry.example"))
    }

    @Test("A look-alike issuer is not found")
    func lookAlike() throws {
        // The Kelvin sign is canonically equivalent to K, so String's own equality would take it.
        let issuer = AuthorityURL(registry: "https://registry.example", authority: "KE")
        let key = TrustedKey(issuer: issuer, role: .issuing, key: JWK(key: fixture.issuing.publicKey))
        let store = try TrustStore(keys: [key])
        let twin = "https://registry.example/authorities/\u{212A}E"
        #expect(twin == issuer.text)
        #expect(store.find(issuer: twin, role: .issuing, kid: key.keyID) == nil)
    }

    @Test("The same key named twice is refused")
    func duplicate() {
        let key = fixture.trusted(fixture.issuing, .issuing)
        #expect(throws: CertificateError.duplicateKey(key.keyID)) { try TrustStore(keys: [key, key]) }
    }

    @Test(
        "A member that says too little is refused",
        arguments: ["aeo_authority", "aeo_issuer", "aeo_role", "kty", "crv", "x", "y"]
    )
    func missing(name: String) {
        var json = member
        json[name] = nil
        #expect(throws: CertificateError.self) { try TrustedKey(json: json) }
    }

    @Test(
        "A member that says nonsense is refused",
        arguments: [
            ("aeo_authority", "BE"), ("aeo_authority", 7), ("aeo_issuer", "https://registry.example"),
            ("aeo_issuer", "https://registry.example/authorities/"), ("aeo_issuer", "/authorities/NL"),
            ("aeo_issuer", "https://registry.example/authorities/N\u{130}"), ("aeo_role", "officer"),
            ("aeo_role", nil), ("aeo_from", "2026-11-23"), ("aeo_until", 5), ("aeo_state", "gone"),
            ("aeo_state", "retired"), ("aeo_state", "compromised"), ("x", "AAAA"), ("kid", 4),
        ] as [(String, JSONValue)]
    )
    func nonsense(name: String, value: JSONValue) {
        var json = member
        json[name] = value
        #expect(throws: CertificateError.self) { try TrustedKey(json: json) }
    }

    @Test("A private key in a trust file is refused")
    func privateKey() {
        var json = member
        json["d"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"
        #expect(throws: CertificateError.self) { try TrustedKey(json: json) }
    }

    @Test(
        "A file that is no key set is refused",
        arguments: [[:], ["keys": "none"], ["keys": [1]], ["keys": [[:]]]] as [JSONObject]
    )
    func noSet(file: JSONObject) {
        #expect(throws: CertificateError.self) { try TrustStore(jwks: [file]) }
    }

    @Test("A key signs within its span, its end excluded")
    func span() throws {
        let key = fixture.trusted(
            fixture.issuing,
            .issuing,
            from: fixture.instant(0),
            until: fixture.instant(10)
        )
        #expect(!key.signs(at: Fixture.issued - 1))
        #expect(key.signs(at: Fixture.issued))
        #expect(key.signs(at: Fixture.issued + 9))
        #expect(!key.signs(at: Fixture.issued + 10))
    }
}
