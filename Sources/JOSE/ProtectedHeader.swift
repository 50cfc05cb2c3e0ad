/// The protected header of a JWS, checked against a policy (RFC 7515 §4).
///
/// `jwk`, `jku` and `x5u` are kept among the members and never used as a source of keys.
public struct ProtectedHeader: Sendable, Equatable {
    /// The algorithm.
    public let algorithm: JWSAlgorithm
    /// The `typ`.
    public let type: String?
    /// The `kid`.
    public let keyID: String?
    /// The certificate chain `x5c`, each in standard base64, leaf first.
    public let certificates: [String]?
    /// All members in their order.
    public let members: JSONObject

    /// The certificate chain under its registered name.
    public var x5c: [String]? { certificates }

    init(_ members: JSONObject, policy: JWSPolicy) throws(JOSEError) {
        var algorithm: JWSAlgorithm?
        var type: String?
        var keyID: String?
        var certificates: [String]?
        for member in members {
            switch member.name {
            case "alg": algorithm = try Self.algorithm(member, policy: policy)
            case "typ": type = try Self.string(member)
            case "kid": keyID = try Self.string(member)
            case "x5c": certificates = try Self.strings(member)
            // No extension is understood here, so none may be critical; b64 only works as one (RFC 7797 §6).
            case "crit", "b64": throw .forbiddenHeaderMember(member.name)
            default: break
            }
        }
        guard let algorithm else { throw .missingHeaderMember("alg") }
        if let type {
            guard policy.types.contains(where: { $0.hasSameBytes(as: type) }) else {
                throw .typeNotAllowed(type)
            }
        } else if !policy.allowsMissingType {
            throw .typeNotAllowed(nil)
        }
        self.algorithm = algorithm
        self.type = type
        self.keyID = keyID
        self.certificates = certificates
        self.members = members
    }

    private static func algorithm(
        _ member: JSONObject.Member,
        policy: JWSPolicy
    ) throws(JOSEError) -> JWSAlgorithm {
        let name = try string(member)
        let algorithm =
            policy.allowsLegacyEdDSA && name == "EdDSA" ? JWSAlgorithm.ed25519 : JWSAlgorithm(rawValue: name)
        guard let algorithm, policy.algorithms.contains(algorithm) else { throw .algorithmNotAllowed(name) }
        return algorithm
    }

    private static func string(_ member: JSONObject.Member) throws(JOSEError) -> String {
        guard let text = member.value.stringValue else { throw .invalidHeaderMember(member.name) }
        return text
    }

    private static func strings(_ member: JSONObject.Member) throws(JOSEError) -> [String] {
        guard let values = member.value.arrayValue, !values.isEmpty else {
            throw .invalidHeaderMember(member.name)
        }
        var texts: [String] = []
        for value in values {
            guard let text = value.stringValue else { throw .invalidHeaderMember(member.name) }
            texts.append(text)
        }
        return texts
    }
}
