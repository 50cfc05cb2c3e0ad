/// The inner loop of decoding: four letters by four table look-ups into one store.
enum Base64URLDecoder {
    /// What each letter adds to the three bytes of its group.
    ///
    /// There are 256 entries for each of the four places; the first byte is in the lowest bits. A byte outside the
    /// alphabet adds a bit above the three bytes.
    private static let contributions: [UInt32] = {
        var table = [UInt32](repeating: stranger, count: 1024)
        for value in UInt32(0)..<64 {
            let letter = Int(Base64URL.letter(UInt8(value)))
            table[letter] = value << 2
            table[256 + letter] = value >> 4 | (value & 15) << 12
            table[512 + letter] = (value >> 2) << 8 | (value & 3) << 22
            table[768 + letter] = value << 16
        }
        return table
    }()

    private static let stranger: UInt32 = 1 << 24

    /// Decodes a text into a buffer that has room for its bytes and one more, and says what was wrong with it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - output: The buffer.
    /// - Returns: The fault; nil when there is none.
    static func decode(_ text: Span<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Base64URLFault? {
        let tail = text.count & 3
        guard tail != 1 else { return .impossibleLength }
        let table = contributions.span
        let whole = text.count - tail
        var seen: UInt32 = 0
        var read = 0
        var write = 0
        while read < whole {
            // Unchecked, as `read` stays four below the end and each index below the end of the table.
            let letters = unsafe UInt32(
                littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: read, as: UInt32.self)
            )
            let group =
                unsafe (table[unchecked: Int(letters & 255)]
                | table[unchecked: 256 &+ Int(letters >> 8 & 255)]
                | table[unchecked: 512 &+ Int(letters >> 16 & 255)]
                | table[unchecked: 768 &+ Int(letters >> 24)])
            seen |= group
            unsafe output.storeBytes(of: group.littleEndian, toByteOffset: write, as: UInt32.self)
            read &+= 4
            write &+= 3
        }
        // What the letters of the last group say beyond its whole bytes must be zero.
        var spare: UInt32 = 0
        if tail >= 2 {
            var group = table[Int(text[read])] | table[256 + Int(text[read + 1])]
            if tail == 3 { group |= table[512 + Int(text[read + 2])] }
            seen |= group
            unsafe output[write] = UInt8(truncatingIfNeeded: group)
            if tail == 3 { unsafe output[write + 1] = UInt8(truncatingIfNeeded: group >> 8) }
            spare = (group & 0xFF_FFFF) >> (tail == 2 ? 8 : 16)
        }
        guard seen < stranger else { return .byteOutsideAlphabet(offset: firstStranger(in: text)) }
        return spare == 0 ? nil : .trailingBits
    }

    private static func firstStranger(in text: Span<UInt8>) -> Int {
        let table = contributions.span
        var index = 0
        while index < text.count, table[Int(text[index])] < stranger {
            index += 1
        }
        return index
    }
}
