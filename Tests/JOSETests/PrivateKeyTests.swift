import JOSE
import Testing

@Suite struct PrivateKeyTests {
    static let ellipticSecret = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"
    static let edwardsSecret = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"

    private func with(_ secret: String, _ base: JSONObject) -> JSONObject {
        var base = base
        base["d"] = .string(secret)
        return base
    }

    @Test("What a key signs verifies under its public key and no other")
    func signing() throws {
        let message = Array("message".utf8)
        let signers: [any Signer] = [ES256PrivateKey(), Ed25519PrivateKey()]
        let strangers = [ES256PrivateKey().publicKey, Ed25519PrivateKey().publicKey]
        for signer in signers {
            let signature = try signer.sign(message)
            #expect(signature.count == 64)
            #expect(signer.publicKey.isValidSignature(signature, for: message))
            #expect(!signer.publicKey.isValidSignature(signature, for: message + [0]))
            #expect(!signer.publicKey.isValidSignature(Array(signature.dropLast()), for: message))
            #expect(!signer.publicKey.isValidSignature(signature + [0], for: message))
            #expect(!signer.publicKey.isValidSignature([], for: message))
            for stranger in strangers {
                #expect(!stranger.isValidSignature(signature, for: message))
            }
            #expect(signer.keyID == signer.publicKey.thumbprint.description)
            #expect(signer.algorithm == signer.publicKey.algorithm)
        }
    }

    @Test("A key comes back from PKCS#8")
    func pkcs8() throws {
        let elliptic = ES256PrivateKey()
        #expect(try ES256PrivateKey(pkcs8DER: elliptic.pkcs8DER).publicKey == elliptic.publicKey)
        let edwards = Ed25519PrivateKey()
        #expect(edwards.pkcs8DER.count == 48)
        #expect(try Ed25519PrivateKey(pkcs8DER: edwards.pkcs8DER).publicKey == edwards.publicKey)
    }

    @Test("Anything but PKCS#8 of the right kind is refused")
    func badPKCS8() {
        let elliptic = ES256PrivateKey().pkcs8DER
        let edwards = Ed25519PrivateKey().pkcs8DER
        var otherAlgorithm = edwards
        otherAlgorithm[11] = 0x71
        // SEC 1 ECPrivateKey: version 1 instead of 0.
        let sec1: [UInt8] =
            [0x30, 0x31, 0x02, 0x01, 0x01, 0x04, 0x20] + [UInt8](repeating: 1, count: 32) + [
                0xA0, 0x0A, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
            ]
        for document in [[], [0x30], edwards, sec1, Array(elliptic.dropLast()), [0x30, 0xFF]] {
            #expect(throws: JOSEError.key(.unreadablePrivateKey)) { try ES256PrivateKey(pkcs8DER: document) }
        }
        for document in [[], elliptic, Array(edwards.dropLast()), edwards + [0], otherAlgorithm] {
            #expect(throws: JOSEError.key(.unreadablePrivateKey)) {
                try Ed25519PrivateKey(pkcs8DER: document)
            }
        }
    }

    @Test("A scalar of the wrong length, zero or beyond the order is refused")
    func badScalars() {
        for bytes in [
            [], [UInt8](repeating: 1, count: 31), .init(repeating: 0, count: 32),
            .init(repeating: 0xFF, count: 32),
        ] {
            #expect(throws: JOSEError.key(.unreadablePrivateKey)) {
                try ES256PrivateKey(rawRepresentation: bytes)
            }
        }
        #expect(throws: JOSEError.key(.unreadablePrivateKey)) {
            try Ed25519PrivateKey(rawRepresentation: [UInt8](repeating: 1, count: 33))
        }
    }

    @Test("Private JWKs of RFC 7515 A.3 and RFC 8037 A.1 are read")
    func jwk() throws {
        let elliptic = try ES256PrivateKey(jwk: with(Self.ellipticSecret, JWKTests.elliptic))
        #expect(elliptic.publicKey == (try JWK(json: JWKTests.elliptic).key))
        let edwards = try Ed25519PrivateKey(jwk: with(Self.edwardsSecret, JWKTests.edwards))
        #expect(edwards.publicKey == (try JWK(json: JWKTests.edwards).key))
    }

    @Test("A private part that belongs to another public part is refused")
    func mismatched() {
        #expect(throws: JOSEError.key(.mismatchedPair)) {
            try ES256PrivateKey(jwk: with(Self.edwardsSecret, JWKTests.elliptic))
        }
        #expect(throws: JOSEError.key(.mismatchedPair)) {
            try Ed25519PrivateKey(jwk: with(Self.ellipticSecret, JWKTests.edwards))
        }
        #expect(throws: JOSEError.key(.mismatchedPair)) {
            try Ed25519PrivateKey(jwk: with(Self.ellipticSecret, JWKTests.elliptic))
        }
        #expect(throws: JOSEError.key(.missing("d"))) { try ES256PrivateKey(jwk: JWKTests.elliptic) }
    }

    @Test("No description, debug description or dump tells the secret")
    func redacted() throws {
        let elliptic = try ES256PrivateKey(jwk: with(Self.ellipticSecret, JWKTests.elliptic))
        let edwards = try Ed25519PrivateKey(jwk: with(Self.edwardsSecret, JWKTests.edwards))
        for key in [elliptic, edwards] as [any Signer] {
            var dumped = ""
            dump(key, to: &dumped)
            for text in ["\(key)", String(reflecting: key), dumped] {
                #expect(text.contains(key.keyID))
                #expect(!text.contains("rivateKey("))
                #expect(!text.lowercased().contains("bytes"))
            }
        }
    }

    @Test("Comparison in constant time agrees with plain comparison")
    func constantTime() {
        #expect(ConstantTime.equals([], []))
        #expect(ConstantTime.equals([1, 2, 3], [1, 2, 3]))
        #expect(!ConstantTime.equals([1, 2, 3], [1, 2, 4]))
        #expect(!ConstantTime.equals([1, 2, 3], [1, 2]))
        #expect(SystemRandom.bytes(33).count == 33)
        #expect(SystemRandom.bytes(16) != SystemRandom.bytes(16))
    }
}
