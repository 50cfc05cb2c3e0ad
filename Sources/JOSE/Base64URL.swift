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

    static let alphabet: [UInt8] = (0..<64).map { letter($0) }

    /// The letter of six bits.
    static func letter(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: UInt8(ascii: "-")
        default: UInt8(ascii: "_")
        }
    }

    static func encode(span bytes: Span<UInt8>) -> String {
        let letters = alphabet.span
        let text = [UInt8](capacity: (bytes.count * 4 + 2) / 3) { (text: inout OutputSpan<UInt8>) in
            var index = 0
            while index + 3 <= bytes.count {
                let group =
                    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
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
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(span text: Span<UInt8>) throws(JOSEError) -> [UInt8] {
        let count = decodedCount(text.count)
        var fault: Base64URLFault?
        // One byte of room more, for the store of four bytes that holds the last three.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
            fault = unsafe Base64URLDecoder.decode(text, into: UnsafeMutableRawBufferPointer(buffer))
            initialized = count
        }
        if let fault { throw .base64URL(fault) }
        return bytes
    }

    /// Decodes into the begin of a buffer that is used again and again; returns the number of bytes.
    static func decode(span text: Span<UInt8>, into scratch: inout [UInt8]) throws(JOSEError) -> Int {
        let count = decodedCount(text.count)
        if scratch.count <= count {
            scratch = [UInt8](repeating: 0, count: max(256, 2 * count))
        }
        let fault = unsafe scratch.withUnsafeMutableBytes { unsafe Base64URLDecoder.decode(text, into: $0) }
        if let fault { throw .base64URL(fault) }
        return count
    }

    private static func decodedCount(_ count: Int) -> Int {
        count / 4 * 3 + max(count % 4 - 1, 0)
    }
}
