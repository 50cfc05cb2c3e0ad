/// The address that names an authority as issuer: the registry's permanent URL, `/authorities/` and the code.
public struct AuthorityURL: Sendable, Hashable {
    private static let separator = "/authorities/"

    /// The permanent URL of the registry, without a slash at the end.
    public let registry: String
    /// The authority's code, such as `NL`.
    public let authority: String

    /// Names an authority of a registry.
    public init(registry: String, authority: String) {
        self.registry = registry
        self.authority = authority
    }

    /// Reads an `iss`; nil when it is no ASCII URL of that shape.
    public init?(parsing text: String) {
        guard let end = text.range(of: Self.separator, fromEnd: true) else { return nil }
        let code = text[end.upperBound...]
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !code.isEmpty,
            !code.utf8.contains(UInt8(ascii: "/")), end.lowerBound > text.startIndex
        else { return nil }
        self.init(registry: String(text[..<end.lowerBound]), authority: String(code))
    }

    /// The `iss`.
    public var text: String { registry + Self.separator + authority }

    /// The `vct` of certificates issued through that registry.
    public var certificateType: String { registry + CertificateType.path }
}
