/// Base64url without padding, in its strict form: every byte string has exactly one text (RFC 4648 §5, §3.5).
public enum Base64URL {
    /// Encodes bytes.
    public static func encode(_ bytes: some Collection<UInt8>) -> String {
        if let text = bytes.withContiguousStorageIfAvailable({ unsafe encode(span: $0.span) }) {
            return text
        }
        return encode(span: Array(bytes).span)
    }

    /// Decodes text given as bytes.
    ///
    /// - Throws: `JOSEError.base64URL` when the text is not the one encoding of its bytes.
    public static func decode(_ text: some Collection<UInt8>) throws(JOSEError) -> [UInt8] {
        try decode(span: Array(text).span)
    }

    /// Decodes a run of bytes of a larger text.
    ///
    /// - Throws: `JOSEError.base64URL` when the text is not the one encoding of its bytes.
    public static func decode(_ text: ArraySlice<UInt8>) throws(JOSEError) -> [UInt8] {
        try decode(span: text.span)
    }

    /// Decodes text.
    ///
    /// - Throws: `JOSEError.base64URL` when the text is not the one encoding of its bytes.
    public static func decode(_ text: String) throws(JOSEError) -> [UInt8] {
        try decode(span: text.utf8Span.span)
    }

    // MARK: Work

    private static let alphabet: [UInt8] = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The six bits each byte stands for; 0xFF where it stands for none.
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in alphabet.enumerated() {
            table[Int(letter)] = UInt8(value)
        }
        return table
    }()

    static func encode(span bytes: Span<UInt8>) -> String {
        let letters = alphabet.span
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var index = 0
        while index + 3 <= bytes.count {
            let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
            text.append(letters[Int(group >> 18)])
            text.append(letters[Int(group >> 12 & 63)])
            text.append(letters[Int(group >> 6 & 63)])
            text.append(letters[Int(group & 63)])
            index += 3
        }
        if bytes.count - index == 1 {
            text.append(letters[Int(bytes[index] >> 2)])
            text.append(letters[Int(bytes[index] & 3) << 4])
        } else if bytes.count - index == 2 {
            let group = UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
            text.append(letters[Int(group >> 10)])
            text.append(letters[Int(group >> 4 & 63)])
            text.append(letters[Int(group & 15) << 2])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(span text: Span<UInt8>) throws(JOSEError) -> [UInt8] {
        let tail = text.count & 3
        guard tail != 1 else { throw .base64URL(.impossibleLength) }
        let table = values.span
        let whole = text.count - tail
        var bytes = [UInt8](repeating: 0, count: whole / 4 * 3 + (tail == 0 ? 0 : tail - 1))
        var output = bytes.mutableSpan
        // 0x80 and above only ever comes from a byte outside the alphabet.
        var seen: UInt8 = 0
        var read = 0
        var write = 0
        while read < whole {
            let first = table[Int(text[read])]
            let second = table[Int(text[read + 1])]
            let third = table[Int(text[read + 2])]
            let fourth = table[Int(text[read + 3])]
            seen |= first | second | third | fourth
            output[write] = first << 2 | second >> 4
            output[write + 1] = second << 4 | third >> 2
            output[write + 2] = third << 6 | fourth
            read += 4
            write += 3
        }
        var spare: UInt8 = 0
        if tail >= 2 {
            let first = table[Int(text[read])]
            let second = table[Int(text[read + 1])]
            seen |= first | second
            output[write] = first << 2 | second >> 4
            spare = second & 15
            if tail == 3 {
                let third = table[Int(text[read + 2])]
                seen |= third
                output[write + 1] = second << 4 | third >> 2
                spare = third & 3
            }
        }
        guard seen < 0x80 else { throw .base64URL(.byteOutsideAlphabet(offset: firstStranger(in: text))) }
        guard spare == 0 else { throw .base64URL(.trailingBits) }
        return bytes
    }

    private static func firstStranger(in text: Span<UInt8>) -> Int {
        let table = values.span
        var index = 0
        while index < text.count, table[Int(text[index])] != 0xFF {
            index += 1
        }
        return index
    }
}
