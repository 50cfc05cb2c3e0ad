/// A public key with its description, as a JSON Web Key (RFC 7517, RFC 7518 §6.2, RFC 8037 §2).
public struct JWK: Sendable, Equatable {
    /// The key.
    public let key: PublicKey
    /// The `kid`.
    public let keyID: String?
    /// The `alg`, which goes with the key.
    public let algorithm: JWSAlgorithm?
    /// The `use`; only `sig` is taken.
    public let use: String?
    /// The certificate chain `x5c`, each in standard base64, leaf first.
    public let certificates: [String]?
    /// All members in their order, those unknown here included.
    public let json: JSONObject

    /// Describes a key for publication: `use` is `sig`, `kid` the thumbprint unless given.
    public init(key: PublicKey, keyID: String? = nil, certificates: [String]? = nil) {
        let keyID = keyID ?? key.thumbprint.description
        var json = key.requiredMembers
        json["use"] = "sig"
        json["alg"] = .string(key.algorithm.rawValue)
        json["kid"] = .string(keyID)
        if let certificates { json["x5c"] = .array(certificates.map { .string($0) }) }
        self.key = key
        self.keyID = keyID
        self.algorithm = key.algorithm
        self.use = "sig"
        self.certificates = certificates
        self.json = json
    }

    /// Reads a public key.
    ///
    /// - Throws: `JOSEError.key` for a private member, another type or curve, coordinates that do not have 32 bytes or
    ///   are no point, and an `alg`, `use` or `key_ops` that contradicts verification with this key.
    public init(json: JSONObject) throws(JOSEError) {
        for name in Self.privateNames where json[name] != nil {
            throw .key(.privateMember(name))
        }
        key = try Self.key(json)
        keyID = try Self.optionalString("kid", json)
        use = try Self.optionalString("use", json)
        if let use, use != "sig" { throw .key(.notForSignatures) }
        if let operations = json["key_ops"] {
            guard let names = operations.arrayValue else { throw .key(.invalidMember("key_ops")) }
            guard names.contains("verify") else { throw .key(.notForSignatures) }
        }
        algorithm = try Self.optionalString("alg", json).map { (name) throws(JOSEError) in
            guard let algorithm = JWSAlgorithm(rawValue: name) else { throw .key(.algorithmMismatch(name)) }
            return algorithm
        }
        if let algorithm, algorithm != key.algorithm { throw .key(.algorithmMismatch(algorithm.rawValue)) }
        certificates = try Self.certificates(json)
        self.json = json
    }

    /// The thumbprint (RFC 7638).
    public var thumbprint: KeyThumbprint {
        key.thumbprint
    }

    /// Names that carry private or symmetric key material (RFC 7518 §6.2.2, §6.3.2, §6.4.1; RFC 9964).
    private static let privateNames = ["d", "k", "p", "q", "dp", "dq", "qi", "oth", "priv"]
}

extension JWK {
    /// Reads the members that make up the key.
    static func key(_ json: JSONObject) throws(JOSEError) -> PublicKey {
        let type = try string("kty", json)
        let isElliptic = type.hasSameBytes(as: "EC")
        guard isElliptic || type.hasSameBytes(as: "OKP") else { throw .key(.unsupported(type)) }
        let curve = try string("crv", json)
        guard curve.hasSameBytes(as: isElliptic ? "P-256" : "Ed25519") else {
            throw .key(.unsupported(curve))
        }
        let x = try coordinate("x", json)
        guard isElliptic else { return .ed25519(try Ed25519PublicKey(rawRepresentation: x)) }
        return .p256(try P256PublicKey(rawRepresentation: try x + coordinate("y", json)))
    }

    /// Reads a member of exactly 32 bytes, leading zeros included (RFC 7518 §6.2.1.2).
    static func coordinate(_ name: String, _ json: JSONObject) throws(JOSEError) -> [UInt8] {
        let bytes = try Base64URL.decode(try string(name, json))
        guard bytes.count == 32 else { throw .key(.wrongLength(name)) }
        return bytes
    }

    private static func string(_ name: String, _ json: JSONObject) throws(JOSEError) -> String {
        guard let text = json[name]?.stringValue else { throw .key(.missing(name)) }
        return text
    }

    private static func optionalString(_ name: String, _ json: JSONObject) throws(JOSEError) -> String? {
        guard let value = json[name] else { return nil }
        guard let text = value.stringValue else { throw .key(.invalidMember(name)) }
        return text
    }

    private static func certificates(_ json: JSONObject) throws(JOSEError) -> [String]? {
        guard let value = json["x5c"] else { return nil }
        guard let texts = value.arrayValue?.compactMap(\.stringValue), !texts.isEmpty,
            texts.count == value.arrayValue?.count
        else { throw .key(.invalidMember("x5c")) }
        return texts
    }
}
