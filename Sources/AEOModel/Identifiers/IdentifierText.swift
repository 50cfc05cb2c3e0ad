/// Brings a number as typed or pasted to plain ASCII, or refuses it by naming the character that cannot be meant.
///
/// Full-width forms (U+FF01 to U+FF5E), the many spaces and the many hyphens are ways of typing the same and are
/// folded. Letters of other scripts that look like Latin ones are not: they are a different number to a machine
/// and the same to the eye, so they are refused by name (compare Unicode Technical Standard 39).
package enum IdentifierText {
    /// The most characters a number may have in its normal form.
    static let maximumLength = 64

    private static let maximumTypedBytes = 256

    /// The text in printable ASCII, without spaces at its ends.
    package static func folded(_ typed: String) throws(IdentifierError) -> [UInt8] {
        guard typed.utf8.count <= maximumTypedBytes else { throw .tooLong(limit: maximumLength) }
        let bytes = Array(typed.utf8)
        guard bytes.allSatisfy({ $0 &- 0x20 < 0x5F }) else { return try foldedSlowly(typed) }
        return trimmed(bytes)
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.first == 0x20 || bytes.last == 0x20 else { return bytes }
        guard let start = bytes.firstIndex(where: { $0 != 0x20 }),
            let end = bytes.lastIndex(where: { $0 != 0x20 })
        else { return [] }
        return Array(bytes[start...end])
    }

    private static func foldedSlowly(_ typed: String) throws(IdentifierError) -> [UInt8] {
        let scalars = Array(typed.unicodeScalars)
        // A tab or line end at either end comes from copying a table cell; inside a number it is an error.
        guard let start = scalars.firstIndex(where: { !isLineSpace($0) }),
            let end = scalars.lastIndex(where: { !isLineSpace($0) })
        else { return [] }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        for index in start...end {
            bytes.append(try folded(scalars[index], position: index + 1))
        }
        return trimmed(bytes)
    }

    private static func folded(_ scalar: Unicode.Scalar, position: Int) throws(IdentifierError) -> UInt8 {
        switch scalar.value {
        case 0x20...0x7E:
            return UInt8(truncatingIfNeeded: scalar.value)
        case 0xFF01...0xFF5E:
            return UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            return 0x20
        case 0x2010...0x2015, 0x2043, 0x2212, 0x30FC, 0xFE58, 0xFE63, 0xFF70:
            return UInt8(ascii: "-")
        default:
            guard let twin = LookAlike.latinTwin(of: scalar) else {
                throw .unexpectedCharacter(character: name(of: scalar), position: position)
            }
            throw .lookAlike(character: name(of: scalar), looksLike: twin, position: position)
        }
    }

    private static func isLineSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    /// The code point as Unicode writes it, such as `U+0410`.
    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
