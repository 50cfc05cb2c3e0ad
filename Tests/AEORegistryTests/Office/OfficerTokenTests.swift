import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct OfficerTokenTests {
    private static let address = TestOffice.url + "/v1/certificates"
    private let office: TestOffice
    private let body = Array("{\"a\":1}".utf8)

    init() throws { office = try TestOffice() }

    private var claims: JSONObject {
        let now = office.clock.now().seconds
        return [
            "iat": .integer(now), "exp": .integer(now + 60), "aud": .string(TestOffice.url), "jti": "token-1",
            "htm": "POST", "htu": .string(Self.address),
            "body": .string(Base64URL.encode(SHA256Digest.hash(body))),
            "idempotency_key": "key-1",
        ]
    }

    private func call(_ token: String, body: [UInt8]? = nil, key: String? = "key-1") -> OfficerCall {
        OfficerCall(
            token: token,
            method: "POST",
            url: Self.address,
            path: "/v1/certificates",
            body: body ?? self.body,
            idempotencyKey: key
        )
    }

    private func refuses(_ call: OfficerCall) async throws -> Bool {
        let registry = try await office.open(MemoryArchive())
        do throws(RegistryError) {
            _ = try registry.authenticate(call)
            return false
        } catch {
            guard case .unauthorised(let words) = error else { return false }
            return words.hasPrefix("the officer's token")
        }
    }

    private func token(type: String = "aeo-officer+jwt", _ claims: JSONObject) throws -> String {
        try CompactJWS.sign(type: type, claims: claims, signer: office.officer)
    }

    @Test("A token for exactly this call proves officer, body and scope of the key")
    func right() async throws {
        let registry = try await office.open(MemoryArchive())
        let token = try token(claims)
        let proof = try registry.authenticate(call(token))
        #expect(proof.keyID == office.officer.keyID)
        #expect(proof.bodyDigest == SHA256Digest.hash(body))
        #expect(proof.scope == "\(office.officer.keyID) POST /v1/certificates")
        #expect(proof.token == token && proof.body == body && proof.idempotencyKey == "key-1")
    }

    @Test("Every wrong or missing claim is refused", arguments: TokenFlaw.all)
    func wrong(flaw: TokenFlaw) async throws {
        var claims = claims
        flaw.change(&claims)
        #expect(try await refuses(call(token(type: flaw.type, claims))))
    }

    @Test(
        "A clock five seconds behind, and a life of sixty seconds, are borne",
        arguments: [
            (0, 60), (5, 65), (-59, 1), (-30, 30),
        ] as [(Int64, Int64)]
    )
    func borne(iat: Int64, exp: Int64) async throws {
        let registry = try await office.open(MemoryArchive())
        var claims = claims
        let now = office.clock.now().seconds
        claims["iat"] = .integer(now + iat)
        claims["exp"] = .integer(now + exp)
        _ = try registry.authenticate(call(token(claims)))
    }

    @Test("A token that was good is refused a minute later")
    func later() async throws {
        let call = try call(token(claims))
        office.clock.advance(seconds: 60)
        #expect(try await refuses(call))
    }

    @Test("The body and the key that arrive must be those that were signed")
    func otherCall() async throws {
        let signed = try token(claims)
        #expect(try await refuses(call(signed, body: Array("{\"a\":2}".utf8))))
        #expect(try await refuses(call(signed, body: [])))
        #expect(try await refuses(call(signed, key: nil)))
        #expect(try await refuses(call(signed, key: "KEY-1")))
        var bare = claims
        bare["body"] = nil
        bare["idempotency_key"] = nil
        let reading = try token(bare)
        #expect(try await !refuses(call(reading, body: [], key: nil)))
        #expect(try await refuses(call(reading, body: [], key: "key-1")))
        #expect(try await refuses(call(signed, body: [], key: "key-1")))
    }

    @Test("A key of nobody here, and a stranger who borrows an officer's name, are refused")
    func foreignKeys() async throws {
        let stranger = ES256PrivateKey()
        let type = "aeo-officer+jwt"
        #expect(try await refuses(call(CompactJWS.sign(type: type, claims: claims, signer: stranger))))
        let borrowed = try CompactJWS.sign(
            type: type,
            claims: claims,
            signer: stranger,
            includesKeyID: false
        )
        #expect(try await refuses(call(borrowed)))
        let mine = try token(claims).split(separator: ".")
        let theirs = try CompactJWS.sign(type: type, claims: claims, signer: stranger).split(separator: ".")
        #expect(try await refuses(call("\(mine[0]).\(mine[1]).\(theirs[2])")))
        let edwards = try CompactJWS.sign(type: type, claims: claims, signer: Ed25519PrivateKey())
        #expect(try await refuses(call(edwards)))
    }

    @Test(
        "What is no token is refused",
        arguments: [
            "", ".", "..", "a.b.c", "Bearer x", "eyJhbGciOiJub25lIn0.e30.", "e30.e30.e30",
        ]
    )
    func noToken(text: String) async throws { #expect(try await refuses(call(text))) }

    @Test("A token with anything added is refused", arguments: [" ", "\n", "=", ".", "A", "~"])
    func added(text: String) async throws {
        let token = try token(claims)
        #expect(try await refuses(call(token + text)))
        #expect(try await refuses(call(text + token)))
    }

    @Test("A write without an idempotency key is refused, and one key belongs to one path of one officer")
    func keysAndScopes() async throws {
        try await office.working(MemoryArchive()) { registry in
            let granted = try await office.grant(registry, office.application(), key: "k")
            let request = ActRequest(kind: .suspend)
            try await office.act(registry, request, on: granted.record.number, key: "k")
            let proof = OfficerProof(
                keyID: office.officer.keyID,
                token: "t",
                body: body,
                bodyDigest: SHA256Digest.hash(body),
                scope: "s",
                idempotencyKey: nil
            )
            await #expect(
                throws: RegistryError.invalid(field: "Idempotency-Key", detail: "every write needs one")
            ) {
                try await registry.grant(office.application(), holderKey: nil, proof: proof) { _ in
                    WriteAnswer(status: 201, body: [], isRepeated: false)
                }
            }
        }
    }

    @Test("A refusal is not kept: the same key may be used for the corrected request")
    func refusalNotKept() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.tier = "AEOX"
            await #expect(throws: RegistryError.self) { try await office.answer(registry, form, key: "k") }
            form.tier = "AEOC"
            #expect(try await !office.answer(registry, form, key: "k").isRepeated)
        }
    }

    @Test("A key in use is not begun a second time")
    func inProgress() async throws {
        let archive = FaultyArchive(MemoryArchive())
        try await office.working(archive) { registry in
            archive.hold()
            async let first = office.answer(registry, office.application(), key: "k")
            await archive.untilHeld()
            await #expect(throws: RegistryError.idempotencyInProgress) {
                try await office.answer(registry, office.application(), key: "k")
            }
            archive.release()
            let answer = try await first
            let again = try await office.answer(registry, office.application(), key: "k")
            #expect(answer.status == 201 && again.isRepeated)
        }
    }
}
