/// A kind of trader number: its form, how it is typed, and how it is checked.
///
/// The facts come from a programme's profile; nothing here knows a country, except that the prefixes of an EORI
/// are explained to those who typed a wrong one.
public struct IdentifierScheme: Sendable, Hashable {
    /// The code, such as `EORI`.
    public let code: String
    /// The name in words.
    public let name: String
    /// Whether holders of the programme are known by this number first.
    public let isMain: Bool
    /// The form of the number once normalised.
    public let pattern: IdentifierPattern
    /// The steps that bring a typed number into its normal form, in order.
    public let normalisation: [NormalisationStep]
    /// The first two letters allowed; nil where the scheme has no such rule.
    public let prefixes: Set<String>?
    /// The arithmetic of the check digit, where there is a published one.
    public let check: CheckDigitAlgorithm?
    /// What a wrong check digit means.
    public let policy: CheckDigitPolicy

    /// Puts the scheme together.
    public init(
        code: String,
        name: String,
        isMain: Bool,
        pattern: IdentifierPattern,
        normalisation: [NormalisationStep],
        prefixes: Set<String>?,
        check: CheckDigitAlgorithm?,
        policy: CheckDigitPolicy
    ) {
        self.code = code
        self.name = name
        self.isMain = isMain
        self.pattern = pattern
        self.normalisation = normalisation
        self.prefixes = prefixes
        self.check = check
        self.policy = policy
    }

    /// Reads a number as typed, pasted or exported, or refuses it by the rule it breaks.
    public func parse(_ typed: String) throws(IdentifierError) -> ParsedIdentifier {
        var bytes = try IdentifierText.folded(typed)
        for step in normalisation { step.apply(to: &bytes) }
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= IdentifierText.maximumLength else {
            throw .tooLong(limit: IdentifierText.maximumLength)
        }
        guard pattern.matches(bytes) else {
            throw .patternMismatch(scheme: code, pattern: pattern.text, hint: slip(in: bytes))
        }
        if let prefixes {
            let prefix = String(decoding: bytes.prefix(2), as: UTF8.self)
            guard prefixes.contains(prefix) else { throw .unknownPrefix(prefix, hint: hint(for: prefix)) }
        }
        var doubts: [IdentifierDoubt] = []
        if let check, !check.isSatisfied(by: bytes) {
            switch policy {
            case .reject: throw .checkDigit(scheme: code)
            case .warn: doubts.append(.checkDigit(scheme: code))
            }
        }
        let value = String(decoding: bytes, as: UTF8.self)
        return ParsedIdentifier(identifier: TraderIdentifier(scheme: code, value: value), doubts: doubts)
    }

    /// Names the commonest slip, letters for digits, when undoing it gives the right form.
    private func slip(in bytes: [UInt8]) -> String? {
        let undone = bytes.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
            default: byte
            }
        }
        guard undone != bytes, pattern.matches(undone) else { return nil }
        return "a letter O or I stands where the digit 0 or 1 is meant"
    }

    private func hint(for prefix: String) -> String? {
        guard code == "EORI" else { return nil }
        return switch prefix {
        case "EL": "not a member state's EORI; Greece is GR here"
        case "UK", "GB": "not a member state's EORI; only Northern Ireland's XI remains"
        default: "not a member state's EORI"
        }
    }
}
