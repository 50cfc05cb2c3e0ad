extension JSONReader {
    /// The largest integer a double holds without gaps below it (RFC 7493 §2.2).
    private static let largestInteger: UInt64 = 1 << 53 - 1

    /// Reads a number; without fraction and exponent it is an integer.
    mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        let start = position
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let integer = try integerPart(bytes)
        var isInteger = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            try digits(bytes)
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            position += 1
            if position < bytes.count,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            try digits(bytes)
        }
        guard isInteger else { return .double(try double(bytes.extracting(start..<position), at: start)) }
        guard let integer else { throw JSONError(.numberOutOfRange, at: start) }
        return .integer(negative ? -Int64(integer) : Int64(integer))
    }

    /// Reads the digits before any point; nil when their value is too large for an integer.
    private mutating func integerPart(_ bytes: Span<UInt8>) throws(JSONError) -> UInt64? {
        let start = position
        var value: UInt64 = 0
        while position < bytes.count, let digit = Self.digit(bytes[position]) {
            // Saturates just above the limit, so that no number of digits overflows.
            value = min(value * 10 + UInt64(digit), Self.largestInteger + 1)
            position += 1
        }
        guard position > start, position == start + 1 || bytes[start] != UInt8(ascii: "0") else {
            throw JSONError(.invalidNumber, at: start)
        }
        return value <= Self.largestInteger ? value : nil
    }

    private mutating func digits(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        while position < bytes.count, Self.digit(bytes[position]) != nil {
            position += 1
        }
        guard position > start else { throw JSONError(.invalidNumber, at: start) }
    }

    private func double(_ bytes: Span<UInt8>, at offset: Int) throws(JSONError) -> Double {
        guard let text = try? UTF8Span(validating: bytes), let value = Double(String(copying: text)) else {
            throw JSONError(.invalidNumber, at: offset)
        }
        guard value.isFinite else { throw JSONError(.numberOutOfRange, at: offset) }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? value : nil
    }
}
