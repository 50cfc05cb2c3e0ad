/// Looking for a byte eight bytes at a time; tokens are long and divided by single letters.
enum ByteSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The place of the first occurrence at or after a place, relative to the begin of the span.
    static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
        let pattern = ones &* UInt64(byte)
        var index = start
        while index + 8 <= bytes.count {
            let hits = zeroBytes(word(of: bytes, at: index) ^ pattern)
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The place where the plain run of a JSON string ends, and whether the run is ASCII.
    ///
    /// What ends it is a quote, a backslash, a control character or the end of the span. A byte behind the end may make
    /// an ASCII run count as none, never the other way round.
    static func plainText(in bytes: Span<UInt8>, from start: Int) -> (end: Int, isASCII: Bool) {
        let quotes = ones &* UInt64(UInt8(ascii: "\""))
        let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
        var seen: UInt64 = 0
        var index = start
        while index + 8 <= bytes.count {
            let word = word(of: bytes, at: index)
            seen |= word
            let controls = (word &- ones &* 0x20) & ~word & highBits
            let hits = zeroBytes(word ^ quotes) | zeroBytes(word ^ backslashes) | controls
            if hits != 0 { return (index + hits.trailingZeroBitCount / 8, seen & highBits == 0) }
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            seen |= UInt64(byte)
            index += 1
        }
        return (index, seen & highBits == 0)
    }

    /// The eight bytes at a place, the first in the lowest bits; unchecked, as both callers stay eight below the end.
    private static func word(of bytes: Span<UInt8>, at index: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        )
    }

    /// Sets the high bit of every byte that is zero; above the lowest of them it may also set others.
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & highBits
    }
}
