/// The form in which numbers are looked up: upper case, without spaces, hyphens and dots.
///
/// What people type or paste for these is folded as where numbers are entered: full-width forms, no-break and other
/// spaces, the many hyphens. Any other character stays as it is and so finds nothing.
enum TinText {
    static func normalised(_ typed: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(typed.utf8.count)
        for byte in typed.utf8 {
            guard byte < 0x80 else { return folded(typed) }
            append(byte, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same for bytes that are all ASCII: short numbers become text without a place in memory of their own.
    static func normalised(ascii bytes: Span<UInt8>) -> String {
        unsafe String(unsafeUninitializedCapacity: bytes.count) { text in
            var count = 0
            for index in bytes.indices {
                let byte = bytes[index]
                if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
                    continue
                }
                unsafe text[count] = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
                count += 1
            }
            return count
        }
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."): break
        case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte - 32)
        default: bytes.append(byte)
        }
    }

    private static func folded(_ typed: String) -> String {
        var bytes: [UInt8] = []
        for scalar in typed.unicodeScalars {
            switch scalar.value {
            case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar.value), to: &bytes)
            // Full-width forms of printable ASCII.
            case 0xFF01...0xFF5E: append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0), to: &bytes)
            // Spaces.
            case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: break
            // Hyphens, dashes and what an input method writes in their place; the soft hyphen.
            case 0xAD, 0x2010...0x2015, 0x2043, 0x2212, 0x30FC, 0xFE58, 0xFE63, 0xFF70: break
            default: bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
