public import JOSE

/// One of the trader's numbers as disclosed: the scheme's code and the value as the authority holds it.
public struct IdentifierClaim: Sendable, Hashable {
    /// The code of the identifier scheme.
    public let scheme: String
    /// The number.
    public let value: String

    /// Names a number.
    public init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }

    /// The element of `identifiers`.
    public var json: JSONValue {
        .object([ClaimName.scheme: .string(scheme), ClaimName.value: .string(value)])
    }

    init(reading value: JSONValue) throws(CertificateError) {
        guard case .object(let object) = value else { throw .wrongType(ClaimName.identifiers) }
        let reader = ClaimReader(object: object)
        self.init(scheme: try reader.text(ClaimName.scheme), value: try reader.text(ClaimName.value))
    }
}
