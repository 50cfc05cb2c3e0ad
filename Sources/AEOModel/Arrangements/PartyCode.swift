/// Who takes part in an arrangement: a country, a union or region of `schemas/territories.json`, or an agency of
/// a country, such as `NZ`, `SACU` or `DO-AGRICULTURE`.
///
/// Two letters alone are an ISO 3166-1 code or `EU`; the codes that customs meet for the same countries elsewhere
/// (`UK`, `EL`, `XI`) are refused with the one that is meant.
public struct PartyCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The written form.
    public let text: String

    /// Reads a code of 2 to 40 bytes from `A–Z`, `0–9` and inner hyphens; lower case is folded.
    public init(parsing text: String) throws(IdentifierError) {
        var bytes = try IdentifierText.folded(text)
        guard !bytes.isEmpty else { throw .empty }
        NormalisationStep.uppercase.apply(to: &bytes)
        if bytes.count <= 2 {
            self.text = try CountryCode(authority: String(decoding: bytes, as: UTF8.self)).text
            return
        }
        let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isCode = groups.allSatisfy { group in
            !group.isEmpty
                && group.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        }
        let written = String(decoding: bytes.prefix(40), as: UTF8.self)
        guard bytes.count <= 40, isCode else {
            throw .unknownCountry(
                written,
                hint: "a country's code, a union such as EU, or an agency's is wanted"
            )
        }
        self.text = written
    }

    /// The code of an authority.
    public init(_ country: CountryCode) { text = country.text }

    /// The country or `EU` that the code is; `nil` for a region and an agency.
    public var country: CountryCode? { try? CountryCode(authority: text) }

    /// The written form.
    public var description: String { text }

    /// Orders parties by their written form.
    public static func < (left: PartyCode, right: PartyCode) -> Bool { left.text < right.text }
}
