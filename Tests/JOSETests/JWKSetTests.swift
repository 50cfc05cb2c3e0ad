import JOSE
import Testing

@Suite struct JWKSetTests {
    private func key(_ base: JSONObject, _ members: JSONObject) -> JSONValue {
        var base = base
        for member in members {
            base[member.name] = member.value
        }
        return .object(base)
    }

    @Test("Keys of other kinds are passed over, ours are found by name")
    func reading() throws {
        let set = try JWKSet(json: [
            "keys": [
                ["kty": "RSA", "n": "AQAB", "e": "AQAB"], key(JWKTests.elliptic, ["kid": "a"]),
                key(JWKTests.elliptic, ["kid": "e", "use": "enc"]),
                ["kty": "EC", "crv": "P-384", "x": "AA", "y": "AA"],
                key(JWKTests.edwards, ["kid": "b"]),
            ]
        ])
        #expect(set.keys.map(\.keyID) == ["a", "b"])
        #expect(set.key(withID: "b")?.key.algorithm == .ed25519)
        #expect(set.key(withID: "c") == nil)
        #expect(set.key(withID: "e") == nil)
        #expect(try JWKSet(json: set.json) == set)
    }

    @Test("One bad key refuses the whole set")
    func refused() {
        let bad: [JSONObject] = [
            [:], ["keys": .object([:])], ["keys": [1]], ["keys": [key(JWKTests.elliptic, ["d": "AA"])]],
            ["keys": [key(JWKTests.elliptic, ["x": "AA"])]],
            ["keys": [key(JWKTests.elliptic, ["kid": "a"]), key(JWKTests.edwards, ["kid": "a"])]],
            ["keys": [key(JWKTests.elliptic, ["alg": "ES521"])]],
        ]
        for json in bad {
            #expect(throws: JOSEError.self) { try JWKSet(json: json) }
        }
    }
}
