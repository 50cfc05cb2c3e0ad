extension JSONReader {
    /// Reads a string from its opening to its closing quote.
    mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        let start = position + 1
        let run = ByteSearch.plainText(in: bytes, from: start)
        position = run.end
        let byte = try peek(bytes)
        switch byte {
        case UInt8(ascii: "\""):
            position += 1
            return try text(bytes.extracting(start..<run.end), isASCII: run.isASCII, at: start)
        case UInt8(ascii: "\\"):
            return try escapedString(bytes, start: start)
        default:
            throw JSONError(.controlCharacter, at: position)
        }
    }

    private func text(_ bytes: Span<UInt8>, isASCII: Bool = false, at offset: Int) throws(JSONError) -> String
    {
        // ASCII is well-formed UTF-8, so nothing is left to validate.
        if isASCII { return unsafe String(copying: UTF8Span(unchecked: bytes, isKnownASCII: true)) }
        do {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw JSONError(.invalidUTF8, at: offset + error.byteOffsets.lowerBound)
        }
    }

    /// Reads the rest of a string that has escapes; `position` stands on the first backslash.
    private mutating func escapedString(_ bytes: Span<UInt8>, start: Int) throws(JSONError) -> String {
        var unescaped: [UInt8] = []
        for index in start..<position {
            unescaped.append(bytes[index])
        }
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try text(unescaped.span, at: start)
            case UInt8(ascii: "\\"):
                position += 1
                try escape(bytes, into: &unescaped)
            case 0..<0x20:
                throw JSONError(.controlCharacter, at: position)
            default:
                unescaped.append(byte)
                position += 1
            }
        }
        throw JSONError(.unexpectedEnd, at: position)
    }

    private mutating func escape(
        _ bytes: Span<UInt8>,
        into unescaped: inout [UInt8]
    ) throws(JSONError) {
        let byte = try peek(bytes)
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"):
            unescaped.append(contentsOf: String(try codePoint(bytes)).utf8)
            return
        default: throw JSONError(.invalidEscape, at: position - 1)
        }
        position += 1
    }

    /// Reads `uXXXX`, and the second half where the first asks for one.
    private mutating func codePoint(_ bytes: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
        let start = position - 1
        let first = try codeUnit(bytes)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONError(.loneSurrogate, at: start) }
        position += 1
        let second = try codeUnit(bytes)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else { throw JSONError(.loneSurrogate, at: start) }
        return scalar
    }

    /// Reads `uXXXX`; `position` stands on the `u` and afterwards behind the digits.
    private mutating func codeUnit(_ bytes: Span<UInt8>) throws(JSONError) -> UInt16 {
        let start = position - 1
        position += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            let byte = try peek(bytes)
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw JSONError(.invalidEscape, at: start)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
