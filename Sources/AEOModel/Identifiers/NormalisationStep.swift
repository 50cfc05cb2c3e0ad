/// One step by which a scheme brings a number, as typed, into its normal form.
public enum NormalisationStep: Sendable, Hashable {
    /// Makes ASCII letters upper case.
    case uppercase
    /// Removes the characters of a set wherever they stand.
    case strip(ASCIISet)
    /// Puts zeros before a shorter number made of digits, as a spreadsheet may have removed them.
    case padLeft(to: Int)
    /// Keeps the first digits of a long form, such as Hong Kong's `12345678-000-mm-yy-c`.
    ///
    /// Cut is only what is recognisably such a tail: hyphen or space and digits after the first part, or, where
    /// separators are gone already, exactly eight digits. A digit too many is left for the pattern to refuse.
    case keepFirst(Int)

    /// The step that a programme's data name: `uppercase`, `strip`, `pad-left` or `keep-first`.
    public static func named(
        _ name: String,
        characters: String? = nil,
        length: Int? = nil
    ) throws(SchemeDefinitionError) -> NormalisationStep {
        let takesCharacters = name == "strip"
        let takesLength = name == "pad-left" || name == "keep-first"
        guard takesCharacters || takesLength || name == "uppercase" else { throw .unknownStep(name) }
        guard takesCharacters || characters == nil else { throw .unexpectedParameter("characters", of: name) }
        guard takesLength || length == nil else { throw .unexpectedParameter("length", of: name) }
        if takesCharacters {
            guard let characters else { throw .missingParameter("characters", of: name) }
            guard let set = ASCIISet(characters), !set.isEmpty else {
                throw .invalidParameter("characters", of: name)
            }
            return .strip(set)
        }
        guard takesLength else { return .uppercase }
        guard let length else { throw .missingParameter("length", of: name) }
        guard (1...IdentifierText.maximumLength).contains(length) else {
            throw .invalidParameter("length", of: name)
        }
        return name == "pad-left" ? .padLeft(to: length) : .keepFirst(length)
    }

    /// Carries the step out on ASCII bytes.
    func apply(to bytes: inout [UInt8]) {
        switch self {
        case .uppercase:
            for index in bytes.indices where (0x61...0x7A).contains(bytes[index]) { bytes[index] -= 0x20 }
        case .strip(let set):
            guard bytes.contains(where: set.contains) else { return }
            bytes.removeAll(where: set.contains)
        case .padLeft(let length):
            guard !bytes.isEmpty, bytes.count < length, bytes.allSatisfy(ASCIIDigit.isDigit) else { return }
            bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: length - bytes.count), at: 0)
        case .keepFirst(let length):
            guard bytes.count > length, NormalisationStep.isLongForm(bytes, head: length) else { return }
            bytes.removeLast(bytes.count - length)
        }
    }

    private static func isLongForm(_ bytes: [UInt8], head: Int) -> Bool {
        guard bytes[..<head].allSatisfy(ASCIIDigit.isDigit) else { return false }
        let tail = bytes[head...]
        guard !ASCIIDigit.isDigit(bytes[head]) else {
            return tail.count == 8 && tail.allSatisfy(ASCIIDigit.isDigit)
        }
        let digits = tail.count(where: ASCIIDigit.isDigit)
        return digits > 0 && tail.allSatisfy { ASCIIDigit.isDigit($0) || $0 == 0x2D || $0 == 0x20 }
    }
}
