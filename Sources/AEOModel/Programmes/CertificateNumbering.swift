/// How a programme's certificate numbers are made: a template with fields in braces.
///
/// Fields: `{country}` the issuing country, `{tier}`, `{main}` the main identifier, `{serial:N}` a decimal number
/// of at least N digits that never repeats within the authority's programme.
public struct CertificateNumbering: Sendable, Hashable {
    /// The template.
    public let template: String
    /// Whether the number gives away the holder's own number (India's contains the PAN).
    public let isPersonal: Bool

    /// Makes a numbering; `nil` when the template has an unknown field or no serial.
    public init?(template: String, isPersonal: Bool) {
        guard Self.render(template, fields: ["country": "", "tier": "", "main": ""], serial: 1) != nil,
            template.utf8.count <= 64, template.contains("{serial:")
        else { return nil }
        self.template = template
        self.isPersonal = isPersonal
    }

    /// The number for a grant.
    public func number(country: String, tier: String, main: String, serial: UInt64) -> String {
        Self.render(template, fields: ["country": country, "tier": tier, "main": main], serial: serial)
            ?? "\(country)\(tier)\(serial)"
    }

    private static func render(_ template: String, fields: [String: String], serial: UInt64) -> String? {
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = String(rest[rest.index(after: open)..<close])
            if let value = fields[name] {
                result += value
            } else if name.hasPrefix("serial:"), let width = Int(name.dropFirst(7)), (1...18).contains(width)
            {
                let digits = String(serial)
                result += String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
            } else {
                return nil
            }
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        return result + rest
    }
}
