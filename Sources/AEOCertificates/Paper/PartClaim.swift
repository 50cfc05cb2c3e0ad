public import JOSE

/// A part of a combined certificate, with a status entry of its own.
public struct PartClaim: Sendable, Hashable {
    /// The part as written: a component's tier code, or `site:CODE`.
    public let code: String
    /// Where its status is published.
    public let status: StatusReference

    /// Names a part and its entry.
    public init(code: String, status: StatusReference) {
        self.code = code
        self.status = status
    }

    /// The member of `parts`.
    public var json: JSONValue { .object([ClaimName.part: .string(code), ClaimName.status: status.json]) }

    init(reading value: JSONValue) throws(CertificateError) {
        guard case .object(let object) = value else { throw .wrongType(ClaimName.parts) }
        let reader = ClaimReader(object: object)
        self.init(
            code: try reader.text(ClaimName.part),
            status: try StatusReference(status: reader.reader(ClaimName.status))
        )
    }
}
