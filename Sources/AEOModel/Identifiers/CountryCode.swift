/// A country by its ISO 3166-1 alpha-2 code, or Kosovo by the user-assigned `XK` that customs use.
///
/// Stored as its two letters inline. The European Union is an authority that decides, not a country; only
/// `init(authority:)` accepts `EU`.
public struct CountryCode: Sendable, Hashable {
    private let first: UInt8
    private let second: UInt8

    /// Reads a country's code; lower case is folded.
    ///
    /// `UK`, `EL` and `XI` are refused with the code that is meant.
    public init(parsing text: String) throws(IdentifierError) {
        try self.init(text, besides: nil)
    }

    /// Reads the code of an issuing authority: a country's, or `EU`.
    public init(authority text: String) throws(IdentifierError) {
        try self.init(text, besides: "EU")
    }

    private init(_ text: String, besides union: String?) throws(IdentifierError) {
        var bytes = try IdentifierText.folded(text)
        guard !bytes.isEmpty else { throw .empty }
        NormalisationStep.uppercase.apply(to: &bytes)
        let code = String(decoding: bytes.prefix(8), as: UTF8.self)
        guard bytes.count == 2 else {
            throw .unknownCountry(code, hint: "two letters of ISO 3166-1 alpha-2 are wanted")
        }
        guard CountryCode.isAssigned(bytes[0], bytes[1]) || code == union else {
            throw .unknownCountry(code, hint: CountryCode.hint(for: code))
        }
        (first, second) = (bytes[0], bytes[1])
    }

    /// The two upper-case letters.
    public var text: String { String(decoding: [first, second], as: UTF8.self) }

    /// Whether this is the European Union's code, which only an authority can bear.
    public var isEuropeanUnion: Bool { first == UInt8(ascii: "E") && second == UInt8(ascii: "U") }

    private static func hint(for code: String) -> String? {
        switch code {
        case "UK": "the United Kingdom is GB"
        case "EL": "Greece is GR; EL is used only in VAT numbers"
        case "XI": "XI is only an EORI prefix, for Northern Ireland; the country is GB"
        case "EU": "the European Union is an authority, not a country"
        default: nil
        }
    }

    private static func isAssigned(_ first: UInt8, _ second: UInt8) -> Bool {
        guard (0x41...0x5A).contains(first), (0x41...0x5A).contains(second) else { return false }
        return assigned[Int(first) - 0x41] & 1 << UInt32(second - 0x41) != 0
    }
}

extension CountryCode: Comparable {
    /// Alphabetical order.
    public static func < (left: CountryCode, right: CountryCode) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

extension CountryCode: CustomStringConvertible {
    /// The two upper-case letters.
    public var description: String { text }
}
