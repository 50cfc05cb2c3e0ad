public import JOSE
public import TransparencyLog

/// The keys a verifier trusts: those of authorities, and those of logs.
///
/// An immutable value; a new trust file makes a new store.
public struct TrustStore: Sendable {
    /// Every trusted key, in the order of the trust file.
    public let keys: [TrustedKey]
    /// The keys of logs and witnesses.
    public let logVerifiers: [NoteVerifier]
    /// Positions in `keys`: the same key may serve two authorities.
    private let byKeyID: [String: [Int]]
    private let issuers: Set<String>

    /// Trusts keys; naming one twice is refused.
    public init(keys: [TrustedKey], logVerifiers: [NoteVerifier] = []) throws(CertificateError) {
        var byKeyID: [String: [Int]] = [:]
        for (position, key) in keys.enumerated() {
            let isKnown = byKeyID[key.keyID, default: []].contains { other in
                keys[other].role == key.role && keys[other].issuer.hasSameBytes(as: key.issuer)
            }
            guard !isKnown else { throw .duplicateKey(key.keyID) }
            byKeyID[key.keyID, default: []].append(position)
        }
        self.keys = keys
        self.logVerifiers = logVerifiers
        self.byKeyID = byKeyID
        self.issuers = Set(keys.map(\.issuer))
    }

    /// Reads trust files: JWK Sets (RFC 7517, section 5) whose keys carry the `aeo_` members.
    public init(jwks: [JSONObject], logVerifiers: [NoteVerifier] = []) throws(CertificateError) {
        var keys: [TrustedKey] = []
        for set in jwks {
            guard let members = try ClaimReader(object: set).optionalArray("keys") else {
                throw .missing("keys")
            }
            for member in members {
                guard case .object(let object) = member else { throw .wrongType("keys") }
                keys.append(try TrustedKey(json: object))
            }
        }
        try self.init(keys: keys, logVerifiers: logVerifiers)
    }

    /// The key an issuer uses in a role under an identifier; no other key is ever tried.
    public func find(issuer: String, role: TrustedKeyRole, kid: String) -> TrustedKey? {
        guard let positions = byKeyID[kid] else { return nil }
        for position in positions {
            let key = keys[position]
            if key.role == role, key.issuer.hasSameBytes(as: issuer), key.keyID.hasSameBytes(as: kid) {
                return key
            }
        }
        return nil
    }

    /// Whether any key of the issuer is trusted.
    public func knows(issuer: String) -> Bool { issuers.contains(issuer) }

    /// The trust file.
    public var json: JSONObject { ["keys": .array(keys.map { .object($0.json) })] }
}
